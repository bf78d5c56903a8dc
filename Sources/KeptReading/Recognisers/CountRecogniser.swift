import KeptVocabulary

/// Finds numbers of things and percentages, with their bounds: `at least 17 fatalities`, `23%`.
enum CountRecogniser: Recogniser {
    static let name = "count"

    static func mentions(in wording: Wording) -> [Mention] {
        guard let words = wording.language?.facts.counts else { return [] }
        var result: [Mention] = []
        var listBound: (bound: Count.Bound, end: Int)?
        var index = 0
        while index < wording.tokens.count {
            defer { index += 1 }
            guard let value = value(at: index, in: wording, words) else { continue }
            if let end = percentEnd(index + 1, wording, words) {
                result.append(mention(.percentage(value), index..<end, in: wording))
                continue
            }
            guard let nounEnd = nounEnd(after: index, in: wording, words) else { continue }
            var (bound, start) = bound(before: index, in: wording, words)
            // "at least 17 killed, 86 wounded and 3 missing": the bound holds for the whole list.
            if bound == .exact, let list = listBound, isJoined(list.end, index, wording, words) {
                bound = list.bound
            }
            let what = wording.words((index + 1)..<nounEnd)
            start = min(start, index)
            result.append(
                mention(.count(Count(what: what, value: value, bound: bound)), start..<nounEnd, in: wording))
            listBound = bound == .exact ? nil : (bound, nounEnd)
        }
        return result
    }

    private static func value(at index: Int, in wording: Wording, _ words: CountWords) -> Int? {
        let token = wording.tokens[index]
        if token.kind == .word { return words.numbers[token.lower] }
        guard let value = token.integer, token.text.first != "0" else { return nil }
        if token.year != nil { return nil }
        return words.labels.contains(wording.lower(index - 1)) && wording.lower(index + 1) != "%"
            ? nil : value
    }

    private static func percentEnd(_ index: Int, _ wording: Wording, _ words: CountWords) -> Int? {
        words.percent.length(at: index, in: wording).map { index + $0 }
    }

    /// The end of the plural noun that is counted, at most two words on.
    private static func nounEnd(after index: Int, in wording: Wording, _ words: CountWords) -> Int? {
        for end in (index + 1)...(index + 3) where end < wording.tokens.count {
            let token = wording.tokens[end]
            guard token.kind == .word, wording.language?.facts.matter.function.contains(token.lower) == false
            else { return nil }
            if words.notThings.contains(token.lower) { return nil }
            if words.isPlural(token.lower) || words.plurals.contains(token.lower) {
                return wording.month(end) != nil ? nil : end + 1
            }
        }
        return nil
    }

    private static func bound(before index: Int, in wording: Wording, _ words: CountWords) -> (
        Count.Bound, Int
    ) {
        for (phrase, bound) in words.bounds where wording.matches(phrase, at: index - phrase.count) {
            return (bound, index - phrase.count)
        }
        return (.exact, index)
    }

    private static func isJoined(_ end: Int, _ start: Int, _ wording: Wording, _ words: CountWords) -> Bool {
        end < start && (end..<start).allSatisfy { words.joining.contains(wording.lower($0)) }
    }
}
