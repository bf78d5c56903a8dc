/// Turns paragraphs of lines into blocks: headings, items, paragraphs and notes.
struct PDFBlocks {
    let joiner: LineJoiner

    /// A heading is at least this much larger than the text.
    private static let headingSize: Float = 1.1
    private static let longestHeading = 220
    private static let longestBold = 150

    func blocks(_ paragraphs: [LineParagraphs.Paragraph], notes: [FootNotes.Note]) -> [Block] {
        let size = Tally.ofSizes(paragraphs.lazy.flatMap(\.lines)).largestOfMost ?? 10
        var blocks = paragraphs.compactMap { block($0, bodySize: size) }
        let marks = Set(notes.map(\.mark))
        // A raised number without a note is no mark but part of a formula or a square metre.
        var last: String?
        for index in blocks.indices where !blocks[index].noteReferences.isEmpty {
            blocks[index].noteReferences = blocks[index].noteReferences.flatMap { reference in
                if reference.mark.first == "*" { return [reference] }
                let parts = NoteNumber.parts(of: reference.mark, known: marks, after: last)
                last = parts.last ?? last
                return parts.map { .init(mark: $0, offset: reference.offset) }
            }
        }
        return blocks + notes.compactMap(note)
    }

    private func block(_ paragraph: LineParagraphs.Paragraph, bodySize: Float) -> Block? {
        let joined = joiner.join(paragraph.lines, skipping: paragraph.label)
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
        let isBold =
            paragraph.lines.allSatisfy(\.isBold) && text.utf8.count <= Self.longestBold
            && !".,;:".contains(text.last ?? ".") && !isLower && (label.map(countsSections) ?? true)
        let kind: Block.Kind
        if paragraph.lines[0].isAside {
            kind = label.map { .listItem(depth: 1, isOrdered: TypedLabel.isOrdered($0)) } ?? .paragraph
        } else if isBold, !isLarge {
            kind = .heading(level: 3)
        } else if isLarge {
            kind = .heading(level: paragraph.size > 1.3 * bodySize ? 1 : 2)
        } else if let label {
            kind = .listItem(depth: 1, isOrdered: TypedLabel.isOrdered(label))
        } else {
            kind = .paragraph
        }
        return Block(
            kind: kind, label: label, text: text, noteReferences: joined.marks,
            origin: .boxes(joined.segments))
    }

    /// Sections count in digits, capitals or Roman numerals; "(a)" and signs are a list's.
    private func countsSections(_ label: String) -> Bool {
        label.first.map { $0.isNumber || $0.isUppercase } ?? false
    }

    private func note(_ note: FootNotes.Note) -> Block? {
        let joined = joiner.join(note.lines, skipping: 0)
        guard !joined.text.isEmpty else { return nil }
        return Block(
            kind: .note(mark: note.mark), text: String(decoding: joined.text, as: UTF8.self),
            origin: .boxes(joined.segments))
    }
}
