import KeptActions
import KeptEntries
import KeptRegister
import KeptVocabulary

/// The newest of what is dated in a register, in order.
struct Timeline {
    struct Moment {
        let date: EDTFDate
        let first: CalendarDay
        let last: CalendarDay
        let entry: Entry
    }

    let moments: [Moment]
    /// Whether older ones were left out.
    let isCut: Bool

    /// The most moments that one drawing shows.
    private static let most = 60

    init(_ register: Register) throws {
        var moments: [Moment] = []
        for kind in Kinds.descriptions {
            for field in kind.fields(for: .timeline) {
                for entry in try register.newest(kind.kind, by: field.name, most: Self.most + 1) {
                    guard let date = entry.fields[field.name].flatMap({ EDTFDate(stored: $0) }),
                        let first = date.earliest, let last = date.latest
                    else { continue }
                    moments.append(Moment(date: date, first: first, last: last, entry: entry))
                }
            }
        }
        moments.sort { ($0.first, $0.entry.id) < ($1.first, $1.entry.id) }
        isCut = moments.count > Self.most
        self.moments = Array(moments.suffix(Self.most))
    }

    /// A row a moment under a scale of years; the table beside it holds the same.
    var drawing: String {
        guard let first = moments.first, let last = moments.map(\.last).max() else { return "" }
        let (start, end) = (first.first.year, last.year + 1)
        let origin = CalendarDay(year: start, month: 1, day: 1)?.daysSinceEpoch ?? 0
        let days = max(1, (CalendarDay(year: end, month: 1, day: 1)?.daysSinceEpoch ?? origin) - origin)
        func across(_ day: CalendarDay) -> Int { 20 + (day.daysSinceEpoch - origin) * 400 / days }
        let height = 40 + moments.count * 20
        var svg = "<svg viewBox=\"0 0 900 \(height)\" role=\"img\" aria-labelledby=\"timeline-title\">"
        svg +=
            "<title id=\"timeline-title\">\(moments.count) dated entries from \(start) to \(end - 1); the table below holds the same</title>"
        let step = max(1, (end - start) / 8)
        for year in stride(from: start, through: end, by: step) {
            guard let day = CalendarDay(year: year, month: 1, day: 1) else { continue }
            let x = across(day)
            svg += "<line x1=\"\(x)\" y1=\"24\" x2=\"\(x)\" y2=\"\(height)\"/>"
            svg += "<text class=\"year\" x=\"\(x)\" y=\"16\" text-anchor=\"middle\">\(year)</text>"
        }
        for (row, moment) in moments.enumerated() {
            let (left, right, y) = (across(moment.first), across(moment.last), 40 + row * 20)
            svg +=
                right - left > 8
                ? "<rect x=\"\(left)\" y=\"\(y - 4)\" width=\"\(right - left)\" height=\"8\" rx=\"4\"/>"
                : "<circle cx=\"\((left + right) / 2)\" cy=\"\(y)\" r=\"5\"/>"
            let words =
                moment.date.words + "  " + moment.entry.title.cut(to: 58 - min(40, moment.date.words.count))
            svg += "<text x=\"450\" y=\"\(y + 4)\">\(words.escaped)</text>"
        }
        return svg + "</svg>"
    }
}
