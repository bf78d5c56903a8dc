import KeptVocabulary

/// Finds places below the State: a capitalised name of one or two words after `in`, `at`, `near` or `from`.
enum LocationRecogniser: Recogniser {
    static let name = "location"

    private static let prepositions: Set = ["in", "near", "at"]
    private static let notPlaces: Set = [
        "article", "articles", "section", "report", "annex", "table", "english", "french", "parliament",
        "court",
        "english", "arabic", "russian",
    ]

    static func mentions(in wording: Wording) -> [Mention] {
        NamePhrase.all(in: wording).compactMap { phrase -> Mention? in
            let tokens = phrase.tokens
            guard (1...2).contains(tokens.count), prepositions.contains(wording.lower(tokens.lowerBound - 1))
            else {
                return nil
            }
            let words = tokens.map { wording.lower($0) }
            guard !words.contains(where: { notPlaces.contains($0) || EnglishMonth.number(of: $0) != nil }),
                tokens.allSatisfy({ wording.tokens[$0].text.contains { $0.isLowercase } }),
                CountryRecogniser.country(at: tokens.lowerBound, in: wording) == nil,
                words[words.count - 1].utf8.count > 3
            else { return nil }
            return mention(.location(wording.words(tokens)), tokens, in: wording)
        }
    }
}
