package import KeptReading
package import KeptVocabulary

/// What a check reports of a document: a value, not an error.
package struct Diagnostic: Sendable, Equatable, Codable {
    package enum Severity: String, Sendable, Codable, CaseIterable { case error, warning, note }

    /// The rule's id.
    package let rule: String
    package let severity: Severity
    /// What is wrong, in a sentence without a stop.
    package let message: String
    /// What to do about it.
    package let help: String
    package let span: Span
    package let place: Place
    /// The words at that place.
    package let quote: String
}
