import KeptChecks

/// A rule's documentation, from the rule itself.
struct RuleText {
    let text: String

    init(_ rule: RuleDescription) {
        var lines = ["\(rule.id)  (\(rule.severity.rawValue))", "", rule.summary, rule.rationale]
        lines += ["", "Accepted:"] + rule.accepted.flatMap { Self.indented($0.markedText) }
        lines += ["", "Reported, at each ↓:"] + rule.flagged.flatMap { Self.indented($0.markedText) }
        text = lines.joined(separator: "\n")
    }

    private static func indented(_ example: String) -> [String] {
        [""] + example.split(separator: "\n").map { "    " + $0 }
    }
}
