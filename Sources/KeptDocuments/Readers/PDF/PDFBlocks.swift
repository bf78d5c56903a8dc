/// Turns paragraphs of lines into blocks: headings, items, paragraphs and notes.
struct PDFBlocks {
    let joiner: LineJoiner

    /// A heading is at least this much larger than the text.
    private static let headingSize: Float = 1.1
    /// A heading of the first level is at least this much larger.
    private static let titleSize: Float = 1.3
    private static let longestHeading = 240
    private static let longestBold = 150

    func blocks(_ paragraphs: [LineParagraphs.Paragraph], notes: [FootNotes.Note]) -> [Block] {
        let size = Tally.ofSizes(paragraphs.lazy.flatMap(\.lines)).largestOfMost ?? 10
        let titleSizes = titleSizes(paragraphs, bodySize: size)
        var marks = RaisedNumbers(known: Set(notes.map(\.mark)))
        let body = paragraphs.compactMap { paragraph in
            let joined = joiner.join(paragraph.lines, skipping: paragraph.label)
            return block(paragraph, marks.settled(joined), bodySize: size, titleSizes: titleSizes)
        }
        return body + notes.compactMap(note)
    }

    private func block(
        _ paragraph: LineParagraphs.Paragraph, _ joined: RaisedNumbers.Settled, bodySize: Float,
        titleSizes: [Float]
    ) -> Block? {
        guard !joined.text.isEmpty else { return nil }
        let first = paragraph.lines[0].text
        let label =
            paragraph.label == 0
            ? nil
            : String(decoding: first.prefix(paragraph.label), as: UTF8.self).split(separator: " ").first
                .map(String.init)
        let text = String(decoding: joined.text, as: UTF8.self)
        let isLower = text.first?.isLowercase ?? false
        let isLarge =
            paragraph.size > Self.headingSize * bodySize && text.utf8.count <= Self.longestHeading && !isLower
            && (!isSentence(text) || isNumberedTitle(text, paragraph, alike: titleSizes))
        let isBold =
            paragraph.lines.allSatisfy(\.isBold) && text.utf8.count <= Self.longestBold
            && !".,;:".contains(text.last ?? ".") && !isLower && (label.map(countsSections) ?? true)
        let kind: Block.Kind
        if paragraph.lines[0].isAside {
            kind = label.map { .listItem(depth: 1, isOrdered: TypedLabel.isOrdered($0)) } ?? .paragraph
        } else if isBold, !isLarge {
            kind = .heading(level: 3)
        } else if isLarge {
            kind = .heading(level: paragraph.size > Self.titleSize * bodySize ? 1 : 2)
        } else if let label {
            kind = .listItem(depth: 1, isOrdered: TypedLabel.isOrdered(label))
        } else {
            kind = .paragraph
        }
        return Block(
            kind: kind, label: label, text: text, noteReferences: joined.references,
            origin: .boxes(joined.segments))
    }

    /// Words that end as sentences do say something, however large they are set; a heading has few, or no stop.
    private func isSentence(_ text: String) -> Bool {
        let ending = text.trimmed { "”\"’')]".contains($0) }.last
        return (ending == "." || ending == ";") && text.split(separator: " ").count > Self.mostWordsBeforeStop
    }

    private static let mostWordsBeforeStop = 6

    /// One sentence in larger type behind a section's number is its title, with a stop as well, where others are set as
    /// large.
    private func isNumberedTitle(_ text: String, _ paragraph: LineParagraphs.Paragraph, alike sizes: [Float])
        -> Bool
    {
        paragraph.label > 0 && !text.contains(". ")
            && sizes.count { abs($0 - paragraph.size) < 0.05 * paragraph.size } >= Self.fewestTitles
    }

    private static let fewestTitles = 3

    /// The sizes of larger paragraphs behind a section's number.
    private func titleSizes(_ paragraphs: [LineParagraphs.Paragraph], bodySize: Float) -> [Float] {
        paragraphs.filter { $0.label > 0 && $0.size > Self.titleSize * bodySize && $0.lines.count < 6 }.map(
            \.size)
    }

    /// Sections count in digits, capitals or Roman numerals; "(a)" and signs are a list's.
    private func countsSections(_ label: String) -> Bool {
        label.first.map { $0.isNumber || $0.isUppercase } ?? false
    }

    private func note(_ note: FootNotes.Note) -> Block? {
        var none = RaisedNumbers(known: [])
        let joined = none.settled(joiner.join(note.lines, skipping: 0))
        guard !joined.text.isEmpty else { return nil }
        return Block(
            kind: .note(mark: note.mark), text: String(decoding: joined.text, as: UTF8.self),
            origin: .boxes(joined.segments))
    }
}
