/// In which forms a word or a name stands in a text: with endings and with particles before it, as the script has them.
///
/// Words are folded (`FoldedLetters`). What an ending is does not follow from a dictionary: more is taken for a form of the
/// word than must be, rather than less.
package enum WordForms {
    /// Of a name's part, what all its forms begin with; the shortest that is enough to tell it.
    package static func stem(_ part: String) -> String {
        if part.hasPrefix("ال"), part.count - 2 >= shortest { return String(part.dropFirst(2)) }
        guard part.count > shortest, isInflected(part) else { return part }
        var stem = Substring(part)
        // Endings of adjectives first: a surname in -ский has -ского, -ская.
        if let ending = adjectives.first(where: { stem.hasSuffix($0) && stem.count - $0.count >= shortest }) {
            stem = stem.dropLast(ending.count)
        } else if let last = stem.last, vowels.contains(last) {
            stem = stem.dropLast()
        }
        return String(stem)
    }

    /// A form of a part is not shorter than this.
    package static let shortest = 3

    /// What a word may be a form of, the longest first.
    package static func stems(of word: String) -> [Substring] {
        var found: [Substring] = []
        for bare in withoutParticles(word) {
            let most = longestEnding(bare)
            var stem = bare
            for dropped in 0...most where stem.count >= (dropped > longestOfShort(bare) ? longStem : shortest)
            {
                found.append(stem)
                stem = stem.dropLast()
            }
        }
        return found
    }

    private static let longStem = 5

    /// Longer endings than this are taken for such behind a long stem alone.
    private static func longestOfShort(_ word: Substring) -> Int {
        min(longestEnding(word), word.first.map { $0.isASCII } ?? false ? 4 : 7)
    }

    private static func longestEnding(_ word: Substring) -> Int {
        guard let first = word.unicodeScalars.first(where: \.properties.isAlphabetic) else { return 0 }
        return switch first.value {
        // Kazakh and its kin pile endings up: of the plural, of whose it is, and of the case.
        case 0x0400...0x052F: 7
        case 0x0370...0x03FF, 0x0530...0x058F: 3
        case 0x10A0...0x10FF: 5
        case 0x0590...0x05FF, 0x0600...0x06FF: 3
        case 0x0900...0x0DFF: 4
        case 0xAC00...0xD7AF, 0x1100...0x11FF: 4
        // Turkish piles endings up, too.
        default: word.count > 9 ? 9 : word.count > 4 ? 4 : 2
        }
    }

    private static func isInflected(_ part: String) -> Bool {
        part.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic && ($0.value < 0x0590 || (0x10A0...0x10FF).contains($0.value))
        }
    }

    private static let vowels: Set<Character> = [
        "а", "о", "е", "и", "ы", "у", "ю", "я", "ь", "й", "a", "e", "i", "o", "u", "y",
        "ა", "ე", "ი", "ო", "უ", "α", "ε", "η", "ι", "ο", "υ", "ω",
    ]
    private static let adjectives = [
        "ии", "ыи", "ои", "ая", "яя", "ое", "ого", "ому", "ος", "ης", "ας", "ου",
    ]

    /// A word as it is, and without what Arabic and Hebrew write together with it: and, so, in, as, to, the.
    package static func withoutParticles(_ word: String) -> [Substring] {
        var found = [word[...]]
        guard let first = word.unicodeScalars.first, (0x0590...0x06FF).contains(first.value) else {
            return found
        }
        for _ in 0..<3 {
            guard let last = found.last, let letter = last.first, last.count > shortest else { break }
            if last.hasPrefix("ال") {
                found.append(last.dropFirst(2))
            } else if "وفبكلسהובכלמש".contains(letter) {
                found.append(last.dropFirst())
            } else {
                break
            }
        }
        return found
    }

    /// Whether words of this script stand side by side without a space.
    package static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3040...0x312F,
            0x31A0...0x31BF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
            0xFF66...0xFF9F, 0x20000...0x3FFFF:
            true
        default: false
        }
    }
}
