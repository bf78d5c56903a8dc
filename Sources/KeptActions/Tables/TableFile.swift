package import Foundation
import KeptDocuments
package import KeptEntries
import KeptLedger
import KeptVocabulary

/// A table that was read from a file, and not yet imported.
package struct TableFile: Sendable {
    struct Row: Sendable {
        /// What the row says, with the names of its fields, as one text.
        let words: String
        let fields: [String: Value]
        let place: Place
    }

    /// A row that was not understood, and why.
    package struct Refused: Sendable, Encodable, Equatable {
        package let file: String
        /// From 1, the row of heads included.
        package let row: Int
        package let reason: String
    }

    /// A table of the UN's recommendations of all cycles has some hundred megabytes.
    private static let largestBytes = 1 << 30

    let name: String
    let bytes: Data
    let digest: String
    package let kind: EntryKind
    /// Who publishes such tables; `nil` for a table of one's own.
    let publisher: String?
    let rows: [Row]
    package let refused: [Refused]

    /// Reads several files side by side; each row is an entry of a kind.
    ///
    /// The kind says what the rows are; exports that are known need none.
    /// - Throws: `ActionError` of one that cannot be read.
    package static func all(_ files: [URL], as kind: EntryKind?) async throws -> [TableFile] {
        try await withThrowingTaskGroup(of: (Int, TableFile).self) { group in
            for (number, file) in files.enumerated() {
                group.addTask { (number, try TableFile(file, kind)) }
            }
            var tables: [Int: TableFile] = [:]
            for try await (number, table) in group { tables[number] = table }
            return files.indices.compactMap { tables[$0] }
        }
    }

    private init(_ url: URL, _ asked: EntryKind?) throws {
        name = url.lastPathComponent
        do { bytes = try Data(contentsOf: url) } catch { throw ActionError.cannotRead(file: name) }
        guard bytes.count <= Self.largestBytes else { throw ActionError.tooLarge(file: name) }
        let table: CSVTable
        do { table = try CSVTable([UInt8](bytes)) } catch let fault as CSVTable.Fault {
            throw ActionError.brokenTable(file: name, fault: fault.description)
        }
        guard let head = table.rows.first, table.rows.count + table.refused.count > 1 else {
            throw ActionError.emptyTable(file: name)
        }
        digest = Digest(of: bytes).description
        guard let columns = TableColumns(head.cells.map(\.trimmed), as: asked) else {
            throw ActionError.whichKind(file: name)
        }
        (kind, publisher) = (columns.kind, columns.publisher)
        if let (first, second) = columns.twice {
            throw ActionError.twoColumns(file: name, first: first, second: second)
        }
        guard !columns.lacksName else { throw ActionError.nameless(file: name, kind: kind.plural) }
        var rows: [Row] = []
        let file = name
        var refused = table.refused.map { Refused(file: file, row: $0.row, reason: $0.words) }
        for row in table.rows.dropFirst() {
            do {
                let fields = try columns.fields(row.cells.map(FormulaGuard.bare))
                guard !fields.isEmpty else { continue }
                rows.append(
                    Row(
                        words: CanonicalWriter.text(fields), fields: fields,
                        place: .text(
                            start: row.range.lowerBound, end: row.range.upperBound, line: row.line,
                            column: 1)))
            } catch {
                refused.append(Refused(file: name, row: row.number, reason: error.description))
            }
        }
        refused.sort { $0.row < $1.row }
        (self.rows, self.refused) = (rows, refused)
    }
}
