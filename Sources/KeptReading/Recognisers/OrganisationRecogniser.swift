import KeptVocabulary

/// Finds organisations: by words that end their names, and as those to whom a statement is attributed.
enum OrganisationRecogniser: Recogniser {
    static let name = "organisation"

    private static let heads: Set = [
        "international", "watch", "bureau", "foundation", "defenders", "centre", "center", "network", "union",
        "association", "federation", "institute", "coalition", "alliance", "lawyers", "journalists",
        "amnesty", "society",
        "league", "guild", "house", "dialogue", "forum", "initiative", "group", "movement", "fund", "ngo",
    ]
    private static let kinds: Set = [
        "plan", "law", "code", "constitution", "covenant", "convention", "review", "parliament", "commission",
        "declaration",
    ]
    private static let sayingVerbs: Set = [
        "reports", "reported", "documented", "documents", "raised", "states", "stated", "found", "notes",
        "noted",
        "estimates", "estimated", "recorded", "says", "said", "warned",
    ]

    static func mentions(in wording: Wording) -> [Mention] {
        NamePhrase.all(in: wording).compactMap { phrase -> Mention? in
            var tokens = phrase.tokens
            while let first = tokens.first,
                ["the", "in", "according", "to", "by"].contains(wording.lower(first))
            {
                tokens = (first + 1)..<tokens.upperBound
            }
            guard tokens.count > 1, !isOther(tokens, wording) else { return nil }
            let isAttributed = isSource(tokens, wording)
            let isNamed = tokens.contains { heads.contains(wording.lower($0)) }
            guard isAttributed || isNamed else { return nil }
            return mention(.organisation(wording.words(tokens)), tokens, in: wording)
        }
    }

    private static func isSource(_ tokens: Range<Int>, _ wording: Wording) -> Bool {
        let before = tokens.lowerBound - 1
        if wording.matches(["according", "to"], at: before - 1)
            || wording.matches(["according", "to", "the"], at: before - 2)
        {
            return true
        }
        return sayingVerbs.contains(wording.lower(tokens.upperBound))
    }

    /// States, UN mechanisms, plans and laws are no organisations.
    private static func isOther(_ tokens: Range<Int>, _ wording: Wording) -> Bool {
        tokens.contains { ["covenant", "convention", "article", "declaration"].contains(wording.lower($0)) }
            || kinds.contains(wording.lower(tokens.upperBound - 1))
                && wording.lower(tokens.upperBound - 2) != "of"
            || tokens.contains { EnglishMonth.number(of: wording.lower($0)) != nil }
            || (CountryRecogniser.country(at: tokens.lowerBound, in: wording).map { $0.1 == tokens.count }
                ?? false)
    }
}
