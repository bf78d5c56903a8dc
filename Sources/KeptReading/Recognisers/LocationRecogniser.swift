import KeptVocabulary

/// Finds places below the State: a capitalised name of one or two words after `in`, `at`, `near` or `from`.
enum LocationRecogniser: Recogniser {
    static let name = "location"

    static func mentions(in wording: Wording) -> [Mention] {
        guard let places = wording.language?.facts.names else { return [] }
        return wording.names.compactMap { phrase -> Mention? in
            let tokens = phrase.tokens
            guard (1...2).contains(tokens.count), places.placed.contains(wording.lower(tokens.lowerBound - 1))
            else {
                return nil
            }
            let words = tokens.map { wording.lower($0) }
            guard !words.contains(where: places.notPlaces.contains),
                !tokens.contains(where: { wording.month($0) != nil }),
                tokens.allSatisfy({ wording.tokens[$0].text.contains { $0.isLowercase } }),
                CountryRecogniser.country(at: tokens.lowerBound, in: wording) == nil,
                words[words.count - 1].utf8.count > 3
            else { return nil }
            return mention(.location(wording.words(tokens)), tokens, in: wording)
        }
    }
}
