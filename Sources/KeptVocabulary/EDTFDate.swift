/// A date or a period as a source gives it, in EDTF level 0 or 1: `2014`, `2011-12`, `2009/2012`, `2010~`.
///
/// It never knows more than the source said: a year stays a year. Compare by `earliest` and `latest`.
/// Source: Extended Date/Time Format, Library of Congress, 4 February 2019.
package struct EDTFDate: Hashable, Sendable, CustomStringConvertible {
    /// The date as EDTF writes it.
    package let description: String

    /// The first and the last day that the date can mean, both inclusive; `nil` where an interval is open.
    package let earliest: CalendarDay?
    package let latest: CalendarDay?

    /// Parses years, months, days, their qualified forms and intervals of them.
    ///
    /// - Throws: `VocabularyError.invalidDate` for anything else.
    package init(_ text: String) throws(VocabularyError) {
        guard let date = EDTFDate(edtf: text) else { throw .invalidDate(text) }
        self = date
    }

    /// The same, for those who go on to try other forms.
    init?(edtf text: String) {
        let ends = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        switch ends.count {
        case 1:
            guard let span = Self.span(ends[0]) else { return nil }
            (earliest, latest) = (span.first, span.last)
        case 2:
            let first = Self.span(ends[0])
            let last = Self.span(ends[1])
            let openStart = ends[0] == ".." || ends[0].isEmpty
            let openEnd = ends[1] == ".." || ends[1].isEmpty
            guard first != nil || openStart, last != nil || openEnd, first != nil || last != nil else {
                return nil
            }
            if let first, let last, last.last < first.first { return nil }
            (earliest, latest) = (first?.first, last?.last)
        default: return nil
        }
        description = text
    }

    private init(unchecked text: String, _ first: CalendarDay, _ last: CalendarDay) {
        (description, earliest, latest) = (text, first, last)
    }

    /// A year, a month of it, or a day of that month; `nil` when the calendar has no such date.
    package init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard (1000...9999).contains(year), day == nil || month != nil,
            let first = CalendarDay(year: year, month: month ?? 1, day: day ?? 1),
            let last = CalendarDay(
                year: year, month: month ?? 12, day: day ?? CalendarDay.daysIn(month: month ?? 12, of: year))
        else { return nil }
        let day4 = first.description
        let text = day != nil ? day4 : month != nil ? String(day4.prefix(7)) : String(day4.prefix(4))
        self.init(unchecked: text, first, last)
    }

    /// A period from the first day of `start` to the last day of `end`; `nil` when it would run backwards.
    package init?(from start: EDTFDate, to end: EDTFDate) {
        guard let first = start.earliest, let last = end.latest, first <= last else { return nil }
        self.init(unchecked: "\(start)/\(end)", first, last)
    }

    /// The year, when the date lies within one.
    package var year: Int? {
        guard let earliest, let latest, earliest.year == latest.year else { return nil }
        return earliest.year
    }

    /// Whether it is written as an interval.
    package var isInterval: Bool { description.contains("/") }

    private static func span(_ text: String) -> (first: CalendarDay, last: CalendarDay)? {
        var digits = text
        if let mark = digits.last, "?~%".contains(mark) { digits.removeLast() }
        let parts = digits.split(separator: "-", omittingEmptySubsequences: false)
        let widths = [4, 2, 2]
        guard (1...3).contains(parts.count),
            zip(parts, widths).allSatisfy({ $0.count == $1 && $0.allSatisfy { ("0"..."9").contains($0) } }),
            let year = Int(parts[0])
        else { return nil }
        let month = parts.count > 1 ? Int(parts[1]) : nil
        let day = parts.count > 2 ? Int(parts[2]) : nil
        guard let date = EDTFDate(year: year, month: month, day: day), let first = date.earliest,
            let last = date.latest
        else { return nil }
        return (first, last)
    }
}

extension EDTFDate: Codable {
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    package init(from decoder: any Decoder) throws {
        self = try EDTFDate(decoder.singleValueContainer().decode(String.self))
    }
}
