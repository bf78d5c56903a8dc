import KeptVocabulary

/// Tells what a section is about from the words of its title.
enum SectionKindReader {
    static func kind(of heading: Wording) -> SectionKind { kind(ofWords: heading.tokens.map(\.lower)) }

    static func kind(ofTitle title: String) -> SectionKind {
        kind(ofWords: Tokeniser.tokens(of: title).map(\.lower))
    }

    /// Earlier rows win.
    ///
    /// A row holds when each of its groups has a word that begins with one of its stems.
    private static let rows: [(SectionKind, [[String]])] = [
        (.introduction, [["introduction", "preamble", "overview", "background", "summary"]]),
        (.closing, [["conclusion", "concluding", "closing"]]),
        (.reprisals, [["reprisal", "intimidation"]]),
        (.stateResponse, [["response", "follow-up", "implementation", "progress", "reply"]]),
        (.groups, [["particular"], ["risk"]]),
        (
            .groups,
            [
                [
                    "women", "indigenous", "minorit", "children", "lgbt", "migrant", "journalist", "lawyer",
                    "groups",
                ]
            ]
        ),
        (.restrictions, [["restrict", "legislat", "law", "legal", "criminali", "framework", "freedom"]]),
        (.risks, [["risk", "threat", "attack", "violence", "harass", "detention", "situation"]]),
    ]

    private static func kind(ofWords words: [String]) -> SectionKind {
        if isAsking(words) { return .recommendations }
        for (kind, groups) in rows
        where groups.allSatisfy({ stems in words.contains { word in stems.contains { word.hasPrefix($0) } } })
        {
            return kind
        }
        return .other
    }

    /// A heading over asks of this text, not over those that a State got before.
    private static func isAsking(_ words: [String]) -> Bool {
        guard
            let place = words.firstIndex(where: {
                $0.hasPrefix("recommendation") || $0 == "recommend" || $0 == "asks"
            })
        else {
            return false
        }
        // "Conclusion and recommendations" asks; "Implementation of recommendations" does not.
        let told = [
            "previous", "last", "past", "accepted", "implementation", "implemented", "follow-up", "received",
            "status",
            "progress", "cycle", "supported", "noted", "rejected", "earlier", "response", "compliance",
        ]
        return !words.contains { told.contains($0) }
            || (place == 0 && !words.contains { ["received", "accepted", "noted"].contains($0) })
    }
}
