import KeptVocabulary

/// A line of a page with its words put together: what stands on it, where each word stands, and which marks of
/// notes it carries.
struct TextLine: Sendable {
    /// Bytes of the text that one word gave, and its box.
    struct Piece: Sendable {
        var start: Int
        var length: Int
        var box: Box
    }

    struct Mark: Sendable {
        var mark: String
        /// Where in `text` it stood.
        var offset: Int
    }

    var page: Int
    var box: Box
    /// Height of most of its words, in points: what there is of the size of the type.
    var size: Float
    /// UTF-8; bytes that are none were replaced.
    var text: [UInt8]
    var pieces: [Piece]
    var marks: [Mark]
    /// How far the second word stands from the first, in points; 0 where there is one only.
    var gapAfterFirst: Float
    /// The number of the raised mark with which it begins, as notes do.
    var leadingMark: String?
    /// Whether every word of it is set bold.
    var isBold = false
    /// Whether it stands in a side bar, whose headings part nothing of the text.
    var isAside = false

    var isEmpty: Bool { text.isEmpty }
    var string: String { String(decoding: text, as: UTF8.self) }
}

/// Puts the words of one row together.
struct LineComposer {
    let parser: BoxLayoutParser

    /// Below this part of the line's size a word is a mark or an ordinal's ending.
    private static let smallSize: Float = 0.82
    /// Words nearer than this part of the size are one word.
    private static let joiningGap: Float = 0.1

    /// The line of some words of a page, in any order.
    func line(_ unordered: [PageWord], page: Int) -> TextLine {
        let words = unordered.sorted { $0.box.left < $1.box.left }
        let size = mainSize(words)
        let bottom = mainBottom(words, size: size)
        var line = TextLine(
            page: page, box: words[0].box, size: size, text: [], pieces: [], marks: [], gapAfterFirst: 0)
        line.text.reserveCapacity(words.count * 8)
        line.isBold = words.allSatisfy(\.isBold)
        var last: Box?
        for (number, word) in words.enumerated() {
            let text = cleaned(parser.text(word.bytes))
            guard !text.isEmpty else { continue }
            line.box = line.box.union(word.box)
            let gap = last.map { word.box.left - $0.right } ?? 0
            if number == 1 { line.gapAfterFirst = gap }
            if let mark = mark(text, word.box, size: size, bottom: bottom) {
                if mark.isEmpty { continue }
                if line.text.isEmpty {
                    line.leadingMark = mark
                } else {
                    line.marks.append(.init(mark: mark, offset: line.text.count))
                }
                last = word.box
                continue
            }
            if !line.text.isEmpty, gap > Self.joiningGap * size { line.text.append(0x20) }
            line.pieces.append(.init(start: line.text.count, length: text.count, box: word.box))
            line.text += text
            last = word.box
        }
        return line
    }

    /// The height that most of the line's width has.
    private func mainSize(_ words: [PageWord]) -> Float {
        if words.allSatisfy({ $0.box.height == words[0].box.height }) { return words[0].box.height }
        var widths: [Float: Float] = [:]
        for word in words { widths[(word.box.height * 2).rounded() / 2, default: 0] += word.box.width }
        return widths.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? words[0].box.height
    }

    private func mainBottom(_ words: [PageWord], size: Float) -> Float {
        words.filter { abs($0.box.height - size) <= 0.5 }.map(\.box.bottom).max() ?? words[0].box.bottom
    }

    /// The mark of a note that a small raised word is; `nil` for other words.
    private func mark(_ text: [UInt8], _ box: Box, size: Float, bottom: Float) -> String? {
        guard text.count <= 12 else { return nil }
        let isStars = text.allSatisfy { $0 == UInt8(ascii: "*") }
        let rise = (bottom - box.bottom) / max(size, 1)
        let isRaised = rise > 0.12 && box.height < Self.smallSize * size || rise > 0.22
        if isStars {
            return box.height < 0.95 * size || isRaised ? String(decoding: text, as: UTF8.self) : nil
        }
        guard isRaised else { return nil }
        if NoteNumber.isRoman(text), text.count <= 7 { return String(decoding: text, as: UTF8.self) }
        // Several in one word, `2,3` or `6–8`, and the signs between them where those are words of their own.
        let mark = String(decoding: text, as: UTF8.self)
        let isNumber = mark.count <= 7 && mark.allSatisfy { $0.isASCII && $0.isNumber || ",;–-".contains($0) }
        return isNumber ? String(mark.trimmed { !$0.isNumber }) : nil
    }

    /// Valid UTF-8 without controls; joined letters parted; spaces that do not break become plain.
    private func cleaned(_ bytes: [UInt8]) -> [UInt8] {
        if bytes.allSatisfy({ (0x21...0x7E).contains($0) }) { return bytes }
        var result = ""
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0xA0, 0x2007, 0x202F, 0x2000...0x200A, 0x09, 0x0A, 0x0D: result += " "
            case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069,
                0xFEFF:
                break
            case 0x2010, 0x2011: result += "-"
            case 0xF0B7: result += "•"
            // Signs of a font's own, such as the bars of a bar code, say nothing.
            case 0xE000...0xF8FF: break
            case 0xFB00: result += "ff"
            case 0xFB01: result += "fi"
            case 0xFB02: result += "fl"
            case 0xFB03: result += "ffi"
            case 0xFB04: result += "ffl"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return Array(result.utf8)
    }
}
