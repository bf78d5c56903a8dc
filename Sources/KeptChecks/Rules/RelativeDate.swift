import KeptReading

/// Flags words that mean a day only on the day of writing.
package struct RelativeDate: Rule {
    package static let description = RuleDescription(
        id: "relative-date",
        summary: "Give the date, not the distance from today.",
        rationale: "A submission is read months later, when \"to date\" no longer says until when.",
        severity: .warning,
        accepted: [
            Example("The law entered into force on 3 May 2021."),
            Example("As of 1 October 2014, the Government has to date sent no answer."),
            Example("The minister said: “We work on it today.”"),
            Example("The law calls this an up-to-date list."),
        ],
        flagged: [
            Example("The law entered into force ↓last year."),
            Example("The ministry has ↓recently announced a plan, but ↓to date nothing was published."),
            Example("Adopted.\n\nJournalists are ↓currently in prison."),
        ]
    )

    package init() {}

    package func faults(in subject: CheckSubject) -> [Fault] {
        subject.read.wordings.flatMap { wording -> [Fault] in
            guard !wording.block.isNote, !wording.block.isHeading, let words = wording.language?.facts.dates
            else { return [] }
            return wording.tokens.indices.compactMap { index in
                guard let length = words.relative.length(at: index, in: wording) else { return nil }
                let span = Span(block: wording.index, range: wording.bytes(index..<(index + length)))
                guard !isAnchored(wording, index, words), !subject.isQuoted(span) else { return nil }
                return .relative(wording.words(index..<(index + length)), at: span)
            }
        }
    }

    /// `As of 1 October 2014`, `in the year to 31 May 2020` in the same sentence.
    private func isAnchored(_ wording: Wording, _ index: Int, _ words: DateWords) -> Bool {
        words.anchors.first(in: wording.sentence(of: index), of: wording) != nil
    }
}

extension Fault {
    fileprivate static func relative(_ words: String, at span: Span) -> Fault {
        Fault(
            span: span, message: "‘\(words)’ does not say when",
            help: "give the date, or write ‘as of’ and the day")
    }
}
