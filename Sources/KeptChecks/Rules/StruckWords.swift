import KeptDocuments
import KeptReading
import KeptVocabulary

/// Reports words with a line through them.
package struct StruckWords: Rule {
    package static let description = RuleDescription(
        id: "struck-words",
        summary: "Delete words that are struck out.",
        rationale:
            "A line through words takes nothing out: the committee reads what the author no longer says, and who "
            + "was to be left out.",
        severity: .warning,
        accepted: [Example("Eleven people were held.")],
        flagged: [
            Example("↓Eleven people were held.", traces: [.example(.struck, "Nine people, among them Jane,")])
        ]
    )

    package init() {}

    package func faults(in subject: CheckSubject) -> [Fault] {
        subject.document.remarks.traces.filter { $0.kind == .struck }.map { trace in
            subject.fault(
                trace,
                message: "\(trace.countInWords) \(trace.wordCount == 1 ? "is" : "are") struck out here",
                help: "delete what no longer holds, or take the line off; Kept has not read it")
        }
    }
}
