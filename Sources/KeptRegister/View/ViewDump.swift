internal import GRDB
import KeptEntries
import KeptLedger

/// The view as lines of text, in one order: two views of the same journal give the same bytes.
enum ViewDump {
    private static let queries = [
        (
            "change",
            "SELECT rank, at, branch, number, before, action, undoes, seen, digest, refused FROM change ORDER BY rank, branch"
        ),
        (
            "member",
            "SELECT branch, number, position, rank, member, name, recipient, access, sight, follows, last FROM member ORDER BY branch, number, position"
        ),
        (
            "forgetting",
            "SELECT branch, number, position, rank, id, lines, subject FROM forgetting ORDER BY branch, number, position"
        ),
        ("document", "SELECT digest, name, mediaType FROM document ORDER BY digest"),
        (
            "entry",
            """
            SELECT \(StateRow.columns.joined(separator: ", ")) FROM entry ORDER BY id
            """
        ),
        ("collection", "SELECT entry, records, rank, branch, said FROM collection ORDER BY entry"),
        ("borne", "SELECT entry, field, value FROM borne ORDER BY entry, field, value"),
        ("holder", "SELECT entry, collection FROM holder ORDER BY entry, collection"),
        (
            "facet",
            """
            SELECT f.kind, f.field, f.value, e.id FROM facet AS f
            JOIN entry AS e ON e.number = f.number ORDER BY f.kind, f.field, f.value, e.id
            """
        ),
        ("tally", "SELECT kind, field, value, entries FROM tally ORDER BY kind, field, value"),
        ("link", "SELECT origin, role, target, value, rank FROM link ORDER BY origin, role, target"),
        (
            "provenance",
            "SELECT entry, document, place, rank, branch, quote FROM provenance ORDER BY entry, document, place"
        ),
        (
            "rival",
            "SELECT entry, slot, rank, branch, said, value, authority, away FROM rival ORDER BY entry, slot, rank, branch"
        ),
        (
            "entryText",
            """
            SELECT t.id, t.kind, t.state, t.level, t.text, t.also FROM entry AS e
            CROSS JOIN entryText AS t ON t.rowid = e.number ORDER BY e.id
            """
        ),
    ]

    static func lines(_ database: Database) throws -> [String] {
        var (lines, cursor) = ([String](), Cursor(database))
        while let line = try cursor.next() { lines.append(line) }
        return lines
    }

    /// The lines one after the other, so that two views of any size can be held against each other.
    struct Cursor {
        private let database: Database
        private var rest = queries[...]
        private var open: (table: String, rows: RowCursor)?

        init(_ database: Database) { self.database = database }

        mutating func next() throws -> String? {
            while true {
                if let open, let row = try open.rows.next() { return Self.line(open.table, row) }
                guard let (table, query) = rest.popFirst() else { return nil }
                open = (table, try Row.fetchCursor(database, sql: query))
            }
        }

        private static func line(_ table: String, _ row: Row) -> String {
            let values = row.databaseValues.map { value -> Value? in
                switch value.storage {
                case .null: nil
                case .int64(let number): .number(Int(number))
                case .string(let text): .text(text)
                default: .text(value.description)
                }
            }
            return table + " " + values.map { CanonicalWriter.text($0) }.joined(separator: "\t")
        }
    }
}
