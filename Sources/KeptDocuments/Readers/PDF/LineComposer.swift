import KeptVocabulary

/// Puts the words of one row together.
struct LineComposer {
    private let parser: BoxLayoutParser
    /// Whether the file has a sign of its own for hyphens that break words.
    private let hasSignForBreaks: Bool

    /// Below this part of the line's size a word is a mark or an ordinal's ending.
    private static let smallSize: Float = 0.82
    /// Words nearer than this part of the size are one word.
    private static let joiningGap: Float = 0.1
    /// A word is at least so much higher than its line for the mark that is glued to it; fonts differ by less.
    private static let gluedHeight: Float = 1.2
    /// How far a raised mark stands above its line, as part of the size.
    private static let rise: Float = 0.12

    init(parser: BoxLayoutParser) {
        self.parser = parser
        hasSignForBreaks = PDFWordText.hasSignForBreaks(parser)
    }

    /// The line of some words of a page, in any order; `usual` is the height that most words of the page have, in
    /// points.
    func line(_ unordered: [PageWord], page: Int, usual: Float) -> TextLine {
        let words = unordered.sorted { $0.box.left < $1.box.left }
        let size = mainSize(words, usual: usual)
        let bottom = mainBottom(words, size: size)
        var line = TextLine(
            page: page, box: words[0].box, size: size, text: [], pieces: [], marks: [], gapAfterFirst: 0)
        line.text.reserveCapacity(words.count * 8)
        line.isBold = words.allSatisfy(\.isBold)
        var last: Box?
        for (number, word) in words.enumerated() {
            let bytes = parser.text(word.bytes)
            var text = PDFWordText.cleaned(bytes)
            guard !text.isEmpty else { continue }
            line.box = line.box.union(word.box)
            let gap = last.map { word.box.left - $0.right } ?? 0
            if number == 1 { line.gapAfterFirst = gap }
            last = word.box
            if let mark = mark(text, word.box, size: size, bottom: bottom) {
                if mark.isEmpty { continue }
                if line.text.isEmpty {
                    line.leadingMark = mark
                } else {
                    line.marks.append(
                        .init(mark: mark, offset: line.text.count, drawn: text, box: word.box))
                }
                continue
            }
            let isFirst = line.text.isEmpty && line.marks.isEmpty
            if !isFirst, gap > Self.joiningGap * size { line.text.append(0x20) }
            let glued = gluedMark(text, word.box, size: size, bottom: bottom)
            text.removeLast(glued?.count ?? 0)
            if number == words.count - 1, let length = PDFWordText.breakingHyphen(bytes, hasSignForBreaks) {
                text.removeLast(min(length, text.count))
                line.isBroken = true
            }
            if !text.isEmpty {
                line.pieces.append(.init(start: line.text.count, length: text.count, box: word.box))
            }
            line.text += text
            if let glued {
                line.marks.append(
                    .init(
                        mark: String(decoding: glued, as: UTF8.self), offset: line.text.count,
                        drawn: glued, box: word.box, isGlued: true))
            }
        }
        return line
    }

    /// The height that most of the line's width has.
    private func mainSize(_ words: [PageWord], usual: Float) -> Float {
        let isUsual = words.contains { abs($0.box.height - usual) < 0.1 * usual }
        let heights = words.map { height($0, usual: usual, isBesideUsual: isUsual) }
        if heights.allSatisfy({ $0 == heights[0] }) { return heights[0] }
        var widths: [Float: Float] = [:]
        for (word, height) in zip(words, heights) {
            widths[(height * 2).rounded() / 2, default: 0] += word.box.width
        }
        return widths.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? heights[0]
    }

    /// The height of a word's type: one with a mark glued to it is only higher for that.
    ///
    /// A line of larger type ends in years, too; so other words must stand beside it in the usual type, or the end of a
    /// sentence before its number.
    private func height(_ word: PageWord, usual: Float, isBesideUsual: Bool) -> Float {
        let height = word.box.height
        guard (Self.gluedHeight * usual..<1.7 * usual).contains(height),
            case let text = PDFWordText.cleaned(parser.text(word.bytes)),
            let number = PDFWordText.numberBehindWord(text)
        else { return height }
        let before = text.dropLast(number.count).last ?? 0x20
        return isBesideUsual || ".,;:!?)".utf8.contains(before) ? usual : height
    }

    private func mainBottom(_ words: [PageWord], size: Float) -> Float {
        words.filter { abs($0.box.height - size) <= 0.5 }.map(\.box.bottom).max() ?? words[0].box.bottom
    }

    /// The mark of a note that a small raised word is; `nil` for other words.
    private func mark(_ text: [UInt8], _ box: Box, size: Float, bottom: Float) -> String? {
        guard text.count <= 12 else { return nil }
        let isStars = text.allSatisfy { $0 == UInt8(ascii: "*") }
        let rise = (bottom - box.bottom) / max(size, 1)
        let isRaised = rise > Self.rise && box.height < Self.smallSize * size || rise > 0.22
        if isStars {
            return box.height < 0.95 * size || isRaised ? String(decoding: text, as: UTF8.self) : nil
        }
        guard isRaised else { return nil }
        if NoteNumber.isRoman(text) { return String(decoding: text, as: UTF8.self) }
        // Several in one word, `2,3` or `6–8`, and the signs between them where those are words of their own.
        let mark = String(decoding: text, as: UTF8.self)
        let isNumber = mark.count <= 7 && mark.allSatisfy { $0.isASCII && $0.isNumber || ",;–-".contains($0) }
        return isNumber ? String(mark.trimmed { !$0.isNumber }) : nil
    }

    /// The digits at the end of a word that make it higher than its line: a mark in the font of the text, which
    /// the converter takes for a part of the word.
    private func gluedMark(_ text: [UInt8], _ box: Box, size: Float, bottom: Float) -> [UInt8]? {
        guard box.height > Self.gluedHeight * size, abs(box.bottom - bottom) < Self.rise * size else {
            return nil
        }
        return PDFWordText.numberBehindWord(text)
    }
}
