import KeptVocabulary

/// Words of a text for asking whether it speaks of something: letters folded, singular and plural the same.
package enum PlainWords {
    package static func of(_ text: String) -> [String] {
        FoldedLetters.of(text).split { !$0.isLetter && !$0.isNumber }.map { word in
            word.count > 3 && word.last == "s" ? String(word.dropLast()) : String(word)
        }
    }

    /// Whether a text holds all of some words, in any order.
    package static func areAll(_ words: [String], in text: String) -> Bool {
        let held = Set(of(text))
        return words.allSatisfy(held.contains)
    }
}
