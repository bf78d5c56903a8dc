import KeptVocabulary

/// A line of a text, or a part of a long one.
package struct LineWindow: Sendable, Equatable {
    package let text: String
    /// Characters of the line before it.
    package let skipped: Int
    /// Whether more of the line comes behind it.
    package let goesOn: Bool
}

/// The lines of a text, for turning byte offsets into lines and columns.
package struct LineIndex: Sendable {
    private let bytes: [UInt8]
    private let starts: [Int]
    /// Of lines that are long, by the line's number from 0.
    private let characters: [Int: CharacterIndex]

    /// Lines end at LF, CR LF or a lone CR.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        for (offset, byte) in bytes.enumerated() {
            let endsLine =
                byte == 0x0A || (byte == 0x0D && (offset + 1 == bytes.count || bytes[offset + 1] != 0x0A))
            if endsLine { starts.append(offset + 1) }
        }
        self.starts = starts
        var characters: [Int: CharacterIndex] = [:]
        for (line, start) in starts.enumerated() {
            let end = line + 1 < starts.count ? starts[line + 1] : bytes.count
            characters[line] = CharacterIndex(of: bytes[start..<end])
        }
        self.characters = characters
    }

    /// Line and column of a byte, both from 1, the column in characters.
    package func position(of offset: Int) -> (line: Int, column: Int) {
        let low = max(0, starts.partitionPoint { $0 <= offset } - 1)
        let mark = characters[low]?.mark(before: offset - starts[low]) ?? (byte: 0, before: 0)
        let start = starts[low] + mark.byte
        let rest = String(decoding: bytes[start..<max(start, min(offset, bytes.count))], as: UTF8.self)
        return (low + 1, mark.before + rest.count + 1)
    }

    /// What of a line is shown around a byte of it, at least: of what comes before, and behind.
    private static let (before, behind) = (1024, 4096)

    /// The line that holds a byte, without its end; of a long one what stands around the byte.
    package func window(around offset: Int) -> LineWindow {
        let line = max(0, starts.partitionPoint { $0 <= offset } - 1)
        var end = line + 1 < starts.count ? starts[line + 1] : bytes.count
        while end > starts[line], bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        let mark =
            characters[line]?.mark(before: offset - starts[line] - Self.before) ?? (byte: 0, before: 0)
        let start = min(starts[line] + mark.byte, end)
        var last = min(end, offset + Self.behind)
        while last > start, last < end, bytes[last] & 0xC0 == 0x80 { last -= 1 }
        return LineWindow(
            text: String(decoding: bytes[start..<max(start, last)], as: UTF8.self), skipped: mark.before,
            goesOn: last < end)
    }
}
