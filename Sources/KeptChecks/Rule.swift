package import KeptDocuments
import KeptReading
import KeptVocabulary

/// One thing that a check looks for: one file, with its examples in it.
package protocol Rule: Sendable {
    static var description: RuleDescription { get }
    /// Whether only a submission owes what it asks: documents of the United Nations are not held to it.
    static var isOfSubmissions: Bool { get }
    init()
    /// - Returns: Diagnostics in the order of their places.
    func faults(in subject: CheckSubject) -> [Fault]
}

extension Rule {
    package static var isOfSubmissions: Bool { false }
}

/// A rule's words: what it asks, why, and how it looks when it holds and when it does not.
package struct RuleDescription: Sendable {
    /// Permanent, in kebab-case.
    package let id: String
    /// An instruction.
    package let summary: String
    /// Whom the fault hurts.
    package let rationale: String
    package let severity: Diagnostic.Severity
    /// The nearest innocent texts.
    package let accepted: [Example]
    /// Texts with `↓` before each place that is reported.
    package let flagged: [Example]
}

/// A text of a rule's documentation, which is its test as well.
package struct Example: Sendable {
    package let markedText: String
    /// What a register holds beside it.
    package let recorded: [RecordedRecommendation]
    /// What the file holds beside the text that it shows.
    package let traces: [Trace]
    /// A name that a register restricts.
    package let restricted: String?
    package let fileID: String
    package let filePath: String
    package let line: Int

    package init(
        _ markedText: String, recorded: [RecordedRecommendation] = [], traces: [Trace] = [],
        restricted: String? = nil, fileID: String = #fileID, filePath: String = #filePath, line: Int = #line
    ) {
        self.markedText = markedText
        self.recorded = recorded
        self.traces = traces
        self.restricted = restricted
        self.fileID = fileID
        self.filePath = filePath
        self.line = line
    }
}

/// What a rule found, before it becomes a diagnostic with a place.
package struct Fault: Sendable {
    let span: Span
    let message: String
    let help: String
    /// Where it stands and what is written there, for what is no part of the document's text.
    var beside: (place: Place, quote: String)?
}
