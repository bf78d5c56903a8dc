import KeptDocuments
import KeptEntries
import KeptVocabulary

/// The row of a table that names its columns: the one of the first rows in which most cells are heads that are known.
struct TableHead {
    /// Among the table's rows.
    let index: Int
    let columns: TableColumns
    let remarks: [String]

    /// Titles, dates and empty rows stand above the head; more than so many are no table's.
    private static let mostAbove = 40

    /// - Throws: `ActionError` where no row names a column that is known, or two heads mean one field.
    init(_ table: RawTable, as asked: EntryKind?, file: String) throws {
        guard let first = table.rows.first else {
            if let fault = table.broken.first {
                throw ActionError.brokenTable(file: file, fault: "row \(fault.row): \(fault.reason)")
            }
            throw ActionError.emptyTable(file: file)
        }
        guard table.rows.count + table.broken.count > 1 else { throw ActionError.emptyTable(file: file) }
        var best: (index: Int, columns: TableColumns)?
        for (index, row) in table.rows.prefix(Self.mostAbove).enumerated() {
            let kind = asked ?? Self.kind(of: index, in: table)
            guard let columns = TableColumns(Self.heads(row), as: kind),
                columns.known > best?.columns.known ?? 0
            else { continue }
            best = (index, columns)
        }
        guard let best else {
            guard let asked else { throw ActionError.whichKind(file: file) }
            guard asked.description?.bearsName != true else {
                throw ActionError.nameless(file: file, kind: asked.plural)
            }
            throw ActionError.noKnownColumn(
                file: file, heads: Self.heads(first).filter { !$0.isEmpty },
                known: asked.description?.fields.filter { !$0.uses.contains(.technical) }.map(\.label) ?? [])
        }
        // A row that cannot be read above the head may be the head.
        if let fault = table.broken.first, fault.row < table.rows[best.index].number, best.index == 0 {
            throw ActionError.brokenTable(file: file, fault: "row \(fault.row): \(fault.reason)")
        }
        (index, columns) = best
        if let (first, second) = columns.twice {
            throw ActionError.twoColumns(file: file, first: first, second: second)
        }
        guard !columns.lacksName else {
            throw ActionError.nameless(file: file, kind: columns.kind.plural)
        }
        remarks = Self.remarks(table, best.index, columns)
    }

    /// What the rows below a head are that Kept wrote: their ids say it.
    private static func kind(of head: Int, in table: RawTable) -> EntryKind? {
        guard
            let column = heads(table.rows[head]).firstIndex(where: {
                NameHeads.folded($0) == ExportTable.idHead
            }),
            head + 1 < table.rows.count, column < table.rows[head + 1].cells.count,
            let name = table.rows[head + 1].cells[column].trimmed.split(separator: "-").first
        else { return nil }
        return EntryKind.known.first { $0.name == name }
    }

    private static func heads(_ row: RawTable.Row) -> [String] { row.cells.map(\.singleSpaced) }

    private static func remarks(_ table: RawTable, _ index: Int, _ columns: TableColumns) -> [String] {
        let heads = heads(table.rows[index])
        var remarks: [String] = []
        if index > 0 {
            let number = table.rows[index].number
            remarks.append("the head is row \(number); what stands above it is left out")
        }
        remarks += columns.understood(heads)
        let aside = columns.keptAside(heads)
        if !aside.isEmpty {
            remarks.append(
                "no field stands for " + WordList.joined(aside.map { "‘\($0)’" }, by: "and")
                    + "; what they say is kept under their heads")
        }
        return remarks
    }
}
