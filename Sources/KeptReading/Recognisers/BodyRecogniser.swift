/// Finds bodies of States and of organisations of States: commissions, parliaments, courts, offices.
enum BodyRecogniser: Recogniser {
    static let name = "body"

    private static let heads: Set = [
        "commission", "parliament", "government", "ministry", "court", "ombudsman", "committee", "council",
        "office",
        "senate", "assembly", "tribunal", "police", "directorate", "inspectorate", "ombudsperson", "agency",
        "authority",
    ]
    private static let abbreviations: Set = [
        "ODIHR", "OSCE", "OHCHR", "NHRI", "UNPFII", "EMRIP", "OAS", "IACHR", "ECHR",
    ]

    static func mentions(in wording: Wording) -> [Mention] {
        NamePhrase.all(in: wording).compactMap { phrase -> Mention? in
            let tokens = trimmed(phrase.tokens, in: wording)
            guard !tokens.isEmpty else { return nil }
            let isNamed = tokens.count > 1 && tokens.contains { heads.contains(wording.lower($0)) }
            let isAbbreviated =
                tokens.count == 1 && abbreviations.contains(wording.tokens[tokens.lowerBound].text)
            guard isNamed || isAbbreviated else { return nil }
            return mention(.body(wording.words(tokens)), tokens, in: wording)
        }
    }

    /// Without `The` before it and connectors behind it.
    private static func trimmed(_ tokens: Range<Int>, in wording: Wording) -> Range<Int> {
        var tokens = tokens
        while let first = tokens.first, ["the", "a", "in", "despite"].contains(wording.lower(first)) {
            tokens = (first + 1)..<tokens.upperBound
        }
        return tokens
    }
}
