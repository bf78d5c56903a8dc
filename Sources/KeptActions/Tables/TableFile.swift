package import Foundation
package import KeptDocuments
package import KeptEntries
import KeptLedger
import KeptVocabulary

/// A table that was read from a file, and not yet imported.
package struct TableFile: Sendable {
    struct Row: Sendable {
        /// The entry that it is, of a table that Kept wrote.
        let id: String?
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

    package let name: String
    let bytes: Data
    let digest: String
    package let kind: EntryKind
    /// Who publishes such tables; `nil` for a table of one's own.
    let publisher: String?
    let rows: [Row]
    package let refused: [Refused]
    /// How it was read, and what was left aside, for people: each without a stop.
    package let remarks: [String]
    let mediaType: String

    /// What a person says of tables, where it is not to be found out.
    package struct Options: Sendable {
        package var raw: RawTable.Options
        package var dates: TableDates.Order?

        package init(raw: RawTable.Options = .init(), dates: TableDates.Order? = nil) {
            (self.raw, self.dates) = (raw, dates)
        }
    }

    /// Reads several files side by side; each row is an entry of a kind.
    ///
    /// The kind says what the rows are; exports that are known need none.
    /// - Throws: `ActionError` of one that cannot be read.
    package static func all(
        _ files: [URL], as kind: EntryKind?, _ options: Options = Options()
    ) async throws -> [TableFile] {
        try await withThrowingTaskGroup(of: (Int, TableFile).self) { group in
            for (number, file) in files.enumerated() {
                group.addTask { (number, try TableFile(file, kind, options)) }
            }
            var tables: [Int: TableFile] = [:]
            for try await (number, table) in group { tables[number] = table }
            return files.indices.compactMap { tables[$0] }
        }
    }

    private init(_ url: URL, _ asked: EntryKind?, _ options: Options) throws {
        let file = url.lastPathComponent
        name = file
        do { bytes = try Data(contentsOf: url) } catch { throw ActionError.cannotRead(file: file) }
        guard bytes.count <= Self.largestBytes else { throw ActionError.tooLarge(file: file) }
        digest = Digest(of: bytes).description
        let table = try Self.table(bytes, options, file: file)
        mediaType = table.mediaType
        let head = try TableHead(table, as: asked, file: file)
        let columns = head.columns
        (kind, publisher) = (columns.kind, columns.publisher)
        let (below, broken) = table.below(head.index)
        guard !below.isEmpty || !broken.isEmpty else { throw ActionError.emptyTable(file: file) }
        let dates = Dictionary(
            uniqueKeysWithValues: columns.dates.map { column in
                (column, TableDates(below.lazy.map { $0.cells[column] }, asked: options.dates))
            })
        var rows: [Row] = []
        var refused = broken.map { Refused(file: file, row: $0.row, reason: $0.reason) }
        for row in below {
            do {
                var cells = table.isGuarded ? row.cells.map(FormulaGuard.bare) : row.cells
                for (column, dates) in dates { cells[column] = try dates.normalised(cells[column]) }
                let fields = try columns.fields(cells)
                let id = columns.id(cells)
                guard !fields.isEmpty || id != nil else { continue }
                rows.append(
                    Row(
                        id: id, words: CanonicalWriter.text(fields), fields: fields,
                        place: row.place))
            } catch let doubt as TableDates.Doubt {
                refused.append(Refused(file: file, row: row.number, reason: doubt.words))
            } catch {
                refused.append(Refused(file: file, row: row.number, reason: "\(error)"))
            }
        }
        refused.sort { $0.row < $1.row }
        (self.rows, self.refused) = (rows, refused)
        remarks = [table.form] + table.remarks + head.remarks + Self.told(dates)
    }

    private static func table(_ bytes: Data, _ options: Options, file: String) throws -> RawTable {
        do { return try RawTable(bytes, options.raw) } catch {
            switch error {
            case .damaged: throw ActionError.brokenSpreadsheet(file: file)
            case .encrypted: throw ActionError.protectedTable(file: file)
            case .tooLarge: throw ActionError.tooLarge(file: file)
            case .unknownForm: throw ActionError.unknownTable(file: file)
            case .noSheet(let names): throw ActionError.noSheet(file: file, names: names)
            }
        }
    }

    /// The order of days and months, where it was found in the cells.
    private static func told(_ dates: [Int: TableDates]) -> [String] {
        Set(dates.values.compactMap(\.order)).map { order in
            order == .dayFirst ? "in dates the day comes first" : "in dates the month comes first"
        }.sorted()
    }
}
