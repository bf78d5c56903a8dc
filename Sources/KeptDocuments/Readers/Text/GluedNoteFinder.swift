/// Looks for notes and their marks under one way of counting.
struct GluedNoteFinder {
    let paragraphs: [TextLines.Paragraph]
    let bytes: [UInt8]
    let counting: NoteCounting
    var notes: [Int: [GluedNotes.Note]] = [:]
    var marks: [Int: GluedNotes.Mark] = [:]

    init(_ paragraphs: [TextLines.Paragraph], _ bytes: [UInt8], _ counting: NoteCounting) {
        (self.paragraphs, self.bytes, self.counting) = (paragraphs, bytes, counting)
    }

    private static let most = 999

    /// The finder with what it found; `nil` where it found no notes.
    var found: GluedNoteFinder? {
        var copy = self
        return copy.find() ? copy : nil
    }

    /// A number alone may be anything's; asterisks that are answered are not.
    private var fewest: Int { counting == .stars ? 1 : 2 }

    private mutating func find() -> Bool {
        var next = 1
        for (number, paragraph) in paragraphs.enumerated() {
            let found = notes(of: paragraph, from: next)
            guard !found.isEmpty else { continue }
            notes[number] = found
            next += found.count
        }
        guard next > fewest, next <= Self.most else { return false }
        return findMarks(count: next - 1)
    }

    // MARK: - Notes

    /// The notes with which a paragraph begins and into which it falls.
    private func notes(of paragraph: TextLines.Paragraph, from first: Int) -> [GluedNotes.Note] {
        guard begins(at: paragraph.start, counting.mark(first)) else { return [] }
        var result: [GluedNotes.Note] = []
        for line in paragraph.lines {
            var start = line.lowerBound
            var index = start
            while index < line.upperBound {
                let mark = counting.mark(first + result.count)
                let isApart = index == line.lowerBound || bytes[index - 1] == 0x20 && endsNote(before: index)
                if isApart, begins(at: index, mark) {
                    close(&result, start..<index)
                    result.append(.init(mark: mark, lines: []))
                    index += mark.utf8.count + 1
                    start = index
                } else {
                    index += 1
                }
            }
            close(&result, start..<line.upperBound)
        }
        return result
    }

    private func close(_ notes: inout [GluedNotes.Note], _ range: Range<Int>) {
        guard let last = notes.indices.last else { return }
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
        if end > range.lowerBound { notes[last].lines.append(range.lowerBound..<end) }
    }

    /// A note ends with a stop, a bracket or an address, so that a number within it begins no other.
    private func endsNote(before index: Int) -> Bool {
        var end = index - 1
        while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
        guard end > 0 else { return false }
        if [0x2E, 0x29, 0x5D, 0x2F, 0x9D, 0x22, 0x3F, 0x21].contains(bytes[end - 1]) { return true }
        var start = end
        while start > 0, bytes[start - 1] > 0x20 { start -= 1 }
        let word = String(decoding: bytes[start..<end], as: UTF8.self)
        return word.contains("://") || word.hasPrefix("www.")
    }

    /// Whether a mark stands there and words behind it, of which the first begins as a note's does.
    private func begins(at index: Int, _ mark: String) -> Bool {
        let end = index + mark.utf8.count
        guard bytes[index...].starts(with: mark.utf8), end + 1 < bytes.count, bytes[end] == 0x20 else {
            return false
        }
        let words = String(decoding: bytes[(end + 1)..<min(end + 9, bytes.count)], as: UTF8.self)
        guard let first = words.unicodeScalars.first else { return false }
        return first.properties.isUppercase || first.properties.numericType != nil
            || "\"“‘«'(".unicodeScalars.contains(first) || words.hasPrefix("http") || words.hasPrefix("www")
    }

    // MARK: - Marks

    private mutating func findMarks(count: Int) -> Bool {
        let texts = paragraphs.indices.filter { notes[$0] == nil }.flatMap { paragraphs[$0].lines }
        let known = counting == .roman ? wholeWords(texts) : []
        var next = 1
        var missed = 0
        for line in texts {
            var index = line.lowerBound + 1
            while index < line.upperBound, next <= count {
                if let found = mark(at: index, line, from: next, to: count, known) {
                    marks[index] = found.mark
                    missed += found.first - next
                    next = found.first + found.mark.marks.count
                    index = found.mark.end
                } else {
                    index += 1
                }
            }
        }
        missed += count - next + 1
        return missed * 2 <= count
    }

    /// The mark that stands behind a word: the next one, or one of the two after it, or several in a row.
    private func mark(
        at index: Int, _ line: TextLines.Line, from next: Int, to count: Int, _ known: Set<String>
    )
        -> (mark: GluedNotes.Mark, first: Int)?
    {
        guard isMarkByte(bytes[index]), followsWord(index, line, known) else { return nil }
        var end = index
        while end < line.upperBound, isMarkByte(bytes[end]) { end += 1 }
        guard end == line.upperBound || !isLetterOrDigit(bytes[end]), end - index <= 12 else { return nil }
        let written = String(decoding: bytes[index..<end], as: UTF8.self)
        for first in next...max(next, min(next + Self.mostMissed, count)) {
            var (run, marks, number) = ("", [String](), first)
            while run.utf8.count < written.utf8.count, number <= count {
                run += counting.mark(number)
                marks.append(counting.mark(number))
                if run == written { return (.init(marks: marks, end: end), first) }
                number += 1
            }
        }
        return nil
    }

    private static let mostMissed = 2

    private func isMarkByte(_ byte: UInt8) -> Bool {
        switch counting {
        case .digits: (0x30...0x39).contains(byte)
        case .roman: [0x69, 0x76, 0x78, 0x6C].contains(byte)
        case .stars: byte == 0x2A
        }
    }

    /// Whether a mark stands behind a letter or a closing sign, and not within a number.
    ///
    /// A letter of a word is no Roman mark: what stands before one is a word by itself.
    private func followsWord(_ index: Int, _ line: TextLines.Line, _ known: Set<String>) -> Bool {
        let before = bytes[index - 1]
        if isLetter(before) || before >= 0x80 && !isClosingQuote(index) {
            guard counting == .roman else { return true }
            var start = index
            while start > line.lowerBound, isLetter(bytes[start - 1]) || bytes[start - 1] >= 0x80 {
                start -= 1
            }
            return known.contains(String(decoding: bytes[start..<index], as: UTF8.self))
        }
        if (0x30...0x39).contains(before) { return counting == .roman }
        guard
            [0x2E, 0x2C, 0x3B, 0x3A, 0x29, 0x5D, 0x22, 0x27, 0x3F, 0x21].contains(before)
                || isClosingQuote(index)
        else { return false }
        return
            !(index >= 2 && (0x30...0x39).contains(bytes[index - 2]) && [0x2E, 0x2C, 0x3A].contains(before))
    }

    /// `’`, `”` and `»` before `index`.
    private func isClosingQuote(_ index: Int) -> Bool {
        index >= 3 && bytes[index - 3] == 0xE2 && bytes[index - 2] == 0x80
            && [0x99, 0x9D].contains(bytes[index - 1])
            || index >= 2 && bytes[index - 2] == 0xC2
                && bytes[index - 1] == 0xBB
    }

    private func wholeWords(_ lines: [TextLines.Line]) -> Set<String> {
        Set(
            lines.flatMap { line in
                bytes[line].split { !isLetter($0) && $0 < 0x80 }.map { String(decoding: $0, as: UTF8.self) }
            })
    }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private func isLetterOrDigit(_ byte: UInt8) -> Bool {
        isLetter(byte) || (0x30...0x39).contains(byte) || byte >= 0xC3 && byte < 0xE0
    }
}
