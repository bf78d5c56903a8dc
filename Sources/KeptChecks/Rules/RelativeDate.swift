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
            Example("Over a thousand years ago people fished here, by rules that still hold today."),
            Example("The ministry announced a plan recently, on 3 May 2021."),
            Example(
                "Restrictions continue to gravely threaten the work of journalists and of their editors today."
            ),
            Example("Recommendations\n\n- Release all journalists who are currently in prison."),
            Example(
                "Statement of the Tide Centre\n\n14 May 2014\n\nIn yesterday’s Tide Post the minister denied it."
            ),
            Example("By today’s standards the houses of Cold Harbour are small."),
            Example(
                "The Press Act was recently passed by Parliament. It received Royal Assent on 13 April 2015."),
            Example("Councils met in 1923 and more recently 1977."),
            Example(
                "Statement of the Tide Centre\n\nTide City, Nov. 25, 2013 – Journalists are in prison today."),
        ],
        flagged: [
            Example("The law entered into force ↓last year."),
            Example("In ↓yesterday’s Tide Post the minister denied it."),
            Example("The ministry has ↓recently announced a plan, but ↓to date nothing was published."),
            Example(
                "Twelve journalists are in prison ↓today, and their editors were told that the law will remain."
            ),
            Example("Adopted.\n\nJournalists are ↓currently in prison."),
        ]
    )

    package static let isOfSubmissions = true

    package init() {}

    package func faults(in subject: CheckSubject) -> [Fault] {
        subject.read.wordings.flatMap { wording -> [Fault] in
            guard !wording.block.isNote, !wording.block.isHeading, let words = wording.language?.facts.dates
            else { return [] }
            return wording.tokens.indices.compactMap { index in
                guard let length = words.relative.length(at: index, in: wording) else { return nil }
                guard !datesNothing(wording, index, words), !subject.isDated(wording, index) else {
                    return nil
                }
                let span = Span(block: wording.index, range: wording.bytes(index..<(index + length)))
                guard !isAnchored(wording, index, words), !subject.isQuoted(span), !subject.isAsked(span)
                else {
                    return nil
                }
                return .relative(wording.words(index..<(index + length)), at: span)
            }
        }
    }

    /// `today’s standards`, `that continue today`, `over a thousand years ago`.
    private func datesNothing(_ wording: Wording, _ index: Int, _ words: DateWords) -> Bool {
        let sentence = wording.sentence(of: index)
        // `by today's standards`, `this year's ninth session`, not `in yesterday's newspaper`
        let length = words.relative.length(at: index, in: wording) ?? 1
        if !words.passing.contains(wording.lower(index)),
            ["'s", "’s"].contains(wording.lower(index + length))
        {
            return true
        }
        // `more recently 1977`
        if (index + 1..<min(index + 3, sentence.upperBound)).contains(where: {
            wording.tokens[$0].year != nil
        }) {
            return true
        }
        // `restrictions continue to threaten the safety of those who work for human rights today`
        let isNow = wording.language?.asking.now.contains(wording.lower(index)) == true
        let start = isNow ? sentence.lowerBound : max(sentence.lowerBound, index - 6)
        let near = start..<min(sentence.upperBound, index + 3)
        if near.contains(where: { words.lasting.contains(wording.lower($0)) }) { return true }
        let before = max(sentence.lowerBound, index - 4)..<index
        return before.contains { place in
            words.ages.contains(wording.lower(place))
                || (wording.tokens[place].integer ?? 0) >= 100 && wording.tokens[place].year == nil
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
