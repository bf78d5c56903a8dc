import KeptVocabulary

/// Finds what the State promised: recommendations that it accepted, plans that it announced.
enum CommitmentReader {
    static func read(_ read: ReadDocument, plans: [Plan]) -> [Commitment] {
        read.wordings.flatMap { wording -> [Commitment] in
            guard !wording.block.isNote, !wording.block.isHeading else { return [] }
            return wording.sentences.compactMap { sentence in
                commitment(
                    Span(block: wording.index, range: wording.bytes(sentence)), sentence, wording, read)
            }
        }
    }

    /// The number behind the verb: `accepted 7 recommendations`, `of which it supported 123`.
    private static func accepted(_ sentence: Range<Int>, _ wording: Wording) -> Int? {
        guard let words = wording.language?.facts.deeds,
            let verb = sentence.first(where: { words.accepting.contains(wording.lower($0)) })
        else { return nil }
        return wording.tokens[verb..<min(verb + 4, sentence.upperBound)].lazy
            .compactMap { $0.year == nil ? $0.integer : nil }.first
    }

    private static func commitment(
        _ span: Span, _ sentence: Range<Int>, _ wording: Wording, _ read: ReadDocument
    ) -> Commitment? {
        guard let words = wording.language?.facts.deeds else { return nil }
        let mentions = read.mentions(in: span)
        let date = mentions.firstDate
        let accepted = accepted(sentence, wording)
        let speaksOfThem = sentence.contains { wording.lower($0).hasPrefix(words.recommendation) }
        if let accepted, speaksOfThem {
            return Commitment(
                kind: .acceptedRecommendations, text: read.text(of: span), count: accepted, date: date,
                place: read.place(of: span), span: span)
        }
        let isNewPlan = mentions.contains {
            if case .plan(let plan) = $0.subject { plan.isNew } else { false }
        }
        guard isNewPlan, sentence.contains(where: { words.announcing.contains(wording.lower($0)) }),
            wording.language?.asking.duty.first(in: sentence, of: wording) == nil
        else { return nil }
        return Commitment(
            kind: .plan, text: read.text(of: span), count: nil, date: date, place: read.place(of: span),
            span: span)
    }
}
