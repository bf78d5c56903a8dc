/// Sentences that stand before a list and say what its items are.
enum LeadIn {
    /// To whom a lead-in to asks speaks.
    static func addressee(ofLeadIn wording: Wording) -> AskContext? {
        guard let sentence = wording.sentences.last else { return nil }
        return AskContext(addressee: AskForm(wording, range: wording.bytes(sentence)).addressee)
    }

    /// To whom the asks below a line such as `To the Ministry of Justice:` speak.
    static func addressee(ofLine wording: Wording) -> AskContext? {
        guard wording.block.text.last == ":", let words = wording.language?.asking,
            words.addressing.contains(wording.lower(0)), (3...16).contains(wording.tokens.count)
        else { return nil }
        return AskContext(addressee: wording.words(1..<(wording.tokens.count - 1)))
    }

    /// To whom a heading speaks: `Recommendations to the Government of …`.
    static func addressee(ofHeading wording: Wording) -> AskContext? {
        guard let words = wording.language?.asking,
            let word = wording.tokens.indices.first(where: { index in
                words.labels.contains { wording.lower(index).hasPrefix($0) }
            }), words.addressing.contains(wording.lower(word + 1)), word + 2 < wording.tokens.count
        else { return nil }
        return AskContext(addressee: wording.words((word + 2)..<wording.tokens.count))
    }
}
