import KeptVocabulary

/// What of its form speaks for or against a short text's being a heading.
enum HeadingForm {
    /// Whether a text may head a section: no date, symbol, number of a document, address, salutation or signature.
    static func mayHead(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        let letters = text.unicodeScalars.count { $0.properties.isAlphabetic }
        let signs = text.unicodeScalars.count { !$0.properties.isWhitespace }
        guard letters * 2 > signs, !isAddress(words) else { return false }
        return DocumentSymbol(String(text.trimmed { "*. ".contains($0) })) == nil && !isDated(words)
    }

    /// All letters are capitals, four at least.
    static func isCapitals(_ text: String) -> Bool {
        let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
        return letters.count >= 4 && letters.allSatisfy { !$0.properties.isLowercase }
    }

    /// The long words begin with capitals, as in English titles.
    static func isTitleCase(_ text: String) -> Bool {
        let long = text.split(separator: " ").filter { $0.count > 3 && $0.contains(where: \.isLetter) }
        return long.count > 1 && long.allSatisfy { $0.first { $0.isLetter }?.isUppercase ?? false }
    }

    /// Whether it begins with a capital or with a letter of a script that has none.
    static func beginsGreat(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first(where: { $0.properties.isAlphabetic }) else {
            return false
        }
        return first.properties.isUppercase || !first.properties.isLowercase
    }

    private static func isAddress(_ words: [Substring]) -> Bool {
        words.contains { $0.contains("@") || $0.hasPrefix("www.") || $0.contains("://") }
            || words.count == 1
                && words.contains { $0.dropLast().contains(".") || $0.contains(where: \.isCurrencySymbol) }
    }

    /// A day with its year, and at most the place besides: `Bossey, 17 February 2012`.
    private static func isDated(_ words: [Substring]) -> Bool {
        guard (3...5).contains(words.count), let year = words.last.map({ $0.trimmed { !$0.isNumber } }),
            year.count == 4, year.allSatisfy(\.isNumber)
        else { return false }
        return words.dropLast().contains { isDay($0) }
    }

    /// `17`, `14-17`, `1st`.
    private static func isDay(_ word: Substring) -> Bool {
        word.split { "-–,.".contains($0) }.contains { part in
            let digits = part.prefix(while: \.isNumber)
            return (1...2).contains(digits.count) && part.count - digits.count <= 2
        }
    }
}
