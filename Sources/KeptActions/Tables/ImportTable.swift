import KeptEntries
import KeptLedger
package import KeptRegister
import KeptVocabulary

/// Adds the rows of tables as entries, and keeps the tables as evidence.
///
/// A table that is known as others' (UPR Info's) is a collection; rows of any other are entries of the register's own.
package struct ImportTable: Sendable {
    /// What came of an import, in the shape of `kept import --json`.
    package struct Result: Sendable, Encodable {
        package let added: Int
        package let changed: Int
        /// Rows whose entries stood in the register before.
        package let same: Int
        package let refused: [TableFile.Refused]
        /// How the tables were understood, for people.
        package let understood: [String]
    }

    private let register: Register

    package init(_ register: Register) { self.register = register }

    /// Adds the rows of all tables in one change.
    ///
    /// - Throws: `RegisterError`, `LedgerError`; nothing has been added then.
    package func run(_ tables: [TableFile]) throws -> Result {
        let addition = try Self.addition(tables, in: register)
        let evidence = Dictionary(
            tables.map { ($0.digest, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        return Self.result(tables, of: try register.add(addition, evidence: evidence, action: "import"))
    }

    /// What `run` would bring; nothing is written.
    package func preview(_ tables: [TableFile]) throws -> Result {
        Self.result(tables, of: try register.missing(of: Self.addition(tables, in: register)))
    }

    /// What importing would bring to a register that holds nothing yet.
    package static func preview(_ tables: [TableFile]) throws -> Result {
        result(tables, of: try addition(tables).ofAnEmptyRegister)
    }

    private static func result(_ tables: [TableFile], of missing: Addition) -> Result {
        let added = missing.entries.count { $0.kind != .dataset }
        let rows = tables.reduce(0) { $0 + $1.rows.count }
        return Result(
            added: added, changed: missing.changes.count,
            same: max(0, rows - added - missing.changes.count), refused: tables.flatMap(\.refused),
            understood: tables.flatMap { table in table.remarks.map { table.name + ": " + $0 } })
    }

    private static func addition(_ tables: [TableFile], in register: Register? = nil) throws -> Addition {
        var addition = Addition(said: .table)
        var seen: [String: Int] = [:]
        for table in tables {
            addition.documents.append(
                KeptDocument(digest: table.digest, name: table.name, mediaType: table.mediaType))
            if table.publisher != nil {
                addition.collections.append(try collection(table))
                continue
            }
            let known = try Self.known(table, in: register)
            for row in table.rows {
                if let entry = row.id.flatMap({ known[$0] }) {
                    if let change = try Self.change(row, of: entry) {
                        addition.changes.append(change)
                        // Who changed a cell of a table that Kept wrote is a person, and not the table's maker.
                        addition.said = .person
                    }
                    continue
                }
                try add(row, of: table, named: ["table", row.words], in: register, &seen, to: &addition)
            }
        }
        return addition
    }

    // MARK: - What Kept wrote

    /// The entries of the register that a table's rows are, by id.
    private static func known(_ table: TableFile, in register: Register?) throws -> [String: Entry] {
        let ids = table.rows.compactMap(\.id)
        guard let register, !ids.isEmpty else { return [:] }
        return Dictionary(
            try register.entries(ids).filter { $0.kind == table.kind }.map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// What a row says anew of its entry; `nil` where it says what the entry says.
    ///
    /// An empty cell says nothing.
    /// - Throws: `ActionError.maskedCell` where a name that is masked would take the place of the name.
    private static func change(_ row: TableFile.Row, of entry: Entry) throws -> EntryChange? {
        var change = EntryChange(entry: entry.id)
        for (name, value) in row.fields {
            guard let field = entry.kind.description?.field(name), entry.fields[name] != value else {
                continue
            }
            // Words can say less than what is stored: what would be read from them again is the same.
            if let words = entry.words(name), let again = ExportTable.typed(words, field), again == value {
                continue
            }
            if case .text(let text) = value, text.contains(NameMask.mark) {
                throw ActionError.maskedCell(id: entry.id, field: field.label)
            }
            change.fields.updateValue(value, forKey: name)
        }
        return change.fields.isEmpty ? nil : change
    }

    /// In a register, what is not for everyone has an id from chance.
    private static func add(
        _ row: TableFile.Row, of table: TableFile, named parts: [String], in register: Register? = nil,
        _ seen: inout [String: Int], to addition: inout Addition
    ) throws {
        // The same row twice is two entries; in a second run they are the same two.
        let words = parts.joined(separator: "\n")
        let place = seen[words, default: 0]
        seen[words] = place + 1
        let said = Entry(id: "", kind: table.kind, fields: row.fields)
        let names = parts + [String(place)]
        let byChance = try said.confidentiality == .public ? nil : register?.withChance(said, namedBy: names)
        let entry = byChance ?? Entry(said, namedBy: names)
        addition.entries.append(entry)
        addition.provenance.append(
            Provenance(entry: entry.id, document: table.digest, place: row.place, quote: ""))
    }

    // MARK: - What others publish

    /// A recommendation is the same in each export that holds it, also where its labels are others: it is named by who
    /// asked whom in which session, and by its words.
    private static func collection(_ table: TableFile) throws -> Collection {
        var dataset = Typed<DatasetEntry>()
        dataset.title = table.publisher.map { "\($0): \(table.name)" }
        (dataset.publisher, dataset.file) = (table.publisher, table.name)
        (dataset.document, dataset.rows) = (table.digest, table.rows.count)
        var (records, seen, states) = (Addition(said: .table), [String: Int](), Set<Country?>())
        for row in table.rows {
            let asked = Typed<RecommendationEntry>(Entry(id: "", kind: table.kind, fields: row.fields))
            states.insert(asked?.state)
            let parts = [
                table.publisher ?? "", asked?.state?.code ?? "",
                asked?.recommendingStates?.map(\.code).joined(separator: " ") ?? "",
                asked?.session.map(String.init) ?? "", asked?.text ?? row.words,
            ]
            try add(row, of: table, named: parts, &seen, to: &records)
        }
        if states.count == 1, let state = states.first { dataset.state = state }
        return try Collection(dataset.named(), named: table.name, of: records)
    }
}
