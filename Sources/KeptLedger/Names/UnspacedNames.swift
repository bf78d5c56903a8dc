import Foundation
import KeptVocabulary

/// The parts of a name that is written without spaces, and how it is written in Latin letters: in the order of either language, with
/// the given name in one word or several.
struct UnspacedNames {
    /// What tells by itself: the given name behind a family name, and what is written in another script than the rest; in
    /// simplified and in traditional characters.
    private(set) var parts: [String] = []
    /// Folded words that stand one after the other.
    private(set) var romanised: [[String]] = []
    private(set) var romanisedGiven: [String] = []
    /// Family names of one character.
    private(set) var families = Set<Character>()
    /// Of each of them, how the given name behind it sounds.
    private(set) var sounds: [(family: Character, sounds: [String])] = []

    private static let mostCharacters = 4
    private static let leastOfPart = 2
    private static let forms = ["Hant-Hans", "Hans-Hant"].map(StringTransform.init(rawValue:))

    init(_ name: String) {
        let letters = name.filter { !$0.isWhitespace }
        guard !letters.isEmpty, letters.unicodeScalars.allSatisfy(WordForms.isUnspaced) else { return }
        let runs = Self.runs(letters)
        guard runs.count == 1 else {
            parts = runs.filter { $0.count >= Self.leastOfPart }
            return
        }
        guard letters.unicodeScalars.allSatisfy({ (0x3400...0x9FFF).contains($0.value) }),
            (Self.leastOfPart...Self.mostCharacters).contains(letters.count)
        else { return }
        let written = [letters] + Self.forms.compactMap { letters.applyingTransform($0, reverse: false) }
        // A family name has one character, and of four characters often two.
        for family in letters.count == Self.mostCharacters ? [1, 2] : [1] {
            for form in Set(written) where form.count == letters.count {
                parts += [form, String(form.dropFirst(family))].filter { $0.count >= Self.leastOfPart }
                guard family == 1, let first = form.first else { continue }
                families.insert(first)
                let given = letters.dropFirst().compactMap(Self.sound)
                if given.count == letters.count - 1 { sounds.append((first, given)) }
            }
            add(letters, family)
        }
    }

    private mutating func add(_ letters: String, _ count: Int) {
        let syllables = letters.compactMap(Self.sound)
        guard syllables.count == letters.count else { return }
        let (family, given) = (Array(syllables.prefix(count)), Array(syllables.dropFirst(count)))
        let (one, other) = (family.joined(), given.joined())
        romanised += [
            family + given, given + family, [one, other], [other, one], [one] + given, given + [one],
        ]
        if given.count > 1 { romanisedGiven.append(other) }
    }

    /// How a Chinese character sounds, without its tone.
    static func sound(_ letter: Character) -> String? {
        String(letter).applyingTransform(.toLatin, reverse: false).map { FoldedLetters.of($0) }
    }

    /// Runs of letters of one script each.
    private static func runs(_ letters: String) -> [String] {
        var runs: [String] = []
        var last: Int?
        for letter in letters {
            let script = letter.unicodeScalars.first.map(script) ?? 0
            if script == last || script == sign {
                runs[runs.count - 1].append(letter)
            } else {
                runs.append(String(letter))
            }
            if script != sign { last = script }
        }
        return runs
    }

    /// Signs that repeat or lengthen what stands before them.
    private static let sign = -1

    private static func script(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x3005, 0x30FC, 0xFF70: sign
        case 0x3040...0x309F: 1
        case 0x30A0...0x30FF, 0xFF66...0xFF9F: 2
        case 0x3400...0x9FFF: 3
        default: 4
        }
    }
}
