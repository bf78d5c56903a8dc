import KeptDocuments
import KeptReading
import KeptVocabulary

/// Reports names that a program noted in a file's properties.
package struct NamedInProperties: Rule {
    package static let description = RuleDescription(
        id: "named-in-properties",
        summary: "Take names out of a file's properties.",
        rationale:
            "A submission is published as the file that was sent: a text signed by a coalition names the person who "
            + "typed it, and her employer.",
        severity: .warning,
        accepted: [
            Example("Submitted by a coalition of eleven groups."),
            Example(
                "Submitted by a coalition of eleven groups.",
                traces: [.example(.property("author"), "Administrator")]),
            Example(
                "Statement by the Norland River Alliance, May 2021",
                traces: [.example(.property("organisation"), "Norland River Alliance")]),
        ],
        flagged: [
            Example(
                "↓Submitted by a coalition of eleven groups.",
                traces: [.example(.property("last editor"), "Jane Example")])
        ]
    )

    package init() {}

    package func faults(in subject: CheckSubject) -> [Fault] {
        subject.document.remarks.traces.compactMap { trace in
            guard case .property(let name) = trace.kind, !PersonWords.areAccounts(trace.text),
                !isSaid(trace.text, in: subject.document)
            else { return nil }
            return subject.fault(
                trace, message: "the file's properties name the \(name)",
                help:
                    "have the program remove personal information from the file, or write it with kept write")
        }
    }

    /// Whether the text's first lines say the same to everybody.
    private func isSaid(_ name: String, in document: Document) -> Bool {
        name.contains(" ") && document.blocks.prefix(Self.firstLines).contains { $0.text.contains(name) }
    }

    private static let firstLines = 12
}
