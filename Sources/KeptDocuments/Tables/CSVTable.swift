/// A table as spreadsheets write it as text (RFC 4180, and what is usual beside it), each row with its place.
///
/// Cells are parted by the commas, semicolons, tabs or bars that its rows have evenly, or by the sign that a
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
            /// A quotation mark is opened in a cell (from 1) and never closed.
            case openQuotation(cell: Int)
            /// Words follow the closing quotation mark of a cell (from 1).
            case wordsAfterQuotation(cell: Int)
            /// NUL stands in it, which no text has.
            case notText
            /// Its letters are in another encoding than those of other rows.
            case otherEncoding
        }

        /// As `Row.number`.
        package let row: Int
        /// As `Row.line`.
        package let line: Int
        package let reason: Reason

        /// `row 7: holds a NUL`, without a stop.
        package var description: String { "row \(row): \(words)" }

        /// The reason for people, without the row.
        package var words: String {
            switch reason {
            case .openQuotation(let cell):
                "the quotation mark that opens cell \(cell) is not closed; close it"
            case .wordsAfterQuotation(let cell):
                "cell \(cell) goes on after its closing quotation mark; double the marks within a cell"
            case .otherEncoding:
                "its letters are in another encoding than those of other rows; save the table anew as UTF-8"
            case .notText: "holds a NUL, which no text has; write the cell anew"
            }
        }
    }

    /// The rows, those that name the columns or stand above them included, with all their cells; empty rows are left out.
    package let rows: [Row]
    /// The rows that are left out because they cannot be read, in the order of the file.
    package let refused: [Fault]
    /// How the bytes were read as text, and a word that shows it.
    package let encoding: TableEncoding
    package let example: String?
    /// What parts the cells.
    package let delimiter: Character

    /// `encoding`: The encoding that a person says; `nil` to find it.
    package init(_ bytes: [UInt8], encoding asked: TableEncoding? = nil) {
        let text = TableText(bytes, as: asked)
        var scanner = CSVScanner(text)
        var rows: [Row] = []
        var refused: [Fault] = []
        while let result = scanner.row() {
            switch result {
            case .success(let row):
                if row.cells.contains(where: { !$0.allSatisfy(\.isWhitespace) }) { rows.append(row) }
            case .failure(let fault): refused.append(fault)
            }
        }
        (self.rows, self.refused) = (rows, refused)
        (encoding, example) = (text.encoding, text.example)
        delimiter = scanner.delimiter
    }
}
