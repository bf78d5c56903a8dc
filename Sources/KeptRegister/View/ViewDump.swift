internal import GRDB

/// The view as lines of text, in one order: two views of the same journal give the same bytes.
enum ViewDump {
    private static let queries = [
        (
            "change",
            "SELECT at, device, number, action, undoes, seen, digest, refused FROM change ORDER BY at, device"
        ),
        (
            "member",
            "SELECT at, device, member, name, recipient, access, sight FROM member ORDER BY at, device, member"
        ),
        ("document", "SELECT digest, name, mediaType FROM document ORDER BY digest"),
        (
            "entry",
            "SELECT id, kind, title, fields, removed, at, device, position, stamps FROM entry ORDER BY id"
        ),
        ("link", "SELECT origin, role, target, at, position FROM link ORDER BY origin, role, target"),
        (
            "provenance",
            "SELECT entry, document, place, at, quote FROM provenance ORDER BY entry, document, place"
        ),
        ("rival", "SELECT entry, slot, at, device, value FROM rival ORDER BY entry, slot, at, device"),
        (
            "entryText",
            "SELECT t.id, t.kind, t.state, t.text FROM entryText AS t JOIN entry AS e ON e.number = t.rowid ORDER BY t.id"
        ),
    ]

    static func lines(_ database: Database) throws -> [String] {
        var lines: [String] = []
        for (table, query) in queries {
            let rows = try Row.fetchCursor(database, sql: query)
            while let row = try rows.next() {
                let values = row.databaseValues.map { value -> Field? in
                    switch value.storage {
                    case .null: nil
                    case .int64(let number): .number(Int(number))
                    case .string(let text): .text(text)
                    default: .text(value.description)
                    }
                }
                lines.append(table + " " + values.map { CanonicalWriter.text($0) }.joined(separator: "\t"))
            }
        }
        return lines
    }
}
