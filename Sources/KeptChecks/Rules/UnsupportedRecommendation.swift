import KeptReading

/// Flags recommendations that no statement of the text bears out.
package struct UnsupportedRecommendation: Rule {
    package static let description = RuleDescription(
        id: "unsupported-recommendation",
        summary: "Rest each recommendation on a statement of the same text.",
        rationale: "A State can wave away an ask whose reason it was not shown.",
        severity: .warning,
        accepted: [
            Example(
                "1. Laws\n\n- Article 19 of the Criminal Code punishes libel with imprisonment.¹\n\n2. Recommendations\n\n- The State should repeal Article 19 of the Criminal Code.\n\n¹ http://example.org/a"
            ),
            Example(
                "1. Laws\n\n- Article 19 of the Criminal Code punishes libel with imprisonment.¹\n\n2. Recommendations\n\n- Train border guards.\n\n- Open all courts to the public.\n\n- Pay nurses in full.\n\n- Plant trees along the rivers.\n\n- Protect the harbours from the tide.\n\n- Publish all budgets of the ministries.\n\n¹ http://example.org/a"
            ),
            Example(
                "1. Laws\n\n- Article 19 of the Criminal Code punishes libel with imprisonment.¹\n\n2. Recommendations\n\nWe urge Norland to repeal Article 19 of the Criminal Code; to plant trees; and to train its border guards.\n\n¹ http://example.org/a"
            ),
        ],
        flagged: [
            Example(
                "1. Laws\n\n- Article 19 of the Criminal Code punishes libel with imprisonment.¹\n\n2. Recommendations\n\n- The State should repeal Article 19 of the Criminal Code.\n\n- ↓The State should train its border guards.\n\n¹ http://example.org/a"
            ),
            Example(
                "1. Laws\n\n- Article 19 of the Criminal Code punishes libel with imprisonment.¹\n\n2. Recommendations\n\nWe urge Norland to ↓plant trees; to build boats; and to train its border guards.\n\n¹ http://example.org/a"
            ),
        ]
    )

    package static let isOfSubmissions = true

    package init() {}

    /// A text that asks for more things than this for each that it states is a list of asks.
    private static let asksForAClaim = 4

    package func faults(in subject: CheckSubject) -> [Fault] {
        // A text of asks alone, as a list for a session, states no facts to rest on.
        guard subject.reading.claims.count * Self.asksForAClaim > subject.reading.recommendations.count else {
            return []
        }
        // Several asks of one sentence rest on what one of them does.
        let byBlock = Dictionary(grouping: subject.reading.recommendations, by: \.span.block)
        return byBlock.sorted { $0.key < $1.key }.map(\.value).filter { asks in
            asks.allSatisfy { $0.restsOn.isEmpty && !$0.sharesWords && !subject.pointsBack($0.span) }
        }.compactMap { $0.first.map { .unsupported(at: $0.span) } }
    }
}

extension Fault {
    fileprivate static func unsupported(at span: Span) -> Fault {
        Fault(
            span: span, message: "no statement of this text bears this recommendation out",
            help: "say above what happened that calls for it, or leave it out")
    }
}
