import KeptEntries
import KeptLedger
package import KeptRegister

/// Adds the rows of tables as entries, and keeps the tables as evidence.
package struct ImportTable: Sendable {
    /// What came of an import, in the shape of `kept import --json`.
    package struct Result: Sendable, Encodable {
        package let added: Int
        package let changed: Int
        /// Rows whose entries stood in the register before.
        package let same: Int
        package let refused: [TableFile.Refused]
    }

    private let register: Register

    package init(_ register: Register) { self.register = register }

    /// Adds the rows of all tables in one change.
    ///
    /// - Throws: `RegisterError`; nothing has been added then.
    package func run(_ tables: [TableFile]) throws -> Result {
        let addition = Self.addition(tables)
        let evidence = Dictionary(
            tables.map { ($0.digest, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        let added = try register.add(addition, evidence: evidence, action: "import")
        return Self.result(tables, added: added.entries.count, of: addition.entries.count)
    }

    /// What `run` would bring; nothing is written.
    package func preview(_ tables: [TableFile]) throws -> Result {
        let addition = Self.addition(tables)
        let missing = try register.missing(of: addition)
        return Self.result(tables, added: missing.entries.count, of: addition.entries.count)
    }

    /// What importing would bring to a register that holds nothing yet.
    package static func preview(_ tables: [TableFile]) -> Result {
        let entries = addition(tables).entries.count
        return result(tables, added: entries, of: entries)
    }

    private static func result(_ tables: [TableFile], added: Int, of all: Int) -> Result {
        Result(added: added, changed: 0, same: all - added, refused: tables.flatMap(\.refused))
    }

    private static func addition(_ tables: [TableFile]) -> Addition {
        var addition = Addition(said: .table)
        var seen: [String: Int] = [:]
        addition.entries.reserveCapacity(tables.reduce(0) { $0 + $1.rows.count })
        for table in tables {
            addition.documents.append(
                KeptDocument(digest: table.digest, name: table.name, mediaType: "text/csv"))
            for row in table.rows {
                // The same row twice is two entries; in a second run they are the same two.
                let place = seen[row.words, default: 0]
                seen[row.words] = place + 1
                let entry = Entry(
                    Entry(id: "", kind: table.kind, fields: row.fields),
                    namedBy: ["table", row.words, String(place)])
                addition.entries.append(entry)
                addition.provenance.append(
                    Provenance(entry: entry.id, document: table.digest, place: row.place, quote: ""))
            }
        }
        return addition
    }
}
