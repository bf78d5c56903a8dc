internal import GRDB
import KeptEntries
import KeptLedger
import KeptVocabulary

/// What is hidden today is hidden from every day on which one looks at a register: who was restricted later was no less at risk before,
/// and a name that somebody bore or will bear tells who it is.
struct HiddenToday {
    private struct Raised {
        let id: String
        let level: Confidentiality
    }

    private let names: [(level: Confidentiality, words: Set<HiddenWords>)]
    private let raised: [Raised]

    /// What a view hides.
    init(in database: Database) throws {
        names = try [Confidentiality.organisation, .restricted].map { level in
            let below = level == .organisation ? Confidentiality.public : .organisation
            return (level, try Veil.names(above: below, in: database))
        }
        raised = try Row.fetchAll(
            database, sql: "SELECT id, level FROM entry INDEXED BY entryHidden WHERE level > 0"
        ).compactMap { row in
            Confidentiality.allCases.first { $0.number == row["level"] as Int64 }.map {
                Raised(id: row["id"], level: $0)
            }
        }
    }

    /// Hides it in a view of a day before, too; its search index is to be made after that.
    func hide(in database: Database) throws {
        for (level, words) in names {
            for word in words {
                try database.execute(
                    sql: "INSERT OR IGNORE INTO hiddenToday (level, text, isName) VALUES (?, ?, ?)",
                    arguments: [level.number, word.text, word.isName])
            }
        }
        let writer = ViewWriter(database, isIndexing: false)
        for entry in raised { try raise(entry, writer) }
        try writer.tallies.write(to: database)
    }

    private func raise(_ raised: Raised, _ writer: ViewWriter) throws {
        guard let old = try writer.state(raised.id), old.entry(raised.id).confidentiality < raised.level
        else { return }
        var state = old
        let line = Change.Line(
            entry: raised.id, kind: old.kind, patch: Patch([.confidentiality: raised.level.stored]))
        state.merge(line, of: Stamp(rank: 0, branch: Branch(text: "")), position: 0) { _, _ in false }
        try writer.update(raised.id, from: old, to: state, [.confidentiality], nil)
    }
}
