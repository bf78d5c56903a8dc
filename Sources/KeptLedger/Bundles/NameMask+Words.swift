import KeptVocabulary

/// The words of a text in which names are looked for.
extension NameMask {
    static func words(_ text: String) -> [Range<String.Index>] {
        var words: [Range<String.Index>] = []
        var start: String.Index?
        var isUnspaced = false
        let scalars = text.unicodeScalars
        for index in scalars.indices {
            let scalar = scalars[index]
            let isPart =
                scalar.isASCII
                ? (scalar.value | 0x20 >= 0x61 && scalar.value | 0x20 <= 0x7a)
                    || (0x30...0x39).contains(scalar.value)
                : scalar.properties.isAlphabetic || scalar.properties.isDiacritic
                    || scalar.properties.numericType != nil
                    // A soft hyphen or a joiner within a word parts it for the eye alone.
                    || start != nil && FoldedLetters.isMark(scalar)
            if isPart {
                // A name in letters that stands in a sentence without spaces is a word by itself.
                let belongs = WordForms.isUnspaced(scalar)
                if let first = start, belongs != isUnspaced, !scalar.isASCII || isUnspaced,
                    !FoldedLetters.isMark(scalar)
                {
                    words.append(first..<index)
                    start = index
                }
                if start == nil { start = index }
                if !FoldedLetters.isMark(scalar) { isUnspaced = belongs }
            } else if let first = start {
                words.append(first..<index)
                start = nil
            }
        }
        if let start { words.append(start..<text.endIndex) }
        return words
    }

    /// Whether a word begins with a capital, or its script has none.
    static func isCapital(_ word: Substring) -> Bool {
        word.first.map { !$0.isLowercase } ?? false || hasOneCase(word)
    }

    /// Whether a word's letters are written in one case alone; Georgian has capitals that nobody writes.
    static func hasOneCase(_ word: Substring) -> Bool {
        guard let first = word.unicodeScalars.first else { return false }
        return !first.properties.isCased || (0x10D0...0x10FF).contains(first.value)
    }

    /// What may stand between two parts of a name: a space, a hyphen, a comma, a dot; never a sentence.
    static func isGap(_ gap: Substring) -> Bool { gap.count <= 3 }
}
