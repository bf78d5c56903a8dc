import KeptDocuments
import KeptReading

/// Flags words that point to a note or a paragraph of the same text that is not there.
package struct UnansweredReference: Rule {
    package static let description = RuleDescription(
        id: "unanswered-reference",
        summary: "Point to notes and paragraphs by the numbers that they have.",
        rationale: "A number that shifted sends the reader to another source, and the State to the mistake.",
        severity: .warning,
        accepted: [
            Example(
                "Police closed two newspapers.¹ They closed a third.²\n\n¹ http://example.org/a\n\n² See note 1 above."
            ),
            Example("Police closed two newspapers.¹\n\n¹ A/HRC/14/99, paragraph 97 above the line."),
        ],
        flagged: [
            Example(
                "Police closed two newspapers.¹ They closed a third.²\n\n¹ http://example.org/a\n\n² See note ↓8 above."
            ),
            Example("Police closed two newspapers.¹ See also note ↓4 below.\n\n¹ http://example.org/a"),
            Example("Police closed two newspapers.¹\n\n¹ ↓Ibid., p. 4."),
        ]
    )

    package init() {}

    package func faults(in subject: CheckSubject) -> [Fault] {
        let blocks = subject.document.blocks
        let marks = Set(subject.reading.notes.map(\.mark))
        let firstNote = blocks.firstIndex(where: \.isNote)
        let labels = Set(blocks.compactMap { $0.isNote ? nil : $0.label.map(\.trimmingLabel) })
        let isNumbered = labels.contains { Int($0) != nil }
        return blocks.enumerated().flatMap { index, block -> [Fault] in
            TextReference.all(in: block.text, isNote: block.isNote).compactMap { reference in
                let words: String
                switch reference.kind {
                case .note(let number) where !marks.contains(String(number)):
                    words = "there is no note \(number)"
                case .paragraph(let number) where isNumbered && !labels.contains(String(number)):
                    words = "there is no paragraph \(number)"
                case .previousNote where index == firstNote: words = "there is no note before this one"
                default: return nil
                }
                let start = block.text.utf8.distance(
                    from: block.text.startIndex, to: reference.range.lowerBound)
                let end = block.text.utf8.distance(
                    from: block.text.startIndex, to: reference.range.upperBound)
                return Fault(
                    span: Span(block: index, range: start..<end), message: words,
                    help: "give the number that the place has now, or name the source itself")
            }
        }
    }
}
