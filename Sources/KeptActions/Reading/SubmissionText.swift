import KeptDocuments
import KeptReading

/// One entry's words in a submission: a claim, a recommendation, or a passage between them.
struct SubmissionText {
    enum Role {
        case claim
        case ask(Recommendation)
        case passage
    }

    let role: Role
    /// The claim's or recommendation's id in the reading; `nil` for a passage.
    let id: String?
    let span: Span
    /// The words, spaces made single.
    let words: String
    /// The notes, each after so many characters of the words.
    let notes: [(offset: Int, note: Note)]

    var block: Int { span.block }

    /// All texts in document order; together they hold every word that is neither heading, title nor note.
    static func all(in read: ReadFile.Result) -> [SubmissionText] {
        let claims = read.reading.claims.map { (span: $0.span, role: Role.claim, id: $0.id) }
        let asks = read.reading.recommendations.map { (span: $0.span, role: Role.ask($0), id: $0.id) }
        let known = Dictionary(grouping: claims + asks, by: \.span.block)
        let (title, lines) = (title(in: read), titleLines(in: read))
        return read.document.blocks.indices.flatMap { index -> [SubmissionText] in
            let block = read.document.blocks[index]
            guard !block.isNote, index != title, !block.isHeading || lines.contains(index) else { return [] }
            var texts: [SubmissionText] = []
            var start = 0
            func take(_ role: Role, _ id: String?, _ range: Range<Int>) {
                if let text = SubmissionText(role, id, Span(block: index, range: range), in: read) {
                    texts.append(text)
                }
            }
            let inOrder = (known[index] ?? []).sorted { $0.span.range.lowerBound < $1.span.range.lowerBound }
            for (span, role, id) in inOrder where span.range.lowerBound >= start {
                take(.passage, nil, start..<span.range.lowerBound)
                take(role, id, span.range)
                start = span.range.upperBound
            }
            take(.passage, nil, start..<block.text.utf8.count)
            return texts
        }
    }

    /// The number of the block that is the submission's title; `nil` where no block is.
    static func title(in read: ReadFile.Result) -> Int? {
        let blocks = read.document.blocks
        let end = read.reading.sections.map { $0.heading ?? $0.blocks.lowerBound }.min() ?? blocks.count
        return blocks[..<end].firstIndex {
            !$0.isNote && $0.text.singleSpaced == read.reading.document.title
        }
    }

    /// Headings that stand over no section and are no title: the other lines of a title page.
    private static func titleLines(in read: ReadFile.Result) -> Set<Int> {
        let blocks = read.document.blocks
        let title = title(in: read)
        let taken = Set(read.reading.sections.compactMap(\.heading))
        let end = taken.min() ?? blocks.count
        return Set(
            blocks.indices.filter { $0 < end && $0 != title && blocks[$0].isHeading && !taken.contains($0) })
    }

    /// The notes of a block that is a heading or the title, each after so many characters of its words.
    static func notes(ofHeading block: Int, in read: ReadFile.Result) -> [(offset: Int, note: Note)] {
        let text = read.document.blocks[block]
        return read.reading.noteReferences.ofBlock[block].compactMap { reference in
            reference.note.map {
                (String(text.words(0..<reference.offset)).singleSpaced.count, read.reading.notes[$0])
            }
        }
    }

    /// `nil` where the range holds no words.
    private init?(_ role: Role, _ id: String?, _ outer: Span, in read: ReadFile.Result) {
        let (block, range) = (read.document.blocks[outer.block], outer.range)
        let found = block.words(range)
        guard found.contains(where: { !$0.isWhitespace }) else { return nil }
        let lead = found.prefix { $0.isWhitespace }.utf8.count
        let tail = found.reversed().prefix { $0.isWhitespace }.reduce(0) { $0 + String($1).utf8.count }
        let span = Span(block: outer.block, range: (range.lowerBound + lead)..<(range.upperBound - tail))
        (self.role, self.id, self.span) = (role, id, span)
        words = read.words.text(of: span)
        // A mark after the block's last word stands behind the space that was taken off.
        let isLast = range.upperBound == block.text.utf8.count
        notes = read.reading.noteReferences.ofBlock[outer.block].compactMap { reference in
            guard reference.offset > span.range.lowerBound, reference.offset <= range.upperBound,
                reference.offset <= span.range.upperBound || isLast, let number = reference.note
            else { return nil }
            let before = block.words(span.range.lowerBound..<min(reference.offset, span.range.upperBound))
            return (String(before).singleSpaced.count, read.reading.notes[number])
        }
    }
}
