import KeptReading

/// Flags marks in running text that no note answers.
package struct UnansweredMark: Rule {
    package static let description = RuleDescription(
        id: "unanswered-mark",
        summary: "Give each note mark its note.",
        rationale: "The reader looks for evidence where there is none.",
        severity: .warning,
        accepted: [Example("Police closed two newspapers.¹\n\n¹ http://example.org/a")],
        flagged: [Example("Police closed two newspapers.¹ ↓They closed a third.⁷\n\n¹ http://example.org/a")]
    )

    package init() {}

    package func faults(in subject: CheckSubject) -> [Fault] {
        let defined = Set(subject.reading.notes.map(\.mark))
        return subject.read.wordings.flatMap { wording -> [Fault] in
            wording.block.noteReferences.compactMap { reference in
                guard !defined.contains(reference.mark) else { return nil }
                // The sentence that carries the mark is what stays unproved.
                let sentence = wording.sentences.last { wording.bytes($0).lowerBound < reference.offset }
                let range = sentence.map { wording.bytes($0) } ?? wording.block.whole
                return .unanswered(reference.mark, at: Span(block: wording.index, range: range))
            }
        }
    }
}

extension Fault {
    fileprivate static func unanswered(_ mark: String, at span: Span) -> Fault {
        Fault(
            span: span, message: "mark \(mark) has no note",
            help: "add note \(mark), or take the mark out")
    }
}
