import KeptDocuments
import KeptReading
import KeptVocabulary

/// Reports what a file still holds of earlier versions.
package struct TrackedChange: Rule {
    package static let description = RuleDescription(
        id: "tracked-change",
        summary: "Accept or reject tracked changes before a file leaves.",
        rationale:
            "With one click the reader sees what stood there before, who changed it and when: a source that was "
            + "taken out, colleagues who are named nowhere else.",
        severity: .error,
        accepted: [Example("Eleven people were held.")],
        flagged: [
            Example(
                "↓Eleven people were held.",
                traces: [.example(.deleted, "Jane Example told us", author: "Reviewer")]),
            Example("↓Eleven people were held.", traces: [.example(.inserted, "Eleven", author: "Reviewer")]),
            Example("↓Eleven people were held.", traces: [.example(.reformatted, "", author: "Reviewer")]),
        ]
    )

    package init() {}

    package func faults(in subject: CheckSubject) -> [Fault] {
        subject.document.remarks.traces.compactMap { trace in
            let message: String
            switch trace.kind {
            case .deleted:
                message =
                    "the file keeps \(trace.countInWords) that a tracked change\(trace.byAuthor) took out"
            case .inserted:
                message = "the file keeps that a tracked change\(trace.byAuthor) put in \(trace.countInWords)"
            case .reformatted: message = "the file keeps tracked changes of looks\(trace.byAuthor)"
            default: return nil
            }
            return subject.fault(
                trace, message: message, help: "accept or reject all changes, and save the file anew")
        }
    }
}
