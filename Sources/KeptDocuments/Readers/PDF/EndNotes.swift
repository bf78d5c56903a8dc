/// Parts the notes at the end of a document, under a heading of their own, from the text before them.
enum EndNotes {
    /// - Returns: The pages to the heading, and the notes under it; none where no such heading stands.
    static func parted(_ pages: [[TextLine]]) -> (pages: [[TextLine]], notes: [FootNotes.Note]) {
        guard let start = start(pages) else { return (pages, []) }
        var body = Array(pages[...start.page])
        body[start.page] = Array(pages[start.page][..<start.line])
        var rest = [Array(pages[start.page][(start.line + 1)...])] + Array(pages[(start.page + 1)...])
        // What follows the last note on its page in the text's own size is text again, as an annex is.
        var notes: [FootNotes.Note] = []
        for page in rest.indices {
            for (index, line) in rest[page].enumerated() {
                if let opened = opening(line, next: notes.count + 1) {
                    notes.append(opened)
                } else if let last = notes.indices.last, !isAnnex(line) {
                    notes[last].lines.append(line)
                } else {
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
    private static func start(_ pages: [[TextLine]]) -> (page: Int, line: Int)? {
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

    private static func isAnnex(_ line: TextLine) -> Bool { line.string.lowercased().hasPrefix("annex") }

    /// A line that begins with the number with which the notes count on.
    private static func opening(_ line: TextLine, next: Int) -> FootNotes.Note? {
        if let mark = line.leadingMark, NoteNumber.value(mark) == next {
            return FootNotes.Note(mark: mark, lines: [line])
        }
        if let bracket = BracketMarks.opening(line), bracket.mark == "\(next)" {
            return FootNotes.Note(mark: bracket.mark, lines: [line.dropping(bracket.length)])
        }
        let digits = Array("\(next)".utf8)
        guard line.text.starts(with: digits), line.text.count > digits.count + 1 else { return nil }
        var end = digits.count
        if line.text[end] == UInt8(ascii: ".") || line.text[end] == UInt8(ascii: ")") { end += 1 }
        guard end < line.text.count, line.text[end] == 0x20 else { return nil }
        return FootNotes.Note(mark: "\(next)", lines: [line.dropping(end + 1)])
    }
}
