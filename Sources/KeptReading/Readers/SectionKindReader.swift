import KeptVocabulary

/// Tells what a section is about from the words of its title.
enum SectionKindReader {
    static func kind(of heading: Wording) -> SectionKind {
        let language = heading.language ?? .english
        if isAsking(heading, language) { return .recommendations }
        let words = heading.tokens.map(\.lower)
        let row = language.titles.rows.first { _, groups in
            groups.allSatisfy { stems in words.contains { word in stems.contains { word.hasPrefix($0) } } }
        }
        return row?.kind ?? .other
    }

    /// Whether a title speaks of asks, whoever makes them.
    static func namesAsks(_ heading: Wording) -> Bool {
        firstAsk(heading, (heading.language ?? .english).titles) != nil
    }

    /// Whether the head of a column says that it tells what became of something: `Status`.
    static func namesStatus(_ head: Wording) -> Bool {
        let stems = (head.language ?? .english).titles.statuses
        return head.tokens.contains { token in stems.contains { token.lower.hasPrefix($0) } }
    }

    /// Whether a title says what a law obliges to, or gives the reasons of a resolution.
    static func obliges(_ heading: Wording) -> Bool {
        let words = (heading.language ?? .english).asking
        return words.obliging.first(in: heading.tokens.indices, of: heading) != nil
            || heading.tokens.count <= 3 && words.reasons.holds(heading.lower(0))
    }

    private static func firstAsk(_ heading: Wording, _ titles: TitleWords) -> Int? {
        let word = heading.tokens.firstIndex { token in titles.asks.contains { token.lower.hasPrefix($0) } }
        return word ?? titles.askPhrases.first(in: heading.tokens.indices, of: heading)?.lowerBound
    }

    /// A heading over asks of this text, not over those that others made or that a State got before.
    ///
    /// "Conclusion and recommendations" asks; "Implementation of recommendations" and "Recommendations of the Committee" do not;
    /// "Recommendations for the next cycle" and "Recommendations to the Committee" do.
    private static func isAsking(_ heading: Wording, _ language: Language) -> Bool {
        let titles = language.titles
        let words = heading.tokens.map(\.lower)
        let first = firstAsk(heading, titles)
        guard let first, !words.contains(where: titles.answered.contains) else { return false }
        let isOthers = words.indices.contains { index in
            titles.bodies.contains(words[index])
                && !words[max(0, index - 2)..<index].contains(where: language.asking.addressing.contains)
        }
        return !isOthers && (first == 0 || !words.contains(where: titles.told.contains))
    }
}
