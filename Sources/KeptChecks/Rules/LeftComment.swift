import KeptDocuments
import KeptReading
import KeptVocabulary

/// Reports comments in the margin.
package struct LeftComment: Rule {
    package static let description = RuleDescription(
        id: "left-comment",
        summary: "Delete comments before a file leaves.",
        rationale:
            "Comments are where colleagues write what must not be published: who the source is, where she lives, "
            + "what cannot be proved.",
        severity: .error,
        accepted: [Example("A witness was held for nine days.")],
        flagged: [
            Example(
                "↓A witness was held for nine days.",
                traces: [.example(.comment, "Ask Jane Example for the date", author: "Reviewer")])
        ]
    )

    package init() {}

    package func faults(in subject: CheckSubject) -> [Fault] {
        subject.document.remarks.traces.filter { $0.kind == .comment }.map { trace in
            subject.fault(
                trace, message: "a comment\(trace.byAuthor) is still in the file",
                help: "answer it and delete it; Kept has not read it")
        }
    }
}
