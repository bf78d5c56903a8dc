package import KeptVocabulary

/// An ask or a duty of somebody else, of which a text only tells.
package struct Told: Sendable, Encodable {
    package let text: String
    /// Who is said to ask, as the text names them; `nil` where it names nobody.
    package let by: String?
    package let place: Place
    package let span: Span

    private enum CodingKeys: String, CodingKey { case text, by, place }
}

/// What is not read of a language.
package struct NotRead: Sendable, Encodable {
    package enum What: String, Sendable, Encodable, CaseIterable { case recommendations, claims, persons }

    package let what: What
    /// BCP 47.
    package let language: String
}
