/// The marks that tie running text to notes in plain text: superscript digits, or digits in square brackets.
struct NoteMarks {
    /// Marks that stand before a note's text somewhere in the document.
    private let defined: Set<String>

    /// Whether no note is written so.
    var isEmpty: Bool { defined.isEmpty }

    init(defined: [String]) { self.defined = Set(defined) }

    /// The mark that a note's text begins with, and how many bytes it and the spaces after it take.
    static func definition(at paragraph: TextLines.Paragraph, in bytes: [UInt8]) -> (
        mark: String, length: Int
    )? {
        let line = paragraph.lines[0]
        var index = line.lowerBound
        guard let found = superscript(at: index, in: bytes) ?? bracketed(at: index, in: bytes) else {
            return nil
        }
        index = found.end
        while index < line.upperBound, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        guard index < line.upperBound else { return nil }
        return (found.mark, index - line.lowerBound)
    }

    /// The marks that stand at `index` in running text, and where they end; empty where none do.
    ///
    /// Marks that run together are split where only the parts have notes. A raised digit that no note answers
    /// counts only behind a whole word or punctuation, so that `m²` stays a unit.
    func references(at index: Int, in bytes: [UInt8]) -> (marks: [String], end: Int)? {
        if let found = Self.superscript(at: index, in: bytes) {
            if let marks = split(found.mark) { return (marks, found.end) }
            return Self.followsWord(index, in: bytes) ? ([found.mark], found.end) : nil
        }
        if let found = Self.bracketed(at: index, in: bytes), defined.contains(found.mark) {
            return ([found.mark], found.end)
        }
        return nil
    }

    private func split(_ mark: String) -> [String]? {
        if defined.contains(mark) { return [mark] }
        guard mark.count > 1 else { return nil }
        for width in 1...3 where mark.count % width == 0 && mark.count > width {
            var rest = Substring(mark)
            var parts: [String] = []
            while !rest.isEmpty {
                parts.append(String(rest.prefix(width)))
                rest = rest.dropFirst(width)
            }
            if parts.allSatisfy(defined.contains) { return parts }
        }
        return nil
    }

    private static func followsWord(_ index: Int, in bytes: [UInt8]) -> Bool {
        guard index >= 3 else { return false }
        let isPunctuation = [0x2E, 0x2C, 0x3B, 0x3A, 0x29, 0x22, 0x27].contains(bytes[index - 1])
        return isPunctuation || bytes[(index - 3)..<index].allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
    }

    /// ¹ ² ³ are U+00B9, B2, B3; ⁰ and ⁴–⁹ are U+2070 and U+2074–2079.
    static func superscript(at start: Int, in bytes: [UInt8]) -> (mark: String, end: Int)? {
        var index = start
        var mark = ""
        while mark.utf8.count < 6 {
            if index + 1 < bytes.count, bytes[index] == 0xC2 {
                switch bytes[index + 1] {
                case 0xB9: mark += "1"
                case 0xB2: mark += "2"
                case 0xB3: mark += "3"
                default: return mark.isEmpty ? nil : (mark, index)
                }
                index += 2
            } else if index + 2 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x81,
                bytes[index + 2] == 0xB0 || (0xB4...0xB9).contains(bytes[index + 2])
            {
                mark += String(Int(bytes[index + 2]) - 0xB0)
                index += 3
            } else {
                break
            }
        }
        return mark.isEmpty ? nil : (mark, index)
    }

    private static func bracketed(at start: Int, in bytes: [UInt8]) -> (mark: String, end: Int)? {
        guard start < bytes.count, bytes[start] == 0x5B else { return nil }
        var index = start + 1
        while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
        guard (1...4).contains(index - start - 1), index < bytes.count, bytes[index] == 0x5D else {
            return nil
        }
        return (String(decoding: bytes[(start + 1)..<index], as: UTF8.self), index + 1)
    }
}
