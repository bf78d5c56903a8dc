package import Foundation
import KeptDocuments
import KeptEntries
package import KeptRegister

/// Writes the entries of a kind as a table that goes to others, or comes back with `kept import`.
package struct ExportEntries: Sendable {
    /// The formats, by the endings of their files.
    package enum Form: String, Sendable, CaseIterable {
        case csv, xlsx, json
    }

    private let register: Register

    package init(_ register: Register) { self.register = register }

    /// Writes a file; its ending says the format.
    ///
    /// - Returns: How many entries there are.
    /// - Throws: `ActionError`, `EntryError`; no half-written file is left.
    package func run(_ query: EntryQuery, _ table: ExportTable, to file: URL, overwriting: Bool) throws -> Int
    {
        let target = WriteFile(file, overwriting: overwriting)
        try target.check()
        guard let form = Form(rawValue: file.pathExtension.lowercased()) else {
            throw ActionError.unknownTableOutput(file: file.lastPathComponent)
        }
        var count = 0
        let bytes: Data
        switch form {
        case .csv:
            var text = CSV.text(table.heads, [])
            try each(query, &count) { entry in for row in table.rows(entry) { text += CSV.line(row) } }
            bytes = Data(text.utf8)
        case .xlsx:
            var workbook = WorkbookWriter(query.kind.plural)
            workbook.add(table.heads)
            try each(query, &count) { entry in for row in table.rows(entry) { workbook.add(row) } }
            bytes = workbook.finished()
        case .json:
            var entries: [Entry] = []
            try each(query, &count) { entries.append(table.narrowed($0)) }
            bytes = Data(try JSONText.text(EntryListJSON(kind: query.kind, entries: entries)).utf8)
        }
        try target.run(bytes)
        return count
    }

    private func each(_ query: EntryQuery, _ count: inout Int, _ body: (Entry) throws -> Void) throws {
        var seen = 0
        try register.each(query) { entry in
            seen += 1
            try body(entry)
        }
        count = seen
    }
}
