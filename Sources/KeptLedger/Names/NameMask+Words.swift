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

    // MARK: - Initials

    /// Names with the initials beside them, before or behind.
    static func withInitials(_ found: [Range<String.Index>], _ text: String) -> [Range<String.Index>] {
        var result: [Range<String.Index>] = []
        for range in found {
            let start = initials(before: range.lowerBound, text)
            let end = initials(behind: range.upperBound, text)
            if let last = result.last, last.upperBound >= start {
                result[result.count - 1] = last.lowerBound..<max(last.upperBound, end)
            } else {
                result.append(start..<end)
            }
        }
        return result
    }

    private static let mostInitials = 3

    private static func initials(before place: String.Index, _ text: String) -> String.Index {
        var start = place
        for _ in 0..<mostInitials {
            var rest = text[..<start]
            // O’Mulvaney, d’Aubremont.
            if let last = rest.last, "'’ʼ".contains(last), let letter = rest.dropLast().last, letter.isLetter,
                !isJoined(rest.dropLast(2))
            {
                start = text.index(rest.endIndex, offsetBy: -2)
                continue
            }
            rest = withoutParticles(rest)
            guard let last = rest.last, last == "." || last == "-" || last == "_" else { break }
            let isAttached = rest.endIndex == start
            guard last == "." || isAttached else { break }
            rest = rest.dropLast()
            guard let letter = rest.last,
                letter.isUppercase || !letter.isCased && letter.isLetter || isAttached && letter.isLetter,
                !isJoined(rest.dropLast())
            else { break }
            start = text.index(before: rest.endIndex)
            // Jean-Baptiste is J.-B.
            if text[..<start].hasSuffix(".-") { start = text.index(before: start) }
        }
        return start
    }

    private static func isJoined(_ rest: Substring) -> Bool {
        rest.last.map { $0.isLetter || $0.isNumber } ?? false
    }

    private static let mostParticles = 2
    private static let longestParticle = 3

    /// A text without spaces at its end, and without small words there that stand between an initial and a name: de la.
    private static func withoutParticles(_ text: Substring) -> Substring {
        func trimmed(_ text: Substring) -> Substring {
            var text = text
            while let last = text.last, last == " " || last == "\u{A0}" { text = text.dropLast() }
            return text
        }
        let bare = trimmed(text)
        var rest = bare
        for _ in 0..<mostParticles {
            let word = rest.reversed().prefix { $0.isLetter && $0.isLowercase }
            guard (1...longestParticle).contains(word.count), rest.dropLast(word.count).last == " " else {
                break
            }
            rest = trimmed(rest.dropLast(word.count))
            if rest.last == "." { return rest }
        }
        return bare
    }

    private static func initials(behind place: String.Index, _ text: String) -> String.Index {
        var end = place
        for _ in 0..<mostInitials {
            var rest = text[end...]
            if end == place, rest.first == "," { rest = rest.dropFirst() }
            while rest.first.map({ $0 == " " || $0 == "\u{A0}" }) ?? false { rest = rest.dropFirst() }
            guard let letter = rest.first, letter.isUppercase, rest.dropFirst().first == "." else { break }
            end = text.index(rest.startIndex, offsetBy: 2)
        }
        return end
    }
}
