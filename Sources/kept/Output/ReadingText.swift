import KeptActions
import KeptReading
import KeptVocabulary

/// What was read, on a screen: whom it is about, how much of what, and what to do next.
struct ReadingText {
    let text: String

    init(_ read: ReadFile.Result, _ file: String, asOf day: CalendarDay) {
        let reading = read.reading
        guard reading.document.kind == .submission else {
            text = UnitedNationsText(read, file, head: Self.head(reading)).text
            return
        }
        var lines = [Self.head(reading) ?? read.name, ""]
        let left = [
            reading.sections.count { $0.heading != nil }.of("section"),
            reading.notes.count.of("note"),
            reading.provisions.count.of("provision"), reading.events.count.of("event"),
        ]
        let cited = reading.claims.count { !$0.notes.isEmpty }
        let norms = reading.norms.map {
            [$0.instrument, $0.article].compactMap { $0 }.joined(separator: " ")
        }
        let repeated = Set(reading.sources.map(\.id)).count { id in
            reading.notes.count { $0.sources.contains(id) } > 1
        }
        let middle = [
            reading.claims.count.of("claim") + ", \(cited) with a note",
            reading.sources.count.of("source")
                + (repeated > 0 ? ", \(repeated) under several notes" : ""),
            norms.count.of("norm")
                + (norms.isEmpty
                    ? ""
                    : " (" + norms.prefix(3).joined(separator: ", ") + (norms.count > 3 ? ", …" : "") + ")"),
            Self.plans(reading),
        ]
        let asked = reading.recommendations
        let borne = asked.count { !$0.restsOn.isEmpty }
        let right = [
            asked.count.of("recommendation"), Self.addressees(asked),
            asked.isEmpty ? "" : "\(borne) rest on claims of this text",
            Self.silence(reading, day),
        ]
        let wide = middle.map(\.count).max() ?? 0
        for row in left.indices {
            lines.append(
                ("  " + left[row].padded(to: 18) + middle[row].padded(to: wide + 3) + right[row]).trimmedEnd)
        }
        lines += ["", "Next: kept check \(file) · kept read \(file) --register NAME.kept"]
        text = lines.joined(separator: "\n")
    }

    private static func head(_ reading: Reading) -> String? {
        var parts: [String] = []
        if let code = reading.stateUnderReview, let country = Country.withCode(code) {
            parts.append("\(country.shortName) (\(code))")
        }
        if let mechanism = reading.mechanism { parts.append(mechanism.name) }
        if let session = reading.session { parts.append("session \(session)") }
        if let previous = reading.previousReview {
            parts.append("previous review \(previous.words)")
        }
        return parts.isEmpty ? reading.document.title : parts.joined(separator: " · ")
    }

    private static func addressees(_ asked: [Recommendation]) -> String {
        var counts: [String: Int] = [:]
        for recommendation in asked { counts[recommendation.addressee ?? "nobody by name", default: 0] += 1 }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3)
            .map { "\($0.value) to \($0.key)" }.joined(separator: ", ").cut(to: 72)
    }

    private static func plans(_ reading: Reading) -> String {
        let percents = reading.plans.flatMap(\.assessments).map { "\($0.percent) % fulfilled" }
        return
            ([reading.plans.count.of("plan")] + percents.prefix(1))
            .joined(separator: ", ")
    }

    private static func silence(_ reading: Reading, _ day: CalendarDay) -> String {
        let unanswered = reading.communications.filter { !$0.answered }
        guard let first = unanswered.first else { return "" }
        guard let date = first.date, let days = DaysOfSilence.count(since: date, asOf: day) else {
            return "\(unanswered.count) without an answer"
        }
        return "\(unanswered.count) without an answer for \(days.grouped) days (as of \(day))"
    }
}

extension Int {
    /// With commas between thousands.
    var grouped: String {
        var digits = String(self)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return ([digits] + groups).joined(separator: ",")
    }
}

extension String {
    func padded(to width: Int) -> String { self + String(repeating: " ", count: Swift.max(0, width - count)) }

    var trimmedEnd: String {
        var rest = Substring(self)
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}
