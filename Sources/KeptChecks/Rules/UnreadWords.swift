import KeptDocuments
import KeptReading
import KeptVocabulary

/// Reports what pages show and Kept does not read.
package struct UnreadWords: Rule {
    package static let description = RuleDescription(
        id: "unread-words",
        summary: "See whether anything that Kept does not read belongs in the text.",
        rationale: "A number that stands in a chart alone has no source, and nobody checks it.",
        severity: .note,
        accepted: [Example("Arrests rose in 2030.")],
        flagged: [
            Example("↓Arrests rose in 2030.", traces: [.example(.unread("chart"), "Arrests 2029 2030")])
        ]
    )

    package init() {}

    package func faults(in subject: CheckSubject) -> [Fault] {
        subject.document.remarks.traces.compactMap { trace in
            guard case .unread(let what) = trace.kind else { return nil }
            let holds = trace.text.isEmpty ? "" : " with \(trace.countInWords)"
            return subject.fault(
                trace, message: "\(what.withArticle)\(holds) is not read",
                help: "say in the text what it says, if it bears on anything")
        }
    }
}
