import Foundation
import KeptEntries
import KeptVocabulary

/// In which order a column writes day, month and year, found in all its cells.
package struct TableDates {
    /// What comes first in `3/4/2031`.
    package enum Order: String, Sendable, CaseIterable {
        case dayFirst = "day-first"
        case monthFirst = "month-first"
    }

    enum Doubt: Error, Equatable {
        /// It could be two days, and no other cell tells which.
        case ambiguous(String)
        /// Other cells say that the order is another one.
        case otherOrder(String)
        /// The number of a day as a spreadsheet counts, and the day that it would be.
        case serial(String, day: String)
        case shortYear(String)

        var words: String {
            switch self {
            case .ambiguous(let cell):
                "‘\(cell)’ could be two days; say --dates day-first or --dates month-first"
            case .otherOrder(let cell): "‘\(cell)’ has day and month in another order than other rows"
            case .serial(let cell, let day):
                "‘\(cell)’ is how a spreadsheet counts days (\(day), if from 1900); show the column as dates and save anew"
            case .shortYear(let cell): "‘\(cell)’: write the year with four digits"
            }
        }
    }

    /// `nil` where no cell tells.
    let order: Order?
    /// Whether cells tell both orders.
    private let isTorn: Bool

    init(_ cells: some Sequence<String>, asked: Order?) {
        var (dayFirst, monthFirst) = (0, 0)
        for cell in cells {
            guard let parts = Self.parts(cell), parts.sign != "." else { continue }
            if parts.first > 12, parts.second <= 12 { dayFirst += 1 }
            if parts.second > 12, parts.first <= 12 { monthFirst += 1 }
        }
        isTorn = asked == nil && dayFirst > 0 && monthFirst > 0
        order = asked ?? (dayFirst > 0 ? .dayFirst : monthFirst > 0 ? .monthFirst : nil)
    }

    /// A cell's date as `2031-04-03`; any other words as they are.
    ///
    /// - Throws: `Doubt` where it is not certain which day is meant.
    func normalised(_ cell: String) throws(Doubt) -> String {
        let text = cell.trimmed
        if let match = text.wholeMatch(of: /(\d{4})[.\/](\d{1,2})[.\/](\d{1,2})(?:[ T].*)?/) {
            return Self.iso(String(match.1), Int(match.2), Int(match.3)) ?? cell
        }
        if let match = text.wholeMatch(of: /(\d{4}-\d{2}-\d{2})[ T]\d{1,2}:\d{2}.*/) {
            return String(match.1)
        }
        if text.contains(/^\d{1,2}[.\/-]\d{1,2}[.\/-]\d{2}$/) { throw .shortYear(text) }
        if text.contains(/^\d{5}(\.\d+)?$/), let number = Double(text), let day = Self.day(number) {
            throw .serial(text, day: day)
        }
        guard let parts = Self.parts(text) else { return cell }
        let year = parts.year
        // No country writes the month first between stops.
        if parts.sign == "." { return Self.iso(year, parts.second, parts.first) ?? cell }
        let isBoth = parts.first <= 12 && parts.second <= 12 && parts.first != parts.second
        if isBoth, order == nil || isTorn { throw .ambiguous(text) }
        switch order ?? .dayFirst {
        case .dayFirst:
            if parts.second > 12, parts.first <= 12 { throw .otherOrder(text) }
            return Self.iso(year, parts.second, parts.first) ?? cell
        case .monthFirst:
            if parts.first > 12, parts.second <= 12 { throw .otherOrder(text) }
            return Self.iso(year, parts.first, parts.second) ?? cell
        }
    }

    private static func parts(_ cell: String) -> (first: Int, second: Int, year: String, sign: Character)? {
        guard
            let match = cell.trimmed.wholeMatch(of: /(\d{1,2})([.\/-])(\d{1,2})([.\/-])(\d{4})(?:[ T,].*)?/),
            match.2 == match.4, let first = Int(match.1), let second = Int(match.3), let sign = match.2.first
        else { return nil }
        return (first, second, String(match.5), sign)
    }

    private static func iso(_ year: String, _ month: Int?, _ day: Int?) -> String? {
        guard let year = Int(year) else { return nil }
        return EDTFDate(year: year, month: month, day: day)?.description
    }

    /// The day of a spreadsheet's number, for years in which events of a register happen.
    private static func day(_ number: Double) -> String? {
        guard (20_000..<80_000).contains(number) else { return nil }
        let date = Date(timeIntervalSince1970: (number.rounded(.down) - 25_569) * 86_400)
        return date.formatted(.iso8601.year().month().day())
    }
}
