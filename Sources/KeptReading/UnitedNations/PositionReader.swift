import KeptVocabulary

/// Reads a State's position from the words that introduce a group of recommendations.
enum PositionReader {
    struct Found: Equatable {
        var position: Position
        /// What the State says of implementation, beside its support.
        var claim: Position?
        /// The sentence that says so, as written.
        var words: String
    }

    /// `nil` where the words state none.
    static func position(_ introduction: String, in words: PositionWords) -> Found? {
        let text = introduction.plainLetters
        func has(_ phrases: [String]) -> Bool { phrases.contains { text.holds($0) } }
        let isImplemented = has(words.implemented)
        let said = String(introduction.trimmedEnd(where: " :\n".contains))
        if let row = words.rows.first(where: { has($0.phrases) && !has($0.unless) }) {
            let claim: Position? = row.position == .supported && isImplemented ? .implemented : nil
            return Found(position: row.position, claim: claim, words: said)
        }
        return isImplemented ? Found(position: .implemented, claim: nil, words: said) : nil
    }
}
