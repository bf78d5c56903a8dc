import KeptReading
import KeptVocabulary

/// Flags a source that stands under several notes.
package struct RepeatedSource: Rule {
    package static let description = RuleDescription(
        id: "repeated-source",
        summary: "Give each source one note, and say the page where it differs.",
        rationale:
            "Notes that repeat an address look like more evidence than there is, and hide which page is meant.",
        severity: .note,
        accepted: [
            Example(
                "Risks grew in May 2021.¹ They grew again in June 2021.²\n\n¹ http://example.org/may\n\n² http://example.org/june"
            ),
            Example(
                "Risks grew in May 2021.¹ They grew again in June 2021.²\n\n¹ http://example.org/may\n\n² Ibid., p. 4."
            ),
            Example(
                "Risks grew in May 2021.¹\n\n¹ http://example.org/may, in print: http://www.example.org/may/"
            ),
        ],
        flagged: [
            Example(
                "Risks grew in May 2021.¹ They grew again in June 2021.²\n\n¹ http://example.org/year\n\n² ↓http://www.example.org/year/"
            ),
            Example(
                "Risks grew.¹ They grew again.² And again.³\n\n¹ http://example.org/a\n\n² ↓http://example.org/a\n\n³ ↓http://example.org/a"
            ),
        ]
    )

    package static let isOfSubmissions = true

    package init() {}

    package func faults(in subject: CheckSubject) -> [Fault] {
        var first: [String: (mark: String, block: Int)] = [:]
        var faults: [Fault] = []
        for note in subject.reading.notes {
            let block = subject.document.blocks[note.block]
            for link in block.links {
                let key = WebAddress.identity(of: link.target)
                if let earlier = first[key] {
                    // A note may give its own address twice.
                    guard earlier.block != note.block, !subject.isOfAnotherPlace(note) else { continue }
                    faults.append(
                        .repeated(note.mark, earlier.mark, at: Span(block: note.block, range: link.range)))
                } else {
                    first[key] = (note.mark, note.block)
                }
            }
        }
        return faults
    }
}

extension Fault {
    fileprivate static func repeated(_ mark: String, _ earlier: String, at span: Span) -> Fault {
        Fault(
            span: span, message: "note \(mark) cites the same source as note \(earlier)",
            help: "use one note for both, or add the page or paragraph that each means")
    }
}
