import KeptActions
import KeptReading
import KeptVocabulary

/// What a United Nations document says, on a screen: which document it is, and its recommendations by position.
struct UnitedNationsText {
    let text: String

    init(_ read: ReadFile.Result, _ file: String, head: String?) {
        let reading = read.reading
        let document = [
            reading.document.symbol, reading.document.date.map(\.words), reading.document.title,
        ]
        var lines = [head ?? read.name, document.compactMap { $0 }.joined(separator: " · "), ""]
        if let other = reading.document.otherSigns {
            let said = other.map { "its \($0.part.rawValue) that of a \($0.kind.words)" }
            lines.insert(
                "Signs disagree: \(said.joined(separator: ", ")). Read as a \(reading.document.kind.words); see that it is one.",
                at: lines.count - 1)
        }
        let recommendations = reading.recommendations
        let items = Set(recommendations.map { [$0.number ?? "", $0.positionWords ?? ""] }).count
        let states = Set(recommendations.compactMap(\.recommendingStates).joined()).count
        let claims = reading.claims.count
        if reading.document.kind == .stakeholderSummary {
            let voices = Set(reading.claims.compactMap(\.submitters).joined()).count
            lines.append("  \(claims) statements of \(voices) submissions")
        } else if reading.document.kind == .compilation {
            lines.append("  \(claims) statements with a note")
        } else if reading.document.kind == .concludingObservations {
            let followed = recommendations.count { $0.followUp == true }
            lines.append("  " + claims.of("concern"))
            lines.append(
                "  \(recommendations.count) recommendations, of which \(followed) to report on early")
        } else if reading.mechanism == .specialProcedures {
            lines += ["  " + claims.of("concern"), "  " + recommendations.count.of("recommendation")]
        } else if recommendations.isEmpty {
            lines.append("  no numbered recommendations")
        } else if states > 0 {
            lines.append(
                "  \(recommendations.count) recommendations of \(states) States under \(items) numbers")
        } else {
            lines.append("  answers to \(recommendations.count) recommendations")
        }
        for position in Position.allCases {
            let count = recommendations.count { $0.position == position }
            if count > 0 { lines.append("  \(String(count).leftPadded(to: 5))  \(Self.words(position))") }
        }
        let unstated = recommendations.count { $0.position == nil }
        if unstated > 0, reading.mechanism == .upr {
            lines.append("  \(String(unstated).leftPadded(to: 5))  without a position in this document")
        }
        let pledges = reading.commitments.count
        if pledges > 0 {
            lines.append("  \(String(pledges).leftPadded(to: 5))  voluntary pledges and commitments")
        }
        lines += ["", "Next: kept read \(file) --register NAME.kept"]
        text = lines.joined(separator: "\n")
    }

    private static func words(_ position: Position) -> String {
        switch position {
        case .supported: "supported"
        case .partlySupported: "supported in part"
        case .noted: "noted"
        case .notSupported: "not supported"
        case .pending: "to be answered later"
        case .implemented: "said to be implemented"
        }
    }
}
