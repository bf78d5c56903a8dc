import KeptVocabulary

/// Finds dates and periods: `February 2010`, `28 May 2021`, `April 21, 2014`, `in 2010`, `2009-2012`.
enum DateRecogniser: Recogniser {
    static let name = "date"

    static func mentions(in wording: Wording) -> [Mention] {
        var result: [Mention] = []
        var index = 0
        while index < wording.tokens.count {
            if let (date, end) = date(at: index, in: wording) {
                result.append(mention(.date(date), index..<end, in: wording))
                index = end
            } else {
                index += 1
            }
        }
        return result
    }

    static func date(at index: Int, in wording: Wording) -> (EDTFDate, Int)? {
        guard wording.tokens.indices.contains(index) else { return nil }
        let token = wording.tokens[index]
        if token.kind == .word { return monthFirst(at: index, in: wording) }
        guard token.kind == .number else { return nil }
        return dayFirst(at: index, in: wording) ?? years(at: index, in: wording)
    }

    /// The month at a token, in full or shortened, and where its word ends, its full stop included.
    private static func month(_ index: Int, _ wording: Wording) -> (number: Int, end: Int)? {
        guard wording.tokens.indices.contains(index), let language = wording.language,
            wording.tokens[index].isCapitalised || !language.facts.dates.isCapital
        else { return nil }
        if let number = wording.month(index) { return (number, index + 1) }
        guard wording.tokens[index].kind == .word,
            let number = language.facts.dates.shortMonth(wording.lower(index))
        else { return nil }
        return (number, wording.lower(index + 1) == "." ? index + 2 : index + 1)
    }

    private static func year(_ index: Int, _ wording: Wording) -> Int? {
        wording.tokens.indices.contains(index) ? wording.tokens[index].year : nil
    }

    /// `February 2010`, `April 15, 2014`.
    private static func monthFirst(at index: Int, in wording: Wording) -> (EDTFDate, Int)? {
        guard let month = month(index, wording), let words = wording.language?.facts.dates else { return nil }
        let after = words.of.contains(wording.lower(month.end)) ? month.end + 1 : month.end
        if let year = year(after, wording), let date = EDTFDate(year: year, month: month.number) {
            return (date, after + 1)
        }
        guard wording.tokens.indices.contains(month.end), let day = wording.tokens[month.end].integer else {
            return nil
        }
        let yearIndex = wording.lower(month.end + 1) == "," ? month.end + 2 : month.end + 1
        guard let year = year(yearIndex, wording),
            let date = EDTFDate(year: year, month: month.number, day: day)
        else {
            return nil
        }
        return (date, yearIndex + 1)
    }

    /// `28 May 2021`, `12-23 May 2014`, `19 and 20 April 2025`.
    private static func dayFirst(at index: Int, in wording: Wording) -> (EDTFDate, Int)? {
        let token = wording.tokens[index]
        var ends = token.text.split(whereSeparator: { "-–".contains($0) }).compactMap { Int($0) }
        guard let words = wording.language?.facts.dates else { return nil }
        var next = index + 1
        if ends.count == 1, words.joining.contains(wording.lower(next)),
            wording.tokens.indices.contains(next + 1), let last = wording.tokens[next + 1].integer
        {
            ends.append(last)
            next += 2
        }
        if words.of.contains(wording.lower(next)) { next += 1 }
        guard (1...2).contains(ends.count), let month = month(next, wording) else { return nil }
        let after = words.of.contains(wording.lower(month.end)) ? month.end + 1 : month.end
        guard let year = year(after, wording),
            let start = EDTFDate(year: year, month: month.number, day: ends[0])
        else { return nil }
        guard ends.count == 2 else { return (start, after + 1) }
        guard let end = EDTFDate(year: year, month: month.number, day: ends[1]),
            let period = EDTFDate(from: start, to: end)
        else { return nil }
        return (period, after + 1)
    }

    /// `2009-2012`, `2011–12`, `2009 to 2012`, or a year alone.
    private static func years(at index: Int, in wording: Wording) -> (EDTFDate, Int)? {
        let token = wording.tokens[index]
        let parts = token.text.replacing("–", with: "-").split(separator: "-")
        if parts.count == 2, parts[0].count == 4, let first = Int(parts[0]), (1900...2099).contains(first) {
            let second = parts[1].count == 2 ? Int("\(first / 100)\(parts[1])") : Int(parts[1])
            guard let second, second > first, second <= 2099, let start = EDTFDate(year: first),
                let end = EDTFDate(year: second), let period = EDTFDate(from: start, to: end)
            else { return nil }
            return (period, index + 1)
        }
        guard let year = token.year, year >= 1900, let date = EDTFDate(year: year) else { return nil }
        guard let words = wording.language?.facts.dates else { return (date, index + 1) }
        let isSpan = words.from.contains(wording.lower(index - 1)) || wording.lower(index + 1) == "–"
        if isSpan, words.until.contains(wording.lower(index + 1)),
            let last = self.year(index + 2, wording),
            let end = EDTFDate(year: last), let period = EDTFDate(from: date, to: end)
        {
            return (period, index + 3)
        }
        return (date, index + 1)
    }
}
