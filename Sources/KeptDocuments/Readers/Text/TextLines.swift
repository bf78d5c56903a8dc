/// How plain text falls into lines and paragraphs.
enum TextLines {
    /// A line without the white space around it; an empty range is a blank line.
    typealias Line = Range<Int>

    /// The lines of a paragraph, at least one, each trimmed.
    struct Paragraph {
        var lines: [Line]
        /// Whether a rule of `=` or `-` stands under it, as under typed headings.
        var isUnderlined = false
        /// Whether a page began before it or, where lines are paragraphs, a blank line stands before it.
        var isBehindBreak = false
        /// Whether a page began before it.
        var startsPage = false
        var start: Int { lines[0].lowerBound }
        var end: Int { lines[lines.count - 1].upperBound }
    }

    /// Splits at LF, CR and form feed, and trims; the byte-order mark counts as white space.
    static func split(_ bytes: [UInt8]) -> [Line] {
        var lines: [Line] = []
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        for end in start...bytes.count where end == bytes.count || [0x0A, 0x0D, 0x0C].contains(bytes[end]) {
            lines.append(trimmed(start..<max(start, end), in: bytes))
            start = end + 1
        }
        return lines
    }

    /// Joins lines into paragraphs.
    ///
    /// Where lines are longer than any hand-wrapped line, each is a paragraph of its own.
    ///
    /// `seams`: The numbers of lines before which a page began.
    static func paragraphs(of lines: [Line], seams: Set<Int> = [], in bytes: [UInt8]) -> [Paragraph] {
        let width = width(of: lines)
        let isWrapped = !lines.contains { $0.count > longestWrappedLine }
        var result: [Paragraph] = []
        var isOpen = false
        var isBehindBreak = false
        for (number, line) in lines.enumerated() {
            if seams.contains(number) { (isOpen, isBehindBreak) = (false, true) }
            if line.isEmpty {
                isOpen = false
                isBehindBreak = isBehindBreak || !isWrapped
            } else if isRule(line, in: bytes) {
                // Asterisks part what stands above them from what stands below; the others underline it.
                if isOpen, bytes[line.lowerBound] != UInt8(ascii: "*"), let last = result.indices.last,
                    result[last].lines.count == 1
                {
                    result[last].isUnderlined = true
                }
                isOpen = false
            } else if isOpen, isWrapped, !startsBlock(line, in: bytes), let last = result.indices.last,
                !endsShort(result[last], width: width, before: line, in: bytes)
            {
                result[last].lines.append(line)
            } else {
                result.append(
                    Paragraph(lines: [line], isBehindBreak: isBehindBreak, startsPage: seams.contains(number))
                )
                isOpen = true
                isBehindBreak = false
            }
        }
        return result
    }

    /// The paragraphs with those made whole that a page's end had broken, past what stands between their parts
    /// (`isBetween`, by number).
    static func joinedOverPages(
        _ paragraphs: [Paragraph], in bytes: [UInt8], isBetween: (Int) -> Bool
    ) -> [(number: Int, paragraph: Paragraph)] {
        var result: [(number: Int, paragraph: Paragraph)] = []
        for (number, paragraph) in paragraphs.enumerated() {
            if paragraph.isBehindBreak, !isBetween(number),
                let last = result.lastIndex(where: { !isBetween($0.number) }),
                goesOn(result[last].paragraph, in: paragraph, bytes)
            {
                result[last].paragraph.lines += paragraph.lines
            } else {
                result.append((number, paragraph))
            }
        }
        return result
    }

    /// Whether a paragraph breaks off within a sentence and the next one goes on with it.
    private static func goesOn(_ upper: Paragraph, in lower: Paragraph, _ bytes: [UInt8]) -> Bool {
        guard !upper.isUnderlined, !isEnded(upper, bytes) else { return false }
        let start = String(decoding: bytes[lower.start..<min(lower.start + 4, lower.end)], as: UTF8.self)
        if start.first?.isLowercase == true { return true }
        // Titles are not left alone at the end of a page.
        let least = lower.startsPage ? leastOnPage : longestWrappedLine
        // What begins with a capital and ends nothing is a title of its own.
        guard isEnded(lower, bytes) || lower.end - lower.start > longestWrappedLine else { return false }
        return upper.end - upper.start > least && !startsBlock(lower.lines[0], in: bytes)
            && (!isInCapitals(lower.lines[0], bytes)
                || isInCapitals(upper.lines[upper.lines.count - 1], bytes))
    }

    /// Whether the last mark of a paragraph, brackets and quotation marks left out, ends a sentence or an item.
    private static func isEnded(_ paragraph: Paragraph, _ bytes: [UInt8]) -> Bool {
        let end = String(
            decoding: bytes[max(paragraph.start, paragraph.end - 4)..<paragraph.end], as: UTF8.self)
        return ".:;!?".contains(end.last { !"\"”’)]»".contains($0) } ?? ".")
    }

    /// Whether a line is set in capitals, as those are that part a resolution: `CONSIDERING`.
    private static func isInCapitals(_ line: Line, _ bytes: [UInt8]) -> Bool {
        let letters = String(decoding: bytes[line], as: UTF8.self).unicodeScalars.filter(
            \.properties.isAlphabetic)
        return letters.count > 4 && letters.allSatisfy { !$0.properties.isLowercase }
    }

    private static let leastOnPage = 60
    private static let longestWrappedLine = 132

    /// How far lines are filled: but for one in ten they are no longer.
    private static func width(of lines: [Line]) -> Int {
        let counts = lines.map(\.count).filter { $0 > 0 }.sorted()
        return counts.isEmpty ? 0 : counts[counts.count * 9 / 10]
    }

    /// A line that leaves half of its width free ends a paragraph where the next begins with a capital, and where it ends a
    /// sentence or is all that stands behind a number, as headings are.
    private static func endsShort(_ open: Paragraph, width: Int, before line: Line, in bytes: [UInt8]) -> Bool
    {
        guard width >= leastWidth, let last = open.lines.last, last.count * 2 < width else { return false }
        let start = String(
            decoding: bytes[line.lowerBound..<min(line.lowerBound + 4, line.upperBound)], as: UTF8.self)
        let endsSentence = [0x2E, 0x3A, 0x3B, 0x21, 0x3F].contains(bytes[last.upperBound - 1])
        let isHeading = open.lines.count == 1 && TypedLabel.length(in: bytes[last]) != nil
        return (endsSentence || isHeading) && start.first?.isUppercase ?? false
    }

    private static let leastWidth = 50

    private static func startsBlock(_ line: Line, in bytes: [UInt8]) -> Bool {
        TypedLabel.length(in: bytes[line]) != nil
            || NoteMarks.definition(at: Paragraph(lines: [line]), in: bytes) != nil
    }

    /// A line of at least three `=`, `-`, `_` or `*` and nothing else.
    private static func isRule(_ line: Line, in bytes: [UInt8]) -> Bool {
        guard line.count >= 3, let first = bytes[line].first, [0x3D, 0x2D, 0x5F, 0x2A].contains(first) else {
            return false
        }
        return bytes[line].allSatisfy { $0 == first }
    }

    private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Line {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end {
            if isSpace(bytes[start]) {
                start += 1
            } else if end - start >= 2, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 {
                start += 2
            } else {
                break
            }
        }
        while end > start {
            if isSpace(bytes[end - 1]) {
                end -= 1
            } else if end - start >= 2, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
                end -= 2
            } else {
                break
            }
        }
        return start..<end
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0B }
}
