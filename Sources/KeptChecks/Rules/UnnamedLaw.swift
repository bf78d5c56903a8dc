import KeptReading
import KeptVocabulary

/// Flags laws that a text names by year and subject alone.
package struct UnnamedLaw: Rule {
    package static let description = RuleDescription(
        id: "unnamed-law",
        summary: "Name each law by its title, number or article.",
        rationale: "The State answers about another law, or that there is no such law.",
        severity: .warning,
        accepted: [
            Example("The State should abolish Article 12 of the 2010 Media Act."),
            Example("A 2010 law ‘On Mass Media’ lets courts close newspapers. The 2010 media law should go."),
            Example("The State should abolish the 2010 media law No. 178-IV."),
        ],
        flagged: [Example("The State should abolish the ↓2010 media legislation.")]
    )

    package static let isOfSubmissions = true

    package init() {}

    package func faults(in subject: CheckSubject) -> [Fault] {
        subject.reading.provisions.compactMap { provision in
            guard provision.title == nil, provision.article == nil else { return nil }
            // Where an ask names the law, the ask is what cannot be followed.
            let asked = provision.spans.first { span in
                subject.reading.recommendations.contains { $0.span.contains(span) }
            }
            let isNumbered = provision.spans.contains { hasNumber(after: $0, in: subject) }
            let isNamed = provision.spans.contains { subject.isNamedLaw($0) }
            guard !isNumbered, !isNamed, let span = asked ?? provision.spans.first else { return nil }
            return .unnamed(at: span)
        }
    }

    /// `No. 178-IV`, `№ 12` within a few words after the law.
    private func hasNumber(after span: Span, in subject: CheckSubject) -> Bool {
        let wording = subject.read.wordings[span.block]
        return wording.tokens.lazy.filter { $0.range.lowerBound >= span.range.upperBound }.prefix(4)
            .contains { wording.language?.facts.laws.number.contains($0.lower) == true }
    }
}

extension Fault {
    fileprivate static func unnamed(at span: Span) -> Fault {
        Fault(
            span: span, message: "this law is named by its year and subject alone",
            help: "give its title, number or the articles meant, and the date of its adoption")
    }
}
