/// Finds bodies of States and of organisations of States: commissions, parliaments, courts, offices.
enum BodyRecogniser: Recogniser {
    static let name = "body"

    static func mentions(in wording: Wording) -> [Mention] {
        guard let words = wording.language?.facts.names else { return [] }
        return wording.names.compactMap { phrase -> Mention? in
            let tokens = trimmed(phrase.tokens, in: wording, words)
            guard !tokens.isEmpty else { return nil }
            let isNamed =
                tokens.count > 1 && tokens.contains { words.bodies.contains(wording.lower($0)) }
                || words.bodyPhrases.first(in: tokens, of: wording) != nil
            let isAbbreviated =
                tokens.count == 1 && words.bodyAbbreviations.contains(wording.tokens[tokens.lowerBound].text)
            guard isNamed || isAbbreviated else { return nil }
            return mention(.body(wording.words(tokens)), tokens, in: wording)
        }
    }

    /// Without `The` before it and connectors behind it.
    private static func trimmed(_ tokens: Range<Int>, in wording: Wording, _ words: NameWords) -> Range<Int> {
        var tokens = tokens
        while let first = tokens.first, words.leading.contains(wording.lower(first)) {
            tokens = (first + 1)..<tokens.upperBound
        }
        return tokens
    }
}
