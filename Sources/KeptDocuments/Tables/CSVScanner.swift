/// Walks over the text of a table and cuts it into rows and cells.
struct CSVScanner {
    private let text: TableText
    private let bytes: [UInt8]
    private let delimiterByte: UInt8
    private var index: Int
    private var line = 1
    private var number = 0
    /// Where in the file the byte stands at which the last row started or ended.
    private var place: (index: Int, offset: Int)

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D
    /// The first of those that are as regular is taken.
    private static let delimiters: [UInt8] = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }

    init(_ text: TableText) {
        self.text = text
        bytes = text.bytes
        index = 0
        place = (0, text.start)
        if let named = Self.namedDelimiter(in: text.bytes) {
            delimiterByte = named
            while index < bytes.count, !Self.endsLine(bytes[index]) { index += 1 }
            if index < bytes.count { endLine() }
        } else {
            delimiterByte = Self.delimiter(of: text.bytes)
        }
    }

    var delimiter: Character { Character(Unicode.Scalar(delimiterByte)) }

    /// The next row, empty ones included; `nil` at the end.
    mutating func row() -> Result<CSVTable.Row, CSVTable.Fault>? {
        guard index < bytes.count else { return nil }
        number += 1
        let (start, first) = (index, line)
        var cells: [String] = []
        var fault: CSVTable.Fault.Reason?
        repeat {
            switch cell(cells.count + 1) {
            case .success(let words): cells.append(words)
            case .failure(let reason): fault = reason.value
            }
        } while fault == nil && takeDelimiter()
        if let fault { skipLine(after: fault, from: start, line: first) }
        let end = index
        if index < bytes.count { endLine() }
        if fault == nil, bytes[start..<end].contains(0) { fault = .notText }
        if fault == nil, isOfAnotherEncoding(bytes[start..<end]) { fault = .otherEncoding }
        if let fault { return .failure(CSVTable.Fault(row: number, line: first, reason: fault)) }
        return .success(
            CSVTable.Row(
                cells: cells, range: offset(of: start)..<offset(of: end), line: first, number: number))
    }

    /// Whether bytes are no letters in the encoding of the file.
    private func isOfAnotherEncoding(_ row: ArraySlice<UInt8>) -> Bool {
        guard text.encoding != .utf8 else { return !TableText.isUTF8(row) }
        // The replacement character, which stands for a byte that is no letter.
        return row.indices.contains { row[$0] == 0xEF && row[$0...].starts(with: [0xEF, 0xBF, 0xBD]) }
    }

    // MARK: - Cells

    private struct CellFault: Error { let value: CSVTable.Fault.Reason }

    private mutating func cell(_ number: Int) -> Result<String, CellFault> {
        guard index < bytes.count, bytes[index] == Self.quote else {
            let start = index
            while index < bytes.count, !endsCell(bytes[index]) { index += 1 }
            return .success(String(decoding: bytes[start..<index], as: UTF8.self))
        }
        index += 1
        var words: [UInt8] = []
        while index < bytes.count {
            if bytes[index] == Self.quote {
                index += 1
                guard index < bytes.count, bytes[index] == Self.quote else {
                    guard index == bytes.count || endsCell(bytes[index]) else {
                        return .failure(CellFault(value: .wordsAfterQuotation(cell: number)))
                    }
                    return .success(String(decoding: words, as: UTF8.self))
                }
                words.append(Self.quote)
                index += 1
            } else if Self.endsLine(bytes[index]) {
                let start = index
                endLine()
                words += bytes[start..<index]
            } else {
                words.append(bytes[index])
                index += 1
            }
        }
        return .failure(CellFault(value: .openQuotation(cell: number)))
    }

    private mutating func takeDelimiter() -> Bool {
        guard index < bytes.count, bytes[index] == delimiterByte else { return false }
        index += 1
        return true
    }

    private func endsCell(_ byte: UInt8) -> Bool { byte == delimiterByte || Self.endsLine(byte) }

    // MARK: - Lines

    private static func endsLine(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }

    /// Goes past one end of a line, of one or two bytes.
    private mutating func endLine() {
        if bytes[index] == Self.carriageReturn, index + 1 < bytes.count, bytes[index + 1] == Self.lineFeed {
            index += 1
        }
        index += 1
        line += 1
    }

    /// Goes to the end of the line at which reading goes on after a broken row.
    ///
    /// A mark that is never closed would take the rest of the file with it: the row is its first line then.
    private mutating func skipLine(after fault: CSVTable.Fault.Reason, from start: Int, line first: Int) {
        if case .openQuotation = fault { (index, line) = (start, first) }
        while index < bytes.count, !Self.endsLine(bytes[index]) { index += 1 }
    }

    /// Where a byte of the text stands in the file; never before the one asked for last.
    private mutating func offset(of index: Int) -> Int {
        place = (index, place.offset + text.fileBytes(of: place.index..<index))
        return place.offset
    }

    // MARK: - Delimiters

    /// The sign that a first line `sep=;` names, as spreadsheets write and read it.
    private static func namedDelimiter(in bytes: [UInt8]) -> UInt8? {
        let sign = "sep=".utf8.count
        guard bytes.starts(with: "sep=".utf8), bytes.count > sign, !endsLine(bytes[sign]), bytes[sign] < 0x80,
            bytes.count == sign + 1 || endsLine(bytes[sign + 1])
        else { return nil }
        return bytes[sign]
    }

    /// So many rows are looked at to find what parts their cells.
    private static let sample = 60

    /// The delimiter of which most of the first rows have one and the same number, outside of quotation marks; of those that
    /// are as regular the one that there is more of.
    private static func delimiter(of bytes: [UInt8]) -> UInt8 {
        var rows: [[Int]] = []
        var counts = [Int](repeating: 0, count: delimiters.count)
        var (isQuoted, isBlank) = (false, true)
        func end() {
            if !isBlank { rows.append(counts) }
            (counts, isBlank) = ([Int](repeating: 0, count: delimiters.count), true)
        }
        for byte in bytes {
            if byte == quote { isQuoted.toggle() }
            if endsLine(byte), !isQuoted || rows.isEmpty {
                (isQuoted, _) = (false, end())
                if rows.count == sample { break }
            } else {
                isBlank = isBlank && byte <= 0x20
                if !isQuoted, let index = delimiters.firstIndex(of: byte) { counts[index] += 1 }
            }
        }
        end()
        var best = (rows: 0, count: 0, delimiter: delimiters[0])
        for (index, delimiter) in delimiters.enumerated() {
            let frequencies = Dictionary(grouping: rows.map { $0[index] }.filter { $0 > 0 }, by: { $0 })
            for (count, rows) in frequencies.mapValues(\.count).sorted(by: { $0.key < $1.key })
            where (rows, count) > (best.rows, best.count) { best = (rows, count, delimiter) }
        }
        return best.delimiter
    }
}
