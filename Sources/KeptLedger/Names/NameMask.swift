import Foundation
package import KeptEntries
import KeptVocabulary

/// Finds names in texts and puts a mark in their place.
///
/// A name is found whole, in any order of its parts; each part of three letters or more alone, also inflected, where it begins
/// with a capital or its script has none, as in “Ms. Testova”; and in addresses, handles and glued words. Case, marks and
/// spellings make no difference. More is masked than must be, rather than less. What it cannot know is in docs/security.md.
package struct NameMask: Sendable {
    package static let mark = "[restricted]"
    /// What stands where a name was taken out for good.
    package static let markOfForgotten = "[forgotten]"
    private let mark: String

    /// Folded names that are hidden wherever their words stand one after the other.
    private(set) var phrases = KnownRuns<String>()
    /// What the forms of parts of names begin with, and the names that these are of.
    private(set) var stems: [String: Set<Int>] = [:]
    /// How these begin: most words are told by it to be none.
    private(set) var beginnings = Set<String>()
    /// Names as one word, and parts that are long enough to be found within one.
    private(set) var glued = NamesWithin(beginning: shortestWithin)
    private(set) var within = NamesWithin(beginning: shortestWithin)
    /// Parts of names by how they sound.
    private(set) var sounds = SoundIndex()
    /// The same of two parts that are written in one word.
    private(set) var gluedSounds = SoundIndex()
    /// Names in scripts without spaces.
    private(set) var unspaced = KnownRuns<Character>()
    /// Family names of one character, which may stand apart from what follows.
    private(set) var families = Set<Character>()
    /// By family name, how given names behind it sound.
    private(set) var hanSounds: [Character: Set<[String]>] = [:]

    /// Parts that are shorter are found whole alone, and are no sign by themselves.
    static let shortestPart = 3
    static let shortestWithin = 5
    static let shortestUnspaced = 2

    package init(_ hidden: some Sequence<HiddenWords>, mark: String = NameMask.mark) {
        self.mark = mark
        for (number, words) in hidden.enumerated() {
            let (name, isName) = (words.text, words.isName)
            let words = Self.words(name).map { (range: $0, folded: FoldedLetters.of(name[$0])) }
                .filter { !$0.folded.isEmpty }
            let folded = words.map(\.folded)
            guard let first = folded.first, let last = folded.last else { continue }
            phrases.insert(folded)
            if name.unicodeScalars.contains(where: WordForms.isUnspaced) {
                unspaced.insert(Array(folded.joined()))
            }
            guard isName else { continue }
            // Where words are not parted, a part of a name tells it whatever stands beside it.
            for word in folded
            where word.count >= Self.shortestUnspaced && word.unicodeScalars.allSatisfy(WordForms.isUnspaced)
            {
                unspaced.insert(Array(word))
            }
            for (range, word) in words
            where Self.isSign(word, name[range], of: name, alone: folded.count == 1) {
                let stem = WordForms.stem(word)
                stems[stem, default: []].insert(number)
                beginnings.insert(String(stem.prefix(Self.shortestPart)))
                within.insert(word)
                sounds.insert(name[range], of: number)
            }
            for (one, other) in zip(words, words.dropFirst()) {
                gluedSounds.insert(name[one.range] + name[other.range], of: number)
                stems[WordForms.stem(one.folded + other.folded), default: []].insert(number)
                beginnings.insert(String((one.folded + other.folded).prefix(Self.shortestPart)))
            }
            let han = UnspacedNames(name)
            for run in han.romanised { phrases.insert(run) }
            for given in han.romanisedGiven { within.insert(given) }
            for part in han.parts { unspaced.insert(Array(FoldedLetters.of(part))) }
            families.formUnion(han.families)
            for (family, sounds) in han.sounds { hanSounds[family, default: []].insert(sounds) }
            guard folded.count > 1 else {
                glued.insert(first)
                continue
            }
            phrases.insert([last] + folded.dropLast())
            let outer = [first, last]
            for joined in [folded, folded.reversed(), outer, outer.reversed()].map({ $0.joined() })
            where joined.count > Self.shortestWithin { glued.insert(joined) }
        }
    }

    /// Whether a part of a name is enough to tell who bears it: particles (van, bin) are written small, and one short word alone
    /// is the beginning of many.
    private static func isSign(_ folded: String, _ word: Substring, of name: String, alone isAlone: Bool)
        -> Bool
    {
        let isSmall = !name.contains { $0.isUppercase }
        let least =
            hasOneCase(word)
            ? shortestPart : isAlone ? shortestWithin : isSmall ? shortestPart + 1 : shortestPart
        return folded.count >= least && (isSmall || isCapital(word)) && !folded.allSatisfy(\.isNumber)
    }

    package var isEmpty: Bool { phrases.isEmpty }

    package func masked(_ text: String) -> String {
        let found = ranges(text)
        guard !found.isEmpty else { return text }
        var (result, start) = ("", text.startIndex)
        for range in found {
            result += text[start..<range.lowerBound] + mark
            start = range.upperBound
        }
        return result + text[start...]
    }

    package func finds(in text: String) -> Bool { !ranges(text).isEmpty }
}
