import KeptVocabulary

/// Finds organisations: by words that end their names, and as those to whom a statement is attributed.
enum OrganisationRecogniser: Recogniser {
    static let name = "organisation"

    static func mentions(in wording: Wording) -> [Mention] {
        guard let words = wording.language?.facts.names else { return [] }
        return wording.names.compactMap { phrase -> Mention? in
            var tokens = phrase.tokens
            while let first = tokens.first,
                words.leading.contains(wording.lower(first))
            {
                tokens = (first + 1)..<tokens.upperBound
            }
            guard tokens.count > 1, !isOther(tokens, wording, words) else { return nil }
            let isAttributed = isSource(tokens, wording, words)
            let isNamed = tokens.contains { words.organisations.contains(wording.lower($0)) }
            guard isAttributed || isNamed else { return nil }
            return mention(.organisation(wording.words(tokens)), tokens, in: wording)
        }
    }

    private static func isSource(_ tokens: Range<Int>, _ wording: Wording, _ words: NameWords) -> Bool {
        let isAttributed = (1...4).contains { back in
            words.attributing.length(at: tokens.lowerBound - back, in: wording) == back
        }
        return isAttributed || words.saying.contains(wording.lower(tokens.upperBound))
    }

    /// States, UN mechanisms, plans and laws are no organisations.
    private static func isOther(_ tokens: Range<Int>, _ wording: Wording, _ words: NameWords) -> Bool {
        tokens.contains { words.neverInOrganisations.contains(wording.lower($0)) }
            || words.bodyPhrases.first(in: tokens, of: wording) != nil
            || words.notOrganisations.contains(wording.lower(tokens.upperBound - 1))
                && !words.of.contains(wording.lower(tokens.upperBound - 2))
            || tokens.contains { wording.month($0) != nil }
            || (CountryRecogniser.country(at: tokens.lowerBound, in: wording).map { $0.1 == tokens.count }
                ?? false)
    }
}
