/// A table as spreadsheets write it as text (RFC 4180, and what is usual beside it), each row with its place.
///
/// Cells are parted by the commas, semicolons, tabs or bars that the head has most of, or by the sign that a
/// first line `sep=;` names. Lines end in any of the three ways; cells in quotation marks may hold the delimiter,
/// line ends and doubled marks. How the file's bytes are read as text: `TableText`.
package struct CSVTable: Sendable {
    package struct Row: Sendable, Equatable {
        package let cells: [String]
        /// Bytes of the file, the end of the line not included.
        package let range: Range<Int>
        /// The line of the file on which it starts, from 1.
        package let line: Int
        /// From 1 for the head, empty rows counted, as a spreadsheet counts.
        package let number: Int
    }

    /// A row that cannot be read, and why.
    package struct Fault: Error, Equatable, Sendable, CustomStringConvertible {
        package enum Reason: Equatable, Sendable {
            /// Another number of cells than the head has.
            case cells(Int, head: Int)
            /// A quotation mark is opened in a cell (from 1) and never closed.
            case openQuotation(cell: Int)
            /// Words follow the closing quotation mark of a cell (from 1).
            case wordsAfterQuotation(cell: Int)
            /// NUL stands in it, which no text has.
            case notText
        }

        /// As `Row.number`.
        package let row: Int
        /// As `Row.line`.
        package let line: Int
        package let reason: Reason

        /// `row 7: has 5 cells, the head has 6`, without a stop.
        package var description: String { "row \(row): \(words)" }

        /// The reason for people, without the row.
        package var words: String {
            switch reason {
            case .cells(let count, let head):
                "has \(count) \(count == 1 ? "cell" : "cells"), the head has \(head)"
            case .openQuotation(let cell):
                "the quotation mark that opens cell \(cell) is not closed; close it"
            case .wordsAfterQuotation(let cell):
                "cell \(cell) goes on after its closing quotation mark; double the marks within a cell"
            case .notText: "holds a NUL, which no text has; write the cell anew"
            }
        }
    }

    /// The rows, the first one that names the columns included; empty rows are left out.
    ///
    /// All have as many cells as the head has up to its last name.
    package let rows: [Row]
    /// The rows that are left out because they cannot be read, in the order of the file.
    package let refused: [Fault]
    /// How the bytes were read as text.
    package let encoding: TableText.Encoding
    /// What parts the cells.
    package let delimiter: Character

    /// - Throws: `Fault` where the head cannot be read.
    package init(_ bytes: [UInt8]) throws {
        let text = TableText(bytes)
        var scanner = CSVScanner(text)
        var rows: [Row] = []
        var refused: [Fault] = []
        while let result = scanner.row() {
            do throws(Fault) {
                let row = try Self.fitted(result.get(), to: rows.first?.cells.count)
                if let row { rows.append(row) }
            } catch {
                // Without a head no row can be understood.
                if rows.isEmpty { throw error }
                refused.append(error)
            }
        }
        self.rows = rows
        self.refused = refused
        encoding = text.encoding
        delimiter = scanner.delimiter
    }

    /// The row with the head's number of cells; `nil` for one that is empty.
    ///
    /// Spreadsheets write empty cells after the last column that was ever used.
    private static func fitted(_ row: Row, to width: Int?) throws(Fault) -> Row? {
        guard let last = row.cells.lastIndex(where: { !$0.allSatisfy(\.isWhitespace) }) else { return nil }
        let width = width ?? (last + 1)
        guard last < width, row.cells.count >= width else {
            let count = max(last + 1, min(row.cells.count, width))
            throw Fault(row: row.number, line: row.line, reason: .cells(count, head: width))
        }
        return Row(
            cells: Array(row.cells.prefix(width)), range: row.range, line: row.line, number: row.number)
    }
}
