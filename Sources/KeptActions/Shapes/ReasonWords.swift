package import KeptReading
package import KeptVocabulary

/// Words that were weighed, as people are told of it.
package struct WeighedWords: Sendable, Codable {
    package let place: Place
    package let isAsk: Bool
    /// Whether it is an ask, or nearly one.
    package let comesNear: Bool
    package let confidence: Double
    package let verdict: String
    package let lines: [String]

    init(_ reasons: AskReasons) {
        (place, isAsk, confidence) = (reasons.place, reasons.isAsk, reasons.confidence)
        comesNear = reasons.comesNear
        (verdict, lines) = (reasons.verdict, reasons.lines)
    }
}

/// How Kept tells people why words are an ask, or are none: the command and the pages say it alike.
extension AskReasons {
    /// As many reasons for and against are told.
    private static let most = 4

    /// "an ask (88 % sure)", "no ask (17 % that it is one)".
    package var verdict: String {
        let sure = "\(Int((confidence * 100).rounded())) %"
        return isAsk ? "an ask (\(sure) sure)" : "no ask (\(sure) that it is one)"
    }

    /// What speaks for it and what against, the heaviest first, one line each.
    package var lines: [String] {
        [
            Self.line("for it", reasons.filter { $0.weight > 0 }),
            Self.line("against", reasons.filter { $0.weight < 0 }),
        ]
        .compactMap { $0 }
    }

    private static func line(_ head: String, _ reasons: [Reason]) -> String? {
        guard !reasons.isEmpty else { return nil }
        let told = reasons.prefix(most).map { reason in
            "\(reason.words) (\(reason.weight > 0 ? "+" : "−")\(tenths(abs(reason.weight))))"
        }
        return "\(head): " + told.joined(separator: "; ")
            + (reasons.count > most ? "; and \(reasons.count - most) more" : "")
    }

    private static func tenths(_ weight: Double) -> String {
        let tenths = Int((weight * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
