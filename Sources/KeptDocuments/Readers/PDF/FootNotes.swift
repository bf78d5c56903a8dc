/// Parts the notes at the foot of pages from the text above them.
enum FootNotes {
    struct Note {
        var mark: String
        var lines: [TextLine]
    }

    /// Notes are set smaller than this part of the text's size.
    fileprivate static let smaller: Float = 0.94

    static func parted(_ pages: [[TextLine]]) -> (body: [[TextLine]], notes: [Note]) {
        let size = bodySize(pages)
        var body: [[TextLine]] = []
        var notes: [Note] = []
        var before: [TextLine] = []
        for lines in pages {
            // A note can be carried over to the page after its mark.
            let raised = RaisedMarks(before + lines)
            before = lines
            let number = notes.last.flatMap { NoteNumber.value($0.mark) } ?? 0
            let open = notes.last?.lines.last
            var start = min(
                footStart(
                    lines, size: size, continues: !notes.isEmpty, raised: raised,
                    isOpen: open.map { !$0.endsSentence && $0.page + 1 == lines.first?.page } ?? false),
                countedStart(lines, after: number, raised: raised))
            // Small lines above the first mark go on with the last note of the page before.
            if start < lines.count, !notes.isEmpty {
                while start > 0, lines[start - 1].size < smaller * size { start -= 1 }
                while start > 0, raised.isSmall(lines[start - 1]), !isApart(lines[start - 1], lines[start]) {
                    start -= 1
                }
            }
            body.append(Array(lines[..<start]))
            for line in lines[start...] {
                if let (mark, rest) = opening(line, raised: raised) {
                    notes.append(Note(mark: mark, lines: [rest]))
                } else if let last = notes.indices.last {
                    notes[last].lines.append(line)
                }
            }
        }
        return (body, notes)
    }

    /// Where lines in the lower part of a page begin that stand apart from the text above, have asterisks or
    /// count on from the last note, and hold nothing but notes.
    ///
    /// Notes may be set in a font whose height is that of the text's.
    private static func countedStart(_ lines: [TextLine], after last: Int, raised: RaisedMarks) -> Int {
        guard let bottom = lines.map(\.box.bottom).max() else { return 0 }
        var next = last + 1
        var start = lines.count
        for (index, line) in lines.enumerated() {
            if start == lines.count {
                guard line.box.top > lowerHalf * bottom, let (mark, _) = opening(line, raised: raised),
                    mark.first == "*" || NoteNumber.value(mark) == next,
                    line.leadingMark != nil || index == 0 || isApart(lines[index - 1], line)
                else { continue }
                start = index
                if NoteNumber.value(mark) == next { next += 1 }
            } else if let (mark, _) = opening(line, raised: raised), NoteNumber.value(mark) == next {
                next += 1
            } else if opening(line, raised: raised) == nil, TypedLabel.length(in: line.text[...]) != nil,
                isApart(lines[index - 1], line)
            {
                start = lines.count
                next = last + 1
            }
        }
        return start
    }

    private static let lowerHalf: Float = 0.45

    private static func isApart(_ upper: TextLine, _ lower: TextLine) -> Bool {
        lower.box.bottom - upper.box.bottom > 1.5 * min(upper.size, lower.size)
    }

    /// The smallest of the sizes that a good part of the text has.
    ///
    /// Fonts of one size differ in height, so that one document's text may have two.
    private static func bodySize(_ pages: [[TextLine]]) -> Float {
        let tally = Tally.ofSizes(pages.joined())
        let all = tally.counts.values.reduce(0, +)
        return tally.counts.filter { $0.value * 5 > all }.keys.min() ?? tally.largestOfMost ?? 0
    }

    /// Where the small lines at the end of a page begin, of which the first has a mark or goes on with a note of
    /// the page before.
    ///
    /// Where that note breaks off within a sentence (`isOpen`), lines without a mark are its.
    private static func footStart(
        _ lines: [TextLine], size: Float, continues: Bool, raised: RaisedMarks, isOpen: Bool
    )
        -> Int
    {
        var start = lines.count
        while start > 0, lines[start - 1].size < smaller * size { start -= 1 }
        guard start < lines.count, start > 0 || lines.count < 4 else {
            return isOpen ? openStart(lines) : lines.count
        }
        guard let first = lines[start...].firstIndex(where: { opening($0, raised: raised) != nil }) else {
            return isOpen ? start : lines.count
        }
        return first == start || continues ? start : first
    }

    /// Where the last lines stand apart and go on in the middle of a sentence, whatever their font.
    private static func openStart(_ lines: [TextLine]) -> Int {
        for index in lines.indices.suffix(3) where index > 0 && isApart(lines[index - 1], lines[index]) {
            if lines[index].text.first.map({ (0x61...0x7A).contains($0) }) ?? false { return index }
        }
        return lines.count
    }

    /// The mark that begins a note, and the line without it.
    ///
    /// The number of a small line that is one of the marks raised in the text may have a stop, as other numbers at a
    /// line's start may not.
    private static func opening(_ line: TextLine, raised: RaisedMarks) -> (String, TextLine)? {
        if let mark = line.leadingMark { return (mark, line.withoutLeadingMark) }
        if let bracket = BracketMarks.opening(line) { return (bracket.mark, line.dropping(bracket.length)) }
        var end = 0
        while end < line.text.count, end < 3, (0x30...0x39).contains(line.text[end]) { end += 1 }
        if end == 0 { while end < line.text.count, end < 3, line.text[end] == UInt8(ascii: "*") { end += 1 } }
        guard end > 0, end + 1 < line.text.count else { return nil }
        let number = String(decoding: line.text[..<end], as: UTF8.self)
        if line.text[end] == UInt8(ascii: "."), line.text[end + 1] == 0x20, raised.areOf(line, number) {
            return (number, line.dropping(end + 2))
        }
        guard line.text[end] == 0x20 else { return nil }
        // A number within a sentence stands as near to the next word as any other.
        guard line.text[0] == UInt8(ascii: "*") || line.gapAfterFirst > 0.45 * line.size else { return nil }
        return (String(decoding: line.text[..<end], as: UTF8.self), line.dropping(end + 1))
    }
}

/// The raised marks in the text of some pages, and how high their text is.
private struct RaisedMarks {
    private let marks: Set<String>
    private let size: Float

    init(_ lines: [TextLine]) {
        let words = lines.lazy.flatMap(\.marks).map(\.mark)
        marks = Set(words.flatMap { $0.split(whereSeparator: { !$0.isNumber }).map(String.init) })
        size = Tally.ofSizes(lines).largestOfMost ?? 0
    }

    /// Whether a line is set smaller than the text and its number is raised in it.
    func areOf(_ line: TextLine, _ number: String) -> Bool {
        isSmall(line) && marks.contains(number)
    }

    func isSmall(_ line: TextLine) -> Bool { line.size < FootNotes.smaller * size }
}

extension TextLine {
    fileprivate var endsSentence: Bool { text.last.map { ".!?;)".utf8.contains($0) } ?? true }

    var withoutLeadingMark: TextLine {
        var result = self
        result.leadingMark = nil
        return result
    }

    /// The line without its first bytes.
    func dropping(_ count: Int) -> TextLine {
        var result = self
        result.text = Array(text.dropFirst(count))
        result.pieces = pieces.filter { $0.start >= count }.map {
            Piece(start: $0.start - count, length: $0.length, box: $0.box)
        }
        result.marks = marks.filter { $0.offset >= count }.map {
            Mark(mark: $0.mark, offset: $0.offset - count)
        }
        return result
    }
}
