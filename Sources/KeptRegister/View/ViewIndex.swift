internal import GRDB
import KeptVocabulary

/// Writes the search index.
///
/// Restricted entries are not in it, and restricted names are masked in the text of all others: the index holds no word
/// that not everyone who opens the register may see.
struct ViewIndex {
    private let database: Database
    private let mask: NameMask
    private let rows: NewRows

    /// The fields whose words a search looks through.
    private static let searched = ["text", "url", "instrument", "addressee"]

    init(_ database: Database) throws {
        self.init(database, hiding: try Self.hidden(in: database))
    }

    init(_ database: Database, hiding names: Set<String>) {
        self.database = database
        mask = NameMask(names)
        rows = NewRows(database)
    }

    /// The names that the index must not hold.
    static func hidden(in database: Database) throws -> Set<String> {
        try Veil.names(above: .organisation, in: database)
    }

    /// Takes in an entry that was just written for the first time.
    func add(_ line: Change.Line, _ title: String, number: Int64) throws {
        func field(_ name: String) -> Field? { line.patch.values["fields/" + name] ?? nil }
        var fields: [String: Field] = [:]
        for name in Self.searched + ["state", "confidentiality"] { fields[name] = field(name) }
        try add(line.entry, line.kind, title, fields, number: number)
    }

    func replace(_ id: String, _ state: EntryState, _ fields: [String: Field], number: Int64) throws {
        try run("DELETE FROM entryText WHERE rowid = ?", [number])
        if state.isRemoved || Veil.level(of: state.kind, fields) == .restricted {
            try forget()
        } else {
            try add(id, state.kind, state.title, fields, number: number)
        }
    }

    /// Makes the whole index anew.
    func rebuild() throws {
        try run("DELETE FROM entryText", [])
        let rows = try Row.fetchCursor(
            database, sql: "SELECT number, id, kind, title, fields FROM entry WHERE removed = 0")
        while let row = try rows.next() {
            try add(
                row["id"], row["kind"], row["title"], CanonicalReader.fields(row["fields"]),
                number: row["number"])
        }
        try forget()
    }

    /// Merges the index into one piece: until then it keeps the words of what was taken out of it.
    private func forget() throws { try run("INSERT INTO entryText(entryText) VALUES ('optimize')", []) }

    private func add(
        _ id: String, _ kind: String, _ title: String, _ fields: [String: Field], number: Int64
    ) throws {
        guard Veil.level(of: kind, fields) < .restricted else { return }
        var text = title
        for name in Self.searched {
            if let words = fields[name]?.text, words != title { text += "\n" + words }
        }
        let row = try rows.text()
        row.bind(number, at: 1)
        row.bind(id, at: 2)
        row.bind(kind, at: 3)
        row.bind(fields["state"]?.text, at: 4)
        row.bind(mask.masked(text), at: 5)
        try row.run()
    }

    private func run(_ sql: String, _ arguments: StatementArguments) throws {
        try database.cachedStatement(sql: sql).execute(arguments: arguments)
    }
}
