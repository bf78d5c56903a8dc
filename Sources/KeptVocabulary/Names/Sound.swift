import Foundation

/// How a word sounds, roughly, in whatever letters it is written: `Зимородков`, `Zimorodkov` and `Zimorodkoff` sound the same.
///
/// Vowels are kept in three classes, consonants in the classes in which romanisations differ (ISO 9, BGN/PCGN, GOST, the French and the
/// German manner). Arabic and Hebrew leave short vowels out: of them, and of what is held against them, consonants alone are kept.
package struct Sound: Sendable, Hashable {
    package enum Script: Sendable { case latin, cyrillic, consonantal, other }

    package let script: Script
    /// All of it; empty for a script that leaves vowels out.
    package let full: String
    package let consonants: String

    /// The ways in which a word may be read: Latin letters after the Slavs' manner, too, with c as in цирк and j as in май.
    package static func readings(of word: some StringProtocol) -> [Sound] {
        guard let sound = Sound(word) else { return [] }
        let lower = word.lowercased()
        guard sound.script == .latin, lower.contains("c") || lower.contains("j") else { return [sound] }
        let slavic = lower.replacing("ch", with: "h").replacing("c", with: "ts").replacing("j", with: "i")
        return [sound, Sound(latin: slavic, .latin)]
    }

    /// `nil` for a word whose script says nothing here.
    package init?(_ word: some StringProtocol) {
        guard let first = word.unicodeScalars.first(where: \.properties.isAlphabetic) else { return nil }
        let lower = word.lowercased()
        switch first.value {
        case 0x41...0x24F, 0x1E00...0x1EFF: self.init(latin: lower, .latin)
        case 0x0400...0x052F:
            let full = Self.simplified(Self.cyrillic(lower))
            self.init(.cyrillic, full: full, consonants: Self.consonants(of: full))
        case 0x0590...0x06FF:
            var bare = FoldedLetters.of(lower)[...]
            if bare.hasPrefix("ال"), bare.count > 4 { bare = bare.dropFirst(2) }
            self.init(
                .consonantal, full: "",
                consonants: Self.consonants(of: String(bare.compactMap { Self.semitic[$0] })))
        default:
            guard !WordForms.isUnspaced(first),
                let latin = lower.applyingTransform(.toLatin, reverse: false)
            else { return nil }
            self.init(latin: latin, .other)
        }
    }

    private init(latin: String, _ script: Script) {
        let letters = Self.latin(latin)
        self.init(
            script, full: Self.simplified(letters),
            consonants: Self.consonants(of: Self.simplified(letters, droppingW: true)))
    }

    private init(_ script: Script, full: String, consonants: String) {
        (self.script, self.full, self.consonants) = (script, full, consonants)
    }

    // MARK: - Letters

    private static func cyrillic(_ word: String) -> String {
        String(word.precomposedStringWithCanonicalMapping.flatMap { cyrillic[$0] ?? "" })
    }

    private static func latin(_ word: String) -> String {
        var letters: [Character] = []
        for character in word.precomposedStringWithCanonicalMapping {
            if let own = special[character] {
                letters += own
            } else if character.isASCII {
                letters.append(character)
            } else {
                letters += FoldedLetters.of(String(character))
            }
        }
        var result = ""
        var place = 0
        while place < letters.count {
            let letter = letters[place]
            if let group = groups[letter]?.first(where: { letters[place...].starts(with: $0.letters) }) {
                result.append(group.sound)
                place += group.letters.count
                continue
            }
            place += 1
            switch letter {
            case "c": result.append(place < letters.count && "eiy".contains(letters[place]) ? "c" : "k")
            case "f": result.append("v")
            case _ where letter.isASCII && letter.isLetter: result.append(letter)
            default: break
            }
        }
        return result
    }

    /// Vowels in classes, no double letters, no glides before vowels.
    private static func simplified(_ text: String, droppingW isDropping: Bool = false) -> String {
        var result: [Character] = []
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            var letter = character
            let next = index + 1 < characters.count ? characters[index + 1] : nil
            switch letter {
            case "i", "y":
                if let next, "aeiouy".contains(next) { continue }
                letter = "e"
            case "o": letter = "e"
            case "w":
                if isDropping { continue }
                letter = "v"
            case "d" where next == "j": continue
            case "g" where result.last == "n": continue
            case "s" where result.last == "t":
                result.removeLast()
                letter = "c"
            default: break
            }
            if result.last != letter { result.append(letter) }
        }
        return String(result)
    }

    private static func consonants(of text: String) -> String {
        var result: [Character] = []
        for character in text where !"aeiou".contains(character) && result.last != character {
            result.append(character)
        }
        if result.count > 2, result.last == "h" { result.removeLast() }
        return String(result)
    }

    private static let cyrillic: [Character: String] = [
        "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "ґ": "g", "д": "d", "е": "e", "ё": "e",
        "є": "e", "ж": "j", "җ": "j", "з": "z", "и": "i", "й": "i", "і": "i", "ї": "i", "к": "k", "қ": "k",
        "л": "l", "м": "m", "н": "n", "ң": "n", "о": "o", "ө": "o", "п": "p", "р": "r", "с": "s", "т": "t",
        "у": "u", "ұ": "u", "ү": "u", "ў": "u", "ф": "v", "х": "h", "ҳ": "h", "һ": "h", "ц": "c", "ч": "q",
        "ҷ": "j", "ш": "x", "щ": "x", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia",
    ]
    /// Latin letters that one sign makes another of.
    private static let special: [Character: String] = [
        "ş": "x", "š": "x", "ș": "x", "ś": "x", "ç": "q", "č": "q", "ć": "q", "ž": "j", "ź": "j", "ż": "j",
        "ğ": "g", "ı": "i", "x": "ks", "q": "k", "ə": "a",
    ]
    /// Several letters that stand for one sound, by the first of them, the longest first.
    private static let groups: [Character: [(letters: [Character], sound: Character)]] = Dictionary(
        grouping: [
            ("shch", "x"), ("tsch", "q"), ("tch", "q"), ("sch", "x"), ("dzh", "j"), ("sh", "x"), ("ch", "q"),
            ("zh", "j"), ("kh", "h"), ("gh", "g"), ("dh", "z"), ("ph", "v"), ("th", "t"), ("ts", "c"),
            ("tz", "c"), ("ck", "k"), ("ou", "u"),
        ].map { (letters: Array($0.0), sound: $0.1) }
    ) { $0.letters[0] }

    private static let semitic: [Character: Character] = [
        "ب": "b", "ت": "t", "ث": "t", "ج": "j", "ح": "h", "خ": "h", "د": "d", "ذ": "z", "ر": "r", "ز": "z",
        "س": "s", "ش": "x", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "غ": "g", "ف": "v", "ق": "k", "ك": "k",
        "ل": "l", "م": "m", "ن": "n", "ه": "h", "پ": "p", "چ": "q", "ژ": "j", "گ": "g",
        "ב": "b", "ג": "g", "ד": "d", "ה": "h", "ז": "z", "ח": "h", "ט": "t", "כ": "k", "ך": "k", "ל": "l",
        "מ": "m", "ם": "m", "נ": "n", "ן": "n", "ס": "s", "פ": "p", "ף": "p", "צ": "c", "ץ": "c", "ק": "k",
        "ר": "r", "ש": "x", "ת": "t",
    ]
}
