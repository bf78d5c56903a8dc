import KeptVocabulary

/// Finds a State's plans, strategies and programmes by their capitalised names, with the period they run.
enum PlanRecogniser: Recogniser {
    static let name = "plan"

    static func mentions(in wording: Wording) -> [Mention] {
        guard let words = wording.language?.facts.plans else { return [] }
        return wording.names.compactMap { phrase -> Mention? in
            guard let head = phrase.tokens.last(where: { words.heads.contains(wording.tokens[$0].text) })
            else {
                return nil
            }
            let action = words.action.length(at: head + 1, in: wording) ?? 0
            var start = phrase.tokens.lowerBound
            while start < head, words.leading.contains(wording.lower(start)) {
                start += 1
            }
            // The words of an institution's programme do not make a plan: it needs a describing word before it.
            guard start < head else { return nil }
            var end = head + 1 + action
            let title = wording.words(start..<end)
            let period = period(after: end, in: wording, words)
            end = period?.end ?? end
            let isNew =
                words.newBefore.contains(wording.lower(start - 1))
                || words.new.contains(wording.lower(phrase.tokens.lowerBound))
            return mention(
                .plan(PlanReference(title: title, period: period?.date, isNew: isNew)), start..<end,
                in: wording)
        }
    }

    /// `for 2009-2012`, `(2009–2012)`, `2009-2012`.
    private static func period(after index: Int, in wording: Wording, _ words: PlanWords) -> (
        date: EDTFDate, end: Int
    )? {
        for skip in 0...2 where index + skip < wording.tokens.count {
            let token = wording.tokens[index + skip]
            if token.kind == .number {
                let parts = token.text.replacing("–", with: "-").split(separator: "-").compactMap { Int($0) }
                guard parts.count == 2, let start = EDTFDate(year: parts[0]),
                    let end = EDTFDate(year: parts[1]),
                    let period = EDTFDate(from: start, to: end)
                else { return nil }
                let closes = wording.lower(index + skip + 1) == ")" ? 1 : 0
                return (period, index + skip + 1 + closes)
            }
            guard words.fill.contains(token.lower) else { return nil }
        }
        return nil
    }
}
