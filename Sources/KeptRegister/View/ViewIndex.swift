internal import GRDB
import KeptEntries
import KeptLedger
import KeptVocabulary

/// Writes the search index.
///
/// Restricted entries are not in it, and restricted names are masked in the text of all others: the index holds no word
/// that not everyone who opens the register may see.
final class ViewIndex {
    private let database: Database
    private let mask: NameMask
    private let rows: NewRows
    /// Whether the index still keeps words of what was taken out of it.
    private var holdsTakenOut = false

    convenience init(_ database: Database) throws {
        self.init(database, hiding: try Veil.names(above: .organisation, in: database))
    }

    init(_ database: Database, hiding names: Set<HiddenWords>) {
        self.database = database
        mask = NameMask(names)
        rows = NewRows(database)
    }

    /// Takes in an entry.
    func add(_ row: EntryRow, number: Int64) throws {
        guard row.entry.confidentiality < .restricted else { return }
        let text = try rows.text()
        text.bind(number, at: 1)
        text.bind(row.entry.id, at: 2)
        text.bind(row.entry.kind.name, at: 3)
        text.bind(row.entry.state?.code, at: 4)
        text.bind(row.level, at: 5)
        let shown = mask.masked(row.text)
        text.bind(shown, at: 6)
        text.bind(SearchForms.also(shown), at: 7)
        try text.run()
    }

    /// Takes in an entry in the place of what it was before; nothing of it where it is gone.
    func replace(_ row: EntryRow, isGone: Bool, number: Int64) throws {
        try database.cachedStatement(sql: "DELETE FROM entryText WHERE rowid = ?").execute(arguments: [number]
        )
        if isGone || row.entry.confidentiality == .restricted {
            holdsTakenOut = true
        } else {
            try add(row, number: number)
        }
    }

    /// Merges the index into one piece, where until then it keeps the words of what was taken out of it: once a change,
    /// however many entries it takes out.
    func forget() throws {
        guard holdsTakenOut else { return }
        holdsTakenOut = false
        try database.execute(sql: "INSERT INTO entryText(entryText) VALUES ('optimize')")
    }

    /// Makes the whole index anew.
    func rebuild() throws {
        try database.execute(sql: "DELETE FROM entryText")
        let rows = try ViewReading.cursor(
            "SELECT \(ViewReading.columns) FROM entry AS e WHERE removed IN (0, 2)", [], in: database)
        while let row = try rows.next() { try add(EntryRow(ViewReading.entry(row)), number: row["number"]) }
        holdsTakenOut = true
        try forget()
    }
}
