package import Foundation
package import KeptVocabulary

/// A table as a file holds it, of whatever format: rows of cells, the one that names the columns not known yet.
package struct RawTable: Sendable {
    package struct Row: Sendable, Equatable {
        package let cells: [String]
        package let place: Place
        /// As a spreadsheet counts, from 1.
        package let number: Int

        package init(cells: [String], place: Place, number: Int) {
            (self.cells, self.place, self.number) = (cells, place, number)
        }

        /// The cells that say something.
        package var filled: Int { cells.count { !$0.allSatisfy(\.isWhitespace) } }
    }

    /// A row that cannot be read, and why, without a stop.
    package struct Broken: Sendable, Equatable {
        package let row: Int
        package let reason: String

        package init(row: Int, reason: String) { (self.row, self.reason) = (row, reason) }
    }

    /// Rows that say something.
    package let rows: [Row]
    package let broken: [Broken]
    /// How it was read, for people: `UTF-8, cells parted by semicolons`.
    package let form: String
    /// What was not read, for people, each without a stop.
    package let remarks: [String]
    /// As files of its format are kept.
    package let mediaType: String
    /// Whether cells that a spreadsheet would run are guarded by an apostrophe.
    package let isGuarded: Bool

    package init(
        rows: [Row], broken: [Broken] = [], form: String, remarks: [String] = [], mediaType: String,
        isGuarded: Bool = false
    ) {
        (self.rows, self.broken, self.form, self.remarks) = (rows, broken, form, remarks)
        (self.mediaType, self.isGuarded) = (mediaType, isGuarded)
    }

    /// What a person says of a file, where it is not to be found out.
    package struct Options: Sendable {
        package var encoding: TableEncoding?
        /// The sheet of a spreadsheet, by its name.
        package var sheet: String?

        package init(encoding: TableEncoding? = nil, sheet: String? = nil) {
            (self.encoding, self.sheet) = (encoding, sheet)
        }
    }

    /// Reads a file by what it holds: a spreadsheet's package, or text.
    ///
    /// - Throws: `SpreadsheetError`.
    package init(_ bytes: Data, _ options: Options = Options()) throws(SpreadsheetError) {
        // Packages of ZIP, and the older form of Excel.
        if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = try Spreadsheet(bytes).table(named: options.sheet)
        } else {
            self.init(CSVTable(Array(bytes), encoding: options.encoding))
        }
    }

    private init(_ table: CSVTable) {
        let names: [Character: String] = [",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"]
        let example = table.example.map { ", as in ‘\($0)’" } ?? ""
        self.init(
            rows: table.rows.map { row in
                Row(
                    cells: row.cells,
                    place: .text(
                        start: row.range.lowerBound, end: row.range.upperBound, line: row.line, column: 1),
                    number: row.number)
            }, broken: table.refused.map { Broken(row: $0.row, reason: $0.words) },
            form: "\(table.encoding.rawValue)\(example), cells parted by "
                + (names[table.delimiter] ?? "‘\(table.delimiter)’"),
            mediaType: "text/csv", isGuarded: true)
    }

    // MARK: - Below a head

    /// The rows below one, each with as many cells as that has up to its last name.
    ///
    /// Spreadsheets write empty cells after the last column that was ever used. A row that stands alone at the end, after an
    /// empty row and with one cell, is a remark below the table.
    package func below(_ head: Int) -> (rows: [Row], broken: [Broken]) {
        let width = (rows[head].cells.lastIndex { !$0.allSatisfy(\.isWhitespace) } ?? 0) + 1
        var (fitted, broken) = ([Row](), self.broken.filter { $0.row > rows[head].number })
        for row in rows[(head + 1)...] {
            let last = row.cells.lastIndex { !$0.allSatisfy(\.isWhitespace) } ?? 0
            if last >= width || row.cells.count < width {
                let count = max(last + 1, min(row.cells.count, width))
                broken.append(
                    Broken(
                        row: row.number,
                        reason: "has \(count) \(count == 1 ? "cell" : "cells"), the head has \(width)"))
            } else {
                fitted.append(
                    Row(cells: Array(row.cells.prefix(width)), place: row.place, number: row.number))
            }
        }
        if let first = firstRemark(fitted, width) {
            broken += fitted[first...].map {
                Broken(row: $0.number, reason: "stands below the table; was not taken for a row of it")
            }
            fitted.removeSubrange(first...)
        }
        return (fitted, broken.sorted { $0.row < $1.row })
    }

    /// Where remarks below a table begin: rows of one cell after a gap, with no fuller row after them.
    private func firstRemark(_ rows: [Row], _ width: Int) -> Int? {
        guard width > 1 else { return nil }
        let tail = rows.lastIndex { $0.filled > 1 }.map { $0 + 1 } ?? 0
        guard tail > 0, tail < rows.count, rows[tail].number > rows[tail - 1].number + 1 else { return nil }
        return tail
    }
}
