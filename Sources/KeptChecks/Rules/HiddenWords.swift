import KeptDocuments
import KeptReading
import KeptVocabulary

/// Reports words that a file holds and nobody sees.
package struct HiddenWords: Rule {
    package static let description = RuleDescription(
        id: "hidden-words",
        summary: "Take words that do not show out of the file; a black bar does not take them out.",
        rationale:
            "Whoever opens the file can copy what lies under a bar: the name of a witness, or words put there to "
            + "mislead those who search.",
        severity: .error,
        accepted: [Example("The witness cannot be named.")],
        flagged: [
            Example(
                "↓The witness cannot be named.", traces: [.example(.hidden(.marked), "Jane Example")]),
            Example("↓The witness cannot be named.", traces: [.example(.hidden(.coloured), "Jane")]),
        ]
    )

    package init() {}

    package func faults(in subject: CheckSubject) -> [Fault] {
        subject.document.remarks.traces.compactMap { trace in
            guard case .hidden(let hiding) = trace.kind else { return nil }
            let (message, help) = words(hiding, trace)
            return subject.fault(trace, message: message, help: help)
        }
    }

    private func words(_ hiding: Trace.Hiding, _ trace: Trace) -> (message: String, help: String) {
        let count = trace.countInWords
        let are = trace.wordCount == 1 ? "is" : "are"
        if case .page(let page, _) = trace.place {
            return (
                "\(count) on page \(page) cannot be seen, but can be copied out of the file",
                "delete them in the document that the PDF was made from, and make the PDF anew"
            )
        }
        let how =
            switch hiding {
            case .marked, .covered: "\(count) \(are) hidden here"
            case .coloured: "\(count) here \(trace.wordCount == 1 ? "has" : "have") the colour of the ground"
            case .tiny: "\(count) here \(are) too small to be read"
            case .inSource: "\(count) \(are) in the source here, where programs look"
            }
        return (
            how + "; whoever opens the file can find what it says",
            "delete what is hidden, or let it show if it is part of the text; Kept has not read it"
        )
    }
}
