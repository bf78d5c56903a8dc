package import Foundation
import KeptDocuments
package import KeptRegister
package import KeptVocabulary

/// Adds the rows of tables as entries, and keeps the tables as evidence.
package struct ImportTable: Sendable {
    /// A file that is read, and not yet imported.
    package struct Table: Sendable {
        struct Row: Sendable {
            /// All cells, as one text.
            let words: String
            /// The entry that it is, where no row before it says the same.
            let entry: Entry
            let place: Place

            static func key(_ words: String, _ number: Int) -> String { "table\n\(words)\n\(number)" }
        }

        let name: String
        let bytes: Data
        let digest: String
        let rows: [Row]

        /// Reads several files side by side; each row is an entry of a kind.
        ///
        /// - Throws: `ActionError` of one that cannot be read.
        package static func all(_ files: [URL], as kind: EntryKind) async throws -> [Table] {
            try await withThrowingTaskGroup(of: (Int, Table).self) { group in
                for (number, file) in files.enumerated() { group.addTask { (number, try Table(file, kind)) } }
                var tables: [Int: Table] = [:]
                for try await (number, table) in group { tables[number] = table }
                return files.indices.compactMap { tables[$0] }
            }
        }

        private init(_ file: URL, _ kind: EntryKind, limits: DocumentLimits = DocumentLimits()) throws {
            name = file.lastPathComponent
            do { bytes = try Data(contentsOf: file) } catch { throw ActionError.cannotRead(file: name) }
            guard bytes.count <= limits.sizeBytes else { throw ActionError.tooLarge(file: name) }
            let table: CSVTable
            do { table = try CSVTable([UInt8](bytes)) } catch let fault as CSVTable.Fault {
                throw ActionError.brokenTable(file: name, row: fault.row)
            }
            guard table.rows.count > 1 else { throw ActionError.emptyTable(file: name) }
            digest = Digest(of: bytes).description
            let columns = TableColumns(table.rows[0].cells)
            rows = table.rows.dropFirst().map { row in
                let (title, fields) = columns.entry(row.cells)
                let words = row.cells.joined(separator: "\u{1f}")
                return Row(
                    words: words,
                    entry: Entry(kind: kind, key: Row.key(words, 0), title: title, fields: fields),
                    place: .text(
                        start: row.range.lowerBound, end: row.range.upperBound, line: row.line, column: 1))
            }
        }
    }

    package struct Result: Sendable {
        package let added: Int
        package let known: Int
    }

    private let register: Register

    package init(_ register: Register) { self.register = register }

    /// Adds the rows of all tables in one change.
    ///
    /// - Throws: `RegisterError`; nothing has been added then.
    package func run(_ tables: [Table]) throws -> Result {
        var addition = Addition()
        var evidence: [String: Data] = [:]
        var seen: [String: Int] = [:]
        for table in tables {
            evidence[table.digest] = table.bytes
            addition.documents.append(
                KeptDocument(digest: table.digest, name: table.name, mediaType: "text/csv"))
            for row in table.rows {
                // The same row twice is two entries; in a second run they are the same two.
                let place = seen[row.words, default: 0]
                seen[row.words] = place + 1
                let entry =
                    place == 0
                    ? row.entry
                    : Entry(
                        kind: row.entry.kind, key: Table.Row.key(row.words, place), title: row.entry.title,
                        fields: row.entry.fields)
                addition.entries.append(entry)
                addition.provenance.append(
                    Provenance(entry: entry.id, document: table.digest, place: row.place, quote: ""))
            }
        }
        let all = addition.entries.count
        let added = try register.add(addition, evidence: evidence, action: "import")
        return Result(added: added.entries.count, known: all - added.entries.count)
    }
}

/// The columns of a table as fields: UPR Info's by what they mean, others by their names.
private struct TableColumns {
    private enum Meaning {
        case text, state, recommendingState, position, issues, session, number(String), plain(String)
    }

    private let meanings: [Meaning]
    private let title: Int

    init(_ names: [String]) {
        let isUPRInfo = Set(names).isSuperset(of: ["To", "Text", "From", "Response", "Session"])
        meanings = names.map { name in
            switch (isUPRInfo, name) {
            case (true, "Text"): .text
            case (true, "To"): .state
            case (true, "From"): .recommendingState
            case (true, "Response"): .position
            case (true, "Issue"): .issues
            case (true, "Session"): .session
            case (true, "Action"): .number("actionCategory")
            default: .plain(Self.fieldName(name))
            }
        }
        let wanted = ["text", "title", "name", "recommendation"]
        let plain = names.map { $0.lowercased() }
        title = wanted.compactMap { plain.firstIndex(of: $0) }.first ?? 0
    }

    func entry(_ cells: [String]) -> (title: String, fields: [String: Field]) {
        var fields: [String: Field] = [:]
        for (meaning, cell) in zip(meanings, cells) {
            let value = cell.trimmed
            guard !value.isEmpty else { continue }
            switch meaning {
            case .text: fields["text"] = .text(value)
            case .state: fields["state"] = .text(Country.named(value)?.code ?? value)
            case .recommendingState:
                fields["recommendingStates"] = .list([.text(Country.named(value)?.code ?? value)])
            case .position: fields["positionWords"] = .text(value)
            case .issues:
                fields["issues"] = .list(value.split(separator: ",").map { .text(String($0).trimmed) })
            case .session: fields["session"] = Int(value).map(Field.number) ?? .text(value)
            case .number(let name): fields[name] = Int(value).map(Field.number) ?? .text(value)
            case .plain(let name): fields[name] = .text(value)
            }
        }
        let words = cells[title].trimmed
        return (words.isEmpty ? "(no words)" : words.cut(to: 200), fields)
    }

    /// A column's name as a field's: `From-Org` is `fromOrg`.
    private static func fieldName(_ name: String) -> String {
        let words = name.split { !$0.isLetter && !$0.isNumber }
        let rest = words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }
        let joined = (words.first.map { $0.prefix(1).lowercased() + $0.dropFirst() } ?? "") + rest.joined()
        return joined.isEmpty ? "column" : joined
    }
}
