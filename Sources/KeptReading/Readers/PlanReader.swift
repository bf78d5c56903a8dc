import KeptVocabulary

/// Joins what a document says of each plan: its period, and the share of it that assessors call fulfilled.
///
/// A plan that is yet to come is a commitment, not a plan.
enum PlanReader {
    static func read(_ read: ReadDocument) -> [Plan] {
        var order: [String] = []
        var found: [String: (title: String, period: EDTFDate?, spans: [Span], percents: [Int])] = [:]
        for mention in read.mentions.joined() {
            guard case .plan(let reference) = mention.subject, !reference.isNew else { continue }
            let key = reference.title.lowercased()
            if found[key] == nil { order.append(key) }
            var plan = found[key] ?? (reference.title, nil, [], [])
            plan.period = plan.period ?? reference.period
            plan.spans.append(mention.span)
            // The share may stand in a later sentence of the paragraph that names the plan.
            for percent in percents(in: read, mention.span.block) where !plan.percents.contains(percent) {
                plan.percents.append(percent)
            }
            found[key] = plan
        }
        return order.compactMap { key -> Plan? in
            guard let plan = found[key], plan.period != nil || !plan.percents.isEmpty else { return nil }
            return Plan(
                title: plan.title, period: plan.period, assessments: plan.percents.map { .init(percent: $0) },
                place: read.place(of: plan.spans[0]), spans: plan.spans)
        }
    }

    private static func percents(in read: ReadDocument, _ block: Int) -> [Int] {
        let wording = read.wordings[block]
        guard let fulfilled = wording.language?.facts.plans.fulfilled else { return [] }
        return read.mentions[block].compactMap { mention in
            guard case .percentage(let value) = mention.subject,
                let token = wording.tokens.firstIndex(where: {
                    $0.range.lowerBound >= mention.span.range.lowerBound
                }),
                wording.sentence(of: token).contains(where: { fulfilled.contains(wording.lower($0)) })
            else { return nil }
            return value
        }
    }
}
