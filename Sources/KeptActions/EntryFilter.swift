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
        words = Self.stems(about ?? "")
        self.position = position
    }

    package func matches(_ entry: Entry) -> Bool {
        if let state, entry.fields["state"] != .text(state.code) { return false }
        if let position, entry.fields["position"] != .text(position.rawValue) { return false }
        guard !words.isEmpty else { return true }
        var text = entry.title
        if case .text(let whole)? = entry.fields["text"] { text = whole }
        let held = Set(Self.stems(text))
        return words.allSatisfy(held.contains)
    }

    /// Lower-case words without the `s` of the plural.
    static func stems(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { word in
            word.count > 3 && word.last == "s" ? String(word.dropLast()) : String(word)
        }
    }
}
