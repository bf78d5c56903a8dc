internal import GRDB
import KeptEntries
import KeptLedger
import KeptVocabulary

/// What is hidden today is hidden from every day on which one looks at a register: who was restricted later was no less at risk before,
/// and a name that somebody bore or will bear tells who it is.
enum HiddenToday {
    private struct Raised {
        let id: String
        let level: Confidentiality
    }

    /// Carries what is hidden in one view into another, of a day before.
    static func carry(from live: DatabaseQueue, into then: DatabaseQueue) throws {
        let (names, raised) = try live.read { database in
            (
                try [Confidentiality.public, .organisation].map { try Veil.names(above: $0, in: database) },
                try entries(database)
            )
        }
        try then.write { database in
            for (level, words) in zip(1..., names) {
                for word in words {
                    try database.execute(
                        sql: "INSERT OR IGNORE INTO hiddenToday (level, text, isName) VALUES (?, ?, ?)",
                        arguments: [level, word.text, word.isName])
                }
            }
            for entry in raised { try raise(entry, in: database) }
            try ViewIndex(database).rebuild()
        }
    }

    private static func entries(_ database: Database) throws -> [Raised] {
        try Row.fetchAll(
            database, sql: "SELECT id, level FROM entry INDEXED BY entryHidden WHERE level > 0"
        ).compactMap { row in
            Confidentiality.allCases.first { $0.number == row["level"] as Int64 }.map {
                Raised(id: row["id"], level: $0)
            }
        }
    }

    private static func raise(_ raised: Raised, in database: Database) throws {
        let writer = ViewWriter(database)
        guard let old = try writer.state(raised.id), old.entry(raised.id).confidentiality < raised.level
        else {
            return
        }
        var state = old
        let line = Change.Line(
            entry: raised.id, kind: old.kind, patch: Patch([.confidentiality: raised.level.stored]))
        state.merge(line, of: Stamp(rank: 0, branch: Branch(text: "")), position: 0) { _, _ in false }
        try writer.update(raised.id, from: old, to: state, [.confidentiality], nil)
        try writer.tallies.write(to: database)
    }
}
