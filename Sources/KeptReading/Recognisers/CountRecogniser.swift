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
            guard let (value, first) = value(at: index, in: wording, words) else { continue }
            if let end = percentEnd(index + 1, wording, words) {
                result.append(mention(.percentage(value), first..<end, in: wording))
                continue
            }
            guard let nounEnd = nounEnd(after: index, in: wording, words) else { continue }
            var (bound, start) = bound(before: first, in: wording, words)
            // "at least 17 killed, 86 wounded and 3 missing": the bound holds for the whole list.
            if bound == .exact, let list = listBound, isJoined(list.end, first, wording, words) {
                bound = list.bound
            }
            let what = wording.words((index + 1)..<nounEnd)
            start = min(start, first)
            result.append(
                mention(.count(Count(what: what, value: value, bound: bound)), start..<nounEnd, in: wording))
            listBound = bound == .exact ? nil : (bound, nounEnd)
        }
        return result
    }

    /// The number that ends at a token, and the token with which it begins.
    private static func value(at index: Int, in wording: Wording, _ words: CountWords) -> (Int, Int)? {
        let token = wording.tokens[index]
        if token.kind == .word { return inWords(at: index, in: wording, words) }
        guard let value = token.integer, token.text.first != "0" || token.text.count == 3 else { return nil }
        if let grouped = grouped(value, at: index, in: wording, words) { return grouped }
        if token.year != nil || token.text.first == "0" { return nil }
        return words.labels.contains(wording.lower(index - 1)) && wording.lower(index + 1) != "%"
            ? nil : (value, index)
    }

    /// `28 114`: thousands set apart by a space, as French and Spanish write them; not `article 12 300 persons`.
    private static func grouped(
        _ value: Int, at index: Int, in wording: Wording, _ words: CountWords
    ) -> (Int, Int)? {
        var (total, scale, first) = (value, 1000, index)
        while first > 0, wording.tokens[first].text.count == 3,
            case let before = wording.tokens[first - 1], before.kind == .number, before.text.count <= 3,
            before.text.first != "0", let thousands = Int(before.text), scale <= 1_000_000,
            wording.tokens[first].range.lowerBound - before.range.upperBound <= 3
        {
            total += thousands * scale
            scale *= 1000
            first -= 1
        }
        return first < index && !words.labels.contains(wording.lower(first - 1)) ? (total, first) : nil
    }

    /// `sesenta y tres`, `forty-two`; what is put together in another way is not read.
    private static func inWords(at index: Int, in wording: Wording, _ words: CountWords) -> (Int, Int)? {
        let parts = wording.lower(index).split(separator: "-").map { words.numbers[String($0)] }
        if parts.count == 2, let tens = parts[0], let units = parts[1] {
            return sum(tens, units).map { ($0, index) }
        }
        guard let value = words.numbers[wording.lower(index)] else { return nil }
        let before = words.tensJoins.contains(wording.lower(index - 1)) ? index - 2 : index - 1
        if let tens = words.numbers[wording.lower(before)] { return sum(tens, value).map { ($0, before) } }
        return words.parts.contains(wording.lower(index - 1)) || words.parts.contains(wording.lower(before))
            ? nil : (value, index)
    }

    private static func sum(_ tens: Int, _ units: Int) -> Int? {
        tens >= 20 && tens % 10 == 0 && units < 10 ? tens + units : nil
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
            if words.notThings.contains(token.lower) || words.parts.contains(token.lower)
                || words.numbers[token.lower] != nil
            {
                return nil
            }
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
