import KeptVocabulary

/// Finds numbers of things and percentages, with their bounds: `at least 17 fatalities`, `23%`.
enum CountRecogniser: Recogniser {
    static let name = "count"

    static func mentions(in wording: Wording) -> [Mention] {
        var result: [Mention] = []
        var listBound: (bound: Count.Bound, end: Int)?
        var index = 0
        while index < wording.tokens.count {
            defer { index += 1 }
            guard let value = value(at: index, in: wording) else { continue }
            if let end = percentEnd(index + 1, wording) {
                result.append(mention(.percentage(value), index..<end, in: wording))
                continue
            }
            guard let nounEnd = nounEnd(after: index, in: wording) else { continue }
            var (bound, start) = bound(before: index, in: wording)
            // "at least 17 killed, 86 wounded and 3 missing": the bound holds for the whole list.
            if bound == .exact, let list = listBound, isJoined(list.end, index, wording) {
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

    private static let numberWords: [String: Int] = [
        "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
        "seventeen": 17,
        "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    ]
    private static let bounds: [(words: [String], bound: Count.Bound)] = [
        (["at", "least"], .atLeast), (["no", "fewer", "than"], .atLeast), (["no", "less", "than"], .atLeast),
        (["a", "minimum", "of"], .atLeast), (["more", "than"], .moreThan), (["over"], .moreThan),
        (["up", "to"], .atMost), (["at", "most"], .atMost), (["fewer", "than"], .fewerThan),
        (["less", "than"], .fewerThan), (["about"], .about), (["around"], .about), (["some"], .about),
        (["approximately"], .about), (["nearly"], .about), (["almost"], .about),
    ]
    /// What these count is time, place in a text, or money: no number of people or things.
    private static let notThings: Set = [
        "years", "months", "weeks", "days", "hours", "minutes", "pages", "page", "paragraphs", "articles",
        "chapters",
        "dollars", "euros", "times",
    ]
    /// Words before a number that make it a name's part: `Article 19`, `Agenda Item 3`.
    private static let labels: Set = [
        "article", "articles", "art", "item", "no", "number", "para", "paragraph", "section", "chapter",
        "session",
        "page", "p", "pp", "resolution", "ilo", "convention", "node", "in", "note", "n", "group", "goal", "$",
        "€", "£",
    ]

    private static func value(at index: Int, in wording: Wording) -> Int? {
        let token = wording.tokens[index]
        if token.kind == .word { return numberWords[token.lower] }
        guard let value = token.integer, token.text.first != "0" else { return nil }
        if token.year != nil { return nil }
        return labels.contains(wording.lower(index - 1)) && wording.lower(index + 1) != "%" ? nil : value
    }

    private static func percentEnd(_ index: Int, _ wording: Wording) -> Int? {
        if ["%", "percent"].contains(wording.lower(index)) { return index + 1 }
        return wording.matches(["per", "cent"], at: index) ? index + 2 : nil
    }

    /// The end of the plural noun that is counted, at most two words on.
    private static func nounEnd(after index: Int, in wording: Wording) -> Int? {
        for end in (index + 1)...(index + 3) where end < wording.tokens.count {
            let token = wording.tokens[end]
            guard token.kind == .word, !Stem.functionWords.contains(token.lower) else { return nil }
            if notThings.contains(token.lower) { return nil }
            let isPlural =
                token.lower.hasSuffix("s") && !token.lower.hasSuffix("ss") && token.lower.utf8.count > 3
            if isPlural
                || ["people", "women", "men", "children", "killed", "injured", "wounded"].contains(
                    token.lower)
            {
                return EnglishMonth.number(of: token.lower) != nil ? nil : end + 1
            }
        }
        return nil
    }

    private static func bound(before index: Int, in wording: Wording) -> (Count.Bound, Int) {
        for (words, bound) in bounds where wording.matches(words, at: index - words.count) {
            return (bound, index - words.count)
        }
        return (.exact, index)
    }

    private static func isJoined(_ end: Int, _ start: Int, _ wording: Wording) -> Bool {
        end < start && (end..<start).allSatisfy { [",", "and"].contains(wording.lower($0)) }
    }
}
