/// Letters of one script that look like those of another, and digits that stand for letters: `Аnа` with Cyrillic А and а.
package enum LookAlikes {
    /// What a word in small letters may stand for that mixes scripts, or is made of letters alone that look like another's; without itself.
    package static func readings(of word: String) -> [String] {
        if word.utf8.allSatisfy({ $0 < 0x80 }) { return digits(word) }
        var (latin, cyrillic, greek) = (0, 0, 0)
        for scalar in word.unicodeScalars {
            switch scalar.value {
            case _ where isLatin(scalar): latin += 1
            case 0x0370...0x03FF: greek += 1
            case 0x0400...0x052F: cyrillic += 1
            default: break
            }
        }
        guard latin + cyrillic + greek > 0 else { return [] }
        var readings = cyrillic >= shortest ? digits(word, cyrillicOfDigits) : []
        if cyrillic + greek > 0, let latin = mapped(word, toLatin, isLatin) {
            readings.append(latin)
            readings += digits(latin)
        }
        if latin + greek > 0, cyrillic > 0,
            let cyrillic = mapped(word, toCyrillic, { (0x0400...0x052F).contains($0.value) })
        {
            readings.append(cyrillic)
        }
        return readings
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x61...0x7a, 0xDF...0x24F, 0x1E00...0x1EFF: true
        default: false
        }
    }

    /// Letters that digits stand for, where they stand among letters.
    private static func digits(_ word: String) -> [String] {
        guard word.utf8.contains(where: { (0x30...0x39).contains($0) }),
            word.utf8.count(where: { (0x61...0x7a).contains($0) }) >= shortest
        else { return [] }
        return digits(word, ofDigits.merging(["1": "i"]) { $1 })
            + digits(word, ofDigits.merging(["1": "l"]) { $1 })
    }

    private static func digits(_ word: String, _ letters: [Character: Character]) -> [String] {
        let digits = word.filter { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.allSatisfy({ letters[$0] != nil }) else { return [] }
        return [String(word.map { letters[$0] ?? $0 })]
    }

    private static let shortest = 3
    private static let ofDigits: [Character: Character] = [
        "0": "o", "3": "e", "4": "a", "5": "s", "6": "b", "7": "t", "8": "b", "9": "g",
    ]

    private static let cyrillicOfDigits: [Character: Character] = [
        "0": "о", "3": "з", "4": "а", "6": "б", "8": "в", "1": "і",
    ]

    private static func mapped(
        _ word: String, _ letters: [Unicode.Scalar: Unicode.Scalar], _ isOwn: (Unicode.Scalar) -> Bool
    ) -> String? {
        var result = String.UnicodeScalarView()
        for scalar in word.unicodeScalars {
            if isOwn(scalar) || !scalar.properties.isAlphabetic {
                result.append(scalar)
            } else if let other = letters[scalar] {
                result.append(other)
            } else {
                return nil
            }
        }
        return String(result)
    }

    private static let pairs: [(latin: Unicode.Scalar, cyrillic: Unicode.Scalar)] = [
        ("a", "а"), ("b", "в"), ("c", "с"), ("e", "е"), ("h", "н"), ("i", "і"), ("j", "ј"), ("k", "к"),
        ("m", "м"), ("o", "о"), ("p", "р"), ("s", "ѕ"), ("t", "т"), ("x", "х"), ("y", "у"),
    ]
    private static let toCyrillic: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
        uniqueKeysWithValues: pairs.map { ($0.latin, $0.cyrillic) }
    ).merging([
        "ο": "о", "α": "а", "ρ": "р", "ε": "е", "κ": "к", "τ": "т", "χ": "х", "υ": "у", "ι": "і", "η": "п",
        "u": "и", "n": "п", "g": "д", "r": "г", "l": "і", "z": "з", "q": "ԛ", "w": "ш",
    ]) { first, _ in first }
    private static let toLatin: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
        uniqueKeysWithValues: pairs.map { ($0.cyrillic, $0.latin) }
    ).merging([
        "α": "a", "β": "b", "ε": "e", "η": "n", "ι": "i", "κ": "k", "μ": "m", "ν": "v", "ο": "o", "ρ": "p",
        "τ": "t", "υ": "u", "χ": "x", "ω": "w", "γ": "y", "ζ": "z", "σ": "s", "ς": "s", "һ": "h", "ԁ": "d",
        "ԛ": "q", "ԝ": "w", "ӏ": "l", "г": "r", "п": "n", "и": "u", "д": "g", "ь": "b", "ѵ": "v", "ү": "y",
        "ө": "o", "ә": "a",
    ]) { first, _ in first }
}
