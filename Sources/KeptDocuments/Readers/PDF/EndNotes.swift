/// Parts the notes at the end of a document from the text before them.
enum EndNotes {
    /// - Returns: The pages to the first note or its heading, and the notes; none where no such stand.
    static func parted(_ pages: [[TextLine]]) -> (pages: [[TextLine]], notes: [FootNotes.Note]) {
        if let title = title(pages) { return parted(pages, at: title, after: 1) }
        let marks = MarksInText(pages)
        if let start = marks.start(pages, typed: false) { return parted(pages, at: start, after: 0) }
        // A typed "1." at a line's start may be a paragraph's: only where no page has notes at its foot.
        if let start = marks.start(pages, typed: true), FootNotes.parted(pages).notes.isEmpty {
            return parted(pages, at: start, after: 0)
        }
        return (pages, [])
    }

    typealias Place = (page: Int, line: Int)

    private static func parted(_ pages: [[TextLine]], at start: Place, after count: Int) -> (
        pages: [[TextLine]], notes: [FootNotes.Note]
    ) {
        var body = Array(pages[...start.page])
        body[start.page] = Array(pages[start.page][..<start.line])
        var rest = [Array(pages[start.page][(start.line + count)...])] + Array(pages[(start.page + 1)...])
        var notes: [FootNotes.Note] = []
        for page in rest.indices {
            for (index, line) in rest[page].enumerated() {
                if let opened = opening(line, next: notes.count + 1) {
                    notes.append(opened)
                } else if let last = notes.indices.last, !isAnnex(line) {
                    notes[last].lines.append(line)
                } else {
                    // What follows the last note under a title of its own is text again.
                    rest[page].removeFirst(index)
                    return (body + rest[page...], notes)
                }
            }
        }
        return (body, notes)
    }

    private static let titles: Set = [
        "notes", "endnotes", "end notes", "footnotes", "references", "sources", "notes:", "endnotes:",
        "references:",
    ]

    /// The last line that says no more than "Notes" and that a note 1 follows.
    private static func title(_ pages: [[TextLine]]) -> Place? {
        for (page, lines) in pages.enumerated().reversed() {
            for (number, line) in lines.enumerated().reversed()
            where line.text.count <= 12 && titles.contains(line.string.lowercased()) {
                let next =
                    number + 1 < lines.count ? lines[number + 1] : pages.dropFirst(page + 1).first?.first
                if let next, opening(next, next: 1) != nil { return (page, number) }
            }
        }
        return nil
    }

    fileprivate static func isAnnex(_ line: TextLine) -> Bool {
        line.string.lowercased().hasPrefix("annex")
    }

    /// A line that begins with the number with which the notes count on.
    fileprivate static func opening(_ line: TextLine, next: Int) -> FootNotes.Note? {
        if let mark = line.leadingMark {
            return NoteNumber.value(mark) == next
                ? FootNotes.Note(mark: mark, lines: [line.withoutLeadingMark]) : nil
        }
        if let bracket = BracketMarks.opening(line), bracket.mark == "\(next)" {
            return FootNotes.Note(mark: bracket.mark, lines: [line.dropping(bracket.length)])
        }
        let word = line.text.prefix { $0 != 0x20 }
        guard word.count < line.text.count - 1 else { return nil }
        let mark = String(String(decoding: word, as: UTF8.self).trimmed { ".()".contains($0) })
        guard NoteNumber.value(mark) == next else { return nil }
        return FootNotes.Note(mark: mark, lines: [line.dropping(word.count + 1)])
    }
}

/// The marks raised in a text, by which notes at its end are known that stand under no heading.
private struct MarksInText {
    private let numbers: Set<Int>
    private let romans: Set<Int>

    init(_ pages: [[TextLine]]) {
        let marks = pages.joined().flatMap(\.marks).filter { !$0.isGlued || $0.drawn.count < 4 }
        let words = marks.flatMap { NoteNumber.listed($0.mark) }
        numbers = Set(words.compactMap { Int($0) })
        romans = Set(words.filter { Int($0) == nil }.compactMap(NoteNumber.value))
    }

    /// The last place from which notes count 1, 2, 3 to the highest mark of the text, and nothing else follows.
    ///
    /// With `typed`, a typed number opens a note, and not only a raised or a Roman one.
    func start(_ pages: [[TextLine]], typed: Bool) -> EndNotes.Place? {
        guard !numbers.isEmpty || !romans.isEmpty else { return nil }
        for (page, lines) in pages.enumerated().reversed() {
            for (number, line) in lines.enumerated().reversed() {
                guard let first = EndNotes.opening(line, next: 1), isAllowed(first.mark, line, typed: typed)
                else { continue }
                let rest = Array(lines[number...]) + pages[(page + 1)...].joined()
                if answers(rest, Int(first.mark) == nil ? romans : numbers, first.mark, typed: typed) {
                    return (page, number)
                }
            }
        }
        return nil
    }

    private func isAllowed(_ mark: String, _ line: TextLine, typed: Bool) -> Bool {
        typed || line.leadingMark != nil || Int(mark) == nil
    }

    /// Whether lines hold notes for all marks and nothing else: no line of text with marks in it, and no note
    /// that is as long as a chapter.
    private func answers(_ lines: [TextLine], _ marks: Set<Int>, _ first: String, typed: Bool) -> Bool {
        guard let highest = marks.max() else { return false }
        var (count, length) = (0, 0)
        for line in lines {
            if let note = EndNotes.opening(line, next: count + 1),
                isAllowed(note.mark, line, typed: typed), (Int(note.mark) == nil) == (Int(first) == nil)
            {
                (count, length) = (count + 1, 0)
                continue
            }
            if count == highest, EndNotes.isAnnex(line) { break }
            length += 1
            let isText = !line.marks.isEmpty || line.size > 1.1 * lines[0].size
            if length > Self.longestNote || isText || TypedLabel.length(in: line.text[...]) != nil {
                return false
            }
        }
        let missing = (1...highest).filter { !marks.contains($0) }.count
        return count == highest && missing * 5 <= highest
    }

    /// In lines.
    private static let longestNote = 14
}
