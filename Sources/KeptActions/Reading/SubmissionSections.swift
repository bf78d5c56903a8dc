import KeptDocuments
import KeptEntries
import KeptReading
import KeptVocabulary

/// A submission's order: its sections, their paragraphs, and the texts in them.
enum SubmissionSections {
    struct Part {
        let number: String?
        let title: String?
        let topic: SectionKind
        let heading: Span?
        let paragraphs: [Paragraph]

        fileprivate let first: Int
    }

    struct Paragraph {
        /// The block that names it: its own, or the first of its table.
        let block: Int
        let form: ParagraphForm
        let cell: Link.Cell?
        /// Its number, where it has one.
        let label: String?
        let texts: [SubmissionText]
    }

    /// The sections in document order; words that stand in none are gathered in sections of their own where they stand.
    static func inOrder(_ read: ReadFile.Result) -> [Part] {
        let texts = Dictionary(grouping: SubmissionText.all(in: read), by: \.block)
        let blocks = read.document.blocks
        var firstOfTable: [Int: Int] = [:]
        for (index, block) in blocks.enumerated() {
            if let table = block.cell?.table, firstOfTable[table] == nil { firstOfTable[table] = index }
        }
        func paragraphs(_ numbers: some Sequence<Int>) -> [Paragraph] {
            numbers.compactMap { number in
                let cell = blocks[number].cell
                return texts[number].map {
                    Paragraph(
                        block: cell.flatMap { firstOfTable[$0.table] } ?? number, form: form(blocks[number]),
                        cell: cell.map { Link.Cell(row: $0.row, column: $0.column) },
                        label: blocks[number].label.map(\.trimmingLabel).flatMap {
                            Int($0) == nil ? nil : $0
                        },
                        texts: $0)
                }
            }
        }
        var taken = Set<Int>()
        var parts = read.reading.sections.map { section in
            taken.formUnion(section.blocks)
            if let heading = section.heading { taken.insert(heading) }
            return Part(
                number: section.number, title: section.title, topic: section.kind,
                heading: section.heading.map {
                    Span(block: $0, range: 0..<read.document.blocks[$0].text.utf8.count)
                },
                paragraphs: paragraphs(section.blocks), first: section.heading ?? section.blocks.lowerBound)
        }
        var run: [Int] = []
        func close() {
            guard let first = run.first else { return }
            parts.append(
                Part(
                    number: nil, title: nil, topic: .other, heading: nil, paragraphs: paragraphs(run),
                    first: first))
            run = []
        }
        for block in texts.keys.sorted() where !taken.contains(block) {
            if let last = run.last, (last + 1..<block).contains(where: taken.contains) { close() }
            run.append(block)
        }
        close()
        return parts.sorted { $0.first < $1.first }
    }

    private static func form(_ block: Block) -> ParagraphForm {
        switch block.kind {
        case .heading: .line
        case .listItem(_, isOrdered: true): .ordered
        case .listItem: .item
        default: .paragraph
        }
    }
}
