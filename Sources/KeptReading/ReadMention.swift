package import KeptVocabulary

/// A mention as the JSON writes it.
package struct ReadMention: Sendable, Encodable {
    package let kind: String
    package let text: String
    package let value: String
    package let recogniser: String
    package let place: Place
    package let mention: Mention

    private enum CodingKeys: String, CodingKey { case kind, text, value, recogniser, place }
}
