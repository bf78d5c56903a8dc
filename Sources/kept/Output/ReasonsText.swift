import KeptReading

/// Why each ask is one, and why what was refused is none, for people.
struct ReasonsText {
    let text: String

    /// As many reasons for and against are told.
    private static let most = 4

    init(_ reasons: [AskReasons], _ file: String) {
        let blocks = reasons.map { one in
            let sure = "\(Int((one.confidence * 100).rounded())) %"
            let what = one.isAsk ? "an ask (\(sure) sure)" : "no ask (\(sure) that it is one)"
            let lines = [
                "\(file):\(PlaceText.position(one.place))  \(what)", "    " + one.text,
                Self.line("for it", one.reasons.filter { $0.weight > 0 }),
                Self.line("against", one.reasons.filter { $0.weight < 0 }),
            ]
            return lines.compactMap { $0 }.joined(separator: "\n")
        }
        text =
            blocks.isEmpty
            ? "\(file): nothing in it asks, and nothing comes near." : blocks.joined(separator: "\n\n")
    }

    private static func line(_ head: String, _ reasons: [AskReasons.Reason]) -> String? {
        guard !reasons.isEmpty else { return nil }
        let told = reasons.prefix(most).map { reason in
            "\(reason.words) (\(reason.weight > 0 ? "+" : "−")\(tenths(abs(reason.weight))))"
        }
        return "  \(head): " + told.joined(separator: "; ")
            + (reasons.count > most ? "; and \(reasons.count - most) more" : "")
    }

    private static func tenths(_ weight: Double) -> String {
        let tenths = Int((weight * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
