import KeptReading
package import KeptRegister
package import KeptVocabulary

/// Which entries of a list a person asks for.
package struct EntryFilter: Sendable {
    private let state: Country?
    private let words: [String]
    private let position: Position?

    /// - Parameters:
    ///   - state: The State that the entry is about.
    ///   - about: Words that the entry's text holds, in any order; singular and plural count as the same.
    ///   - position: The position of the State under review.
    package init(state: Country? = nil, about: String? = nil, position: Position? = nil) {
        self.state = state
        words = PlainWords.of(about ?? "")
        self.position = position
    }

    package func matches(_ entry: Entry) -> Bool {
        if let state, entry.fields["state"] != .text(state.code) { return false }
        if let position, entry.fields["position"] != .text(position.rawValue) { return false }
        return words.isEmpty || PlainWords.areAll(words, in: entry.fields["text"]?.text ?? entry.title)
    }
}
