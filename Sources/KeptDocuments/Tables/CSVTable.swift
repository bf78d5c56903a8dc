import Foundation

/// A table of comma-separated values (RFC 4180), each row with its place in the file.
///
/// Lines may end in any of the three ways; cells in quotation marks may hold commas, line ends and doubled marks. Text is
/// UTF-8; where it is not, it is Mac OS Roman if lines end in a bare carriage return, and else Windows-1252.
package struct CSVTable: Sendable {
    package struct Row: Sendable {
        package let cells: [String]
        /// UTF-8 bytes of the file, the end not included.
        package let range: Range<Int>
        /// From 1.
        package let line: Int
    }

    /// A row that cannot be read: its number, from 1.
    package struct Fault: Error {
        package let row: Int
    }

    /// The rows, the first one that names the columns included; empty lines are left out.
    package let rows: [Row]

    /// - Throws: `Fault` where a row has another number of cells than the first, or a quotation mark stays open.
    package init(_ bytes: [UInt8]) throws {
        var scanner = CSVScanner(bytes)
        var rows: [Row] = []
        while let row = try scanner.row() {
            if row.cells == [""] { continue }
            guard row.cells.count == rows.first?.cells.count ?? row.cells.count else {
                throw Fault(row: rows.count + 1)
            }
            rows.append(row)
        }
        self.rows = rows
    }
}

private struct CSVScanner {
    private let bytes: [UInt8]
    private let encoding: String.Encoding
    private var index: Int
    private var line = 1
    private var count = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if String(validating: bytes, as: UTF8.self) != nil {
            encoding = .utf8
        } else {
            encoding = bytes.contains(0x0d) && !bytes.contains(0x0a) ? .macOSRoman : .windowsCP1252
        }
        index = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    }

    mutating func row() throws -> CSVTable.Row? {
        guard index < bytes.count else { return nil }
        count += 1
        let (start, first) = (index, line)
        var cells: [String] = []
        while true {
            cells.append(try cell())
            guard index < bytes.count, bytes[index] == 0x2c else { break }
            index += 1
        }
        let end = index
        if index < bytes.count { lineEnd() }
        return CSVTable.Row(cells: cells, range: start..<end, line: first)
    }

    private func text(_ bytes: ArraySlice<UInt8>) -> String {
        guard encoding != .utf8, bytes.contains(where: { $0 >= 0x80 }) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        return String(bytes: bytes, encoding: encoding) ?? String(decoding: bytes, as: UTF8.self)
    }

    private mutating func lineEnd() {
        if bytes[index] == 0x0d, index + 1 < bytes.count, bytes[index + 1] == 0x0a { index += 1 }
        index += 1
        line += 1
    }

    private mutating func cell() throws -> String {
        guard index < bytes.count, bytes[index] == 0x22 else {
            let start = index
            while index < bytes.count, ![0x2c, 0x0d, 0x0a].contains(bytes[index]) { index += 1 }
            return text(bytes[start..<index])
        }
        index += 1
        var text: [UInt8] = []
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x22 {
                guard index + 1 < bytes.count, bytes[index + 1] == 0x22 else {
                    index += 1
                    guard index >= bytes.count || [0x2c, 0x0d, 0x0a].contains(bytes[index]) else { break }
                    return self.text(text[...])
                }
                index += 1
            } else if byte == 0x0a || (byte == 0x0d && (index + 1 >= bytes.count || bytes[index + 1] != 0x0a))
            {
                line += 1
            }
            text.append(byte)
            index += 1
        }
        throw CSVTable.Fault(row: count)
    }
}
