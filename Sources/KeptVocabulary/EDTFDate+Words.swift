/// Dates as people write them in English and in tables.
extension EDTFDate {
    /// Parses `12 May 2014`, `May 12, 2014`, `May 2014`, `2009–2012`, `12.05.2014`, `13/05/2014` and all that
    /// EDTF writes.
    ///
    /// `nil` where no year is said, and where a date has two readings: `12/05/2014` is a day in May to some and
    /// in December to others, while `13/05/2014` and `05/05/2014` are one day to everyone. Dots part day, month
    /// and year, in this order.
    package init?(words: String) {
        let parts = words.split { $0.isWhitespace || $0 == "," }.map(String.init)
            .filter { !["the", "of"].contains($0.lowercased()) }
        let date =
            parts.count == 1 ? Self.inOneWord(parts[0]) : Self.named(parts) ?? Self.years(parts.joined())
        guard let date else { return nil }
        self = date
    }

    /// `12 May 2014`, `February 2010`, `2009–2012`; what has no simple words stays as EDTF writes it.
    package var words: String {
        let years = description.split(separator: "/", omittingEmptySubsequences: false)
        if years.count == 2, years.allSatisfy({ Digits.year($0) != nil }) {
            return years.joined(separator: "–")
        }
        let parts = description.split(separator: "-").compactMap { Digits.number($0) }
        guard (2...3).contains(parts.count), parts.count == description.split(separator: "-").count,
            let month = EnglishMonth.name(of: parts[1])
        else { return description }
        return parts.count == 3 ? "\(parts[2]) \(month) \(parts[0])" : "\(month) \(parts[0])"
    }

    /// `12 May 2014`, `12th May 2014`, `May 12 2014`, `May 2014`.
    private static func named(_ parts: [String]) -> EDTFDate? {
        guard let last = parts.last, let year = Digits.year(last) else { return nil }
        switch parts.count {
        case 2:
            return EnglishMonth.number(ofNameOrAbbreviation: parts[0]).flatMap {
                EDTFDate(year: year, month: $0)
            }
        case 3:
            let isMonthFirst = EnglishMonth.number(ofNameOrAbbreviation: parts[0]) != nil
            let (month, day) = isMonthFirst ? (parts[0], parts[1]) : (parts[1], parts[0])
            guard let month = EnglishMonth.number(ofNameOrAbbreviation: month), let day = Digits.day(day)
            else { return nil }
            return EDTFDate(year: year, month: month, day: day)
        default: return nil
        }
    }

    private static func inOneWord(_ word: String) -> EDTFDate? {
        if let date = EDTFDate(edtf: word) ?? years(word) { return date }
        for separator in [".", "/"] as [Character] {
            let parts = word.split(separator: separator, omittingEmptySubsequences: false)
            let numbers = parts.compactMap { Digits.number($0) }
            guard parts.count > 1, numbers.count == parts.count else { continue }
            if let year = Digits.year(parts[0]), numbers.count == 3 {
                return EDTFDate(year: year, month: numbers[1], day: numbers[2])
            }
            guard let year = parts.last.flatMap({ Digits.year($0) }) else { return nil }
            switch numbers.count {
            case 2: return EDTFDate(year: year, month: numbers[0])
            case 3:
                let dayFirst = EDTFDate(year: year, month: numbers[1], day: numbers[0])
                if separator == "." { return dayFirst }
                let monthFirst = EDTFDate(year: year, month: numbers[0], day: numbers[1])
                return only(dayFirst, monthFirst)
            default: return nil
            }
        }
        return nil
    }

    /// The date that two readings of the same words leave; `nil` where they differ.
    private static func only(_ one: EDTFDate?, _ other: EDTFDate?) -> EDTFDate? {
        guard let one, let other else { return one ?? other }
        return one == other ? one : nil
    }

    /// `2009–2012`, with any stroke between the years.
    private static func years(_ word: String) -> EDTFDate? {
        let years = word.split(omittingEmptySubsequences: false) { "-–—".contains($0) }
        guard years.count == 2, let first = Digits.year(years[0]), let last = Digits.year(years[1]),
            first < last, let start = EDTFDate(year: first), let end = EDTFDate(year: last)
        else { return nil }
        return EDTFDate(from: start, to: end)
    }
}

/// Numbers of dates, in the digits 0 to 9 alone.
private enum Digits {
    static func number(_ text: some StringProtocol) -> Int? {
        text.allSatisfy { ("0"..."9").contains($0) } ? Int(text) : nil
    }

    /// A year has four digits.
    static func year(_ text: some StringProtocol) -> Int? { text.count == 4 ? number(text) : nil }

    /// `12`, `12th`.
    static func day(_ text: String) -> Int? {
        let isOrdinal = ["st", "nd", "rd", "th"].contains(String(text.suffix(2)))
        return number(isOrdinal ? String(text.dropLast(2)) : text)
    }
}
