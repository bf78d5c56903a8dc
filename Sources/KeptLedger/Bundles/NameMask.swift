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
    private var phrases = KnownRuns<String>()
    /// What the forms of parts of names begin with, and the names that these are of.
    private var stems: [String: Set<Int>] = [:]
    /// How these begin: most words are told by it to be none.
    private var beginnings = Set<String>()
    /// Names as one word, and parts that are long enough to be found within one.
    private var glued = NamesWithin(beginning: shortestWithin)
    private var within = NamesWithin(beginning: shortestWithin)
    /// Parts of names by how they sound.
    private var sounds = SoundIndex()
    /// The same of two parts that are written in one word.
    private var gluedSounds = SoundIndex()
    /// Names in scripts without spaces.
    private var unspaced = KnownRuns<Character>()
    /// Family names of one character, which may stand apart from what follows.
    private var families = Set<Character>()

    /// Parts that are shorter are found whole alone, and are no sign by themselves.
    private static let shortestPart = 3
    private static let shortestWithin = 5
    private static let shortestUnspaced = 2

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

    // MARK: - Where names stand

    /// The places of a text that are masked.
    package func ranges(_ text: String) -> [Range<String.Index>] {
        guard !isEmpty else { return [] }
        let words = Self.words(text)
        let folded = words.map { FoldedLetters.of(text[$0]) }
        var found: [Range<String.Index>] = []
        var index = 0
        while index < words.count {
            if let count = phrase(at: index, text, words, folded) {
                found.append(words[index].lowerBound..<words[index + count - 1].upperBound)
                index += count
                continue
            }
            if let inside = inUnspaced(text, words[index]) {
                found += inside
            } else if isName(at: index, text, words, folded) {
                found.append(words[index])
            }
            index += 1
        }
        return Self.withInitials(found, text)
    }

    /// How many words a whole name takes that begins here, also where endings were added to them.
    private func phrase(at index: Int, _ text: String, _ words: [Range<String.Index>], _ folded: [String])
        -> Int?
    {
        let exact = phrases.length(at: index, in: folded) { areTogether(index, $0, text, words) }
        if let exact { return exact }
        // Two forms of parts of one name side by side are the name, whatever their case; also with a short word between them (bin, al).
        guard index + 1 < words.count, areTogether(index, 2, text, words) else { return nil }
        let first = mayBe(index, text, words, folded)
        for count in 2...3 where !first.isEmpty && index + count <= words.count {
            guard areTogether(index, count, text, words), folded[index] != folded[index + count - 1],
                count == 2 || isParticle(index + 1, text, words, folded)
            else { continue }
            if !first.isDisjoint(with: mayBe(index + count - 1, text, words, folded)) { return count }
        }
        let glued = glued(index, text, words, folded)
        guard glued.isEmpty else { return 2 + following(glued, at: index + 2, text, words, folded) }
        return isBroken(index, text, words, folded) ? 2 : nil
    }

    /// The names of which two words are one part that is written in one word elsewhere: `Mont-Grisard`, `Abdel Karim`.
    private func glued(_ index: Int, _ text: String, _ words: [Range<String.Index>], _ folded: [String])
        -> Set<Int>
    {
        guard Self.isCapital(text[words[index]]), Self.isCapital(text[words[index + 1]]),
            min(folded[index].count, folded[index + 1].count) >= Self.shortestPart
        else { return [] }
        let gap = text[words[index].upperBound..<words[index + 1].lowerBound]
        let sound = gluedSounds.names(of: text[words[index]] + text[words[index + 1]])
        let written = gap == "-" ? names(of: folded[index] + folded[index + 1]) : []
        return gap.allSatisfy { $0 == " " || $0 == "-" } && sound.tells ? written.union(sound.names) : written
    }

    /// How many words of a name follow the ones that were found, a short one between them included.
    private func following(
        _ found: Set<Int>, at index: Int, _ text: String, _ words: [Range<String.Index>], _ folded: [String]
    ) -> Int {
        for count in 1...2 where !found.isEmpty && index + count <= words.count {
            guard areTogether(index - 1, count + 1, text, words),
                count == 1 || isParticle(index, text, words, folded)
            else { continue }
            if !found.isDisjoint(with: mayBe(index + count - 1, text, words, folded)) { return count }
        }
        return 0
    }

    private static let longestParticle = 4

    /// Whether a short word may join the two beside it.
    private func isParticle(_ index: Int, _ text: String, _ words: [Range<String.Index>], _ folded: [String])
        -> Bool
    {
        folded[index].count <= Self.longestParticle && names(of: folded[index]).isEmpty
            && [index - 1, index].allSatisfy {
                text[words[$0].upperBound..<words[$0 + 1].lowerBound].allSatisfy {
                    $0.isWhitespace || $0 == "-"
                }
            }
    }

    /// The names of which a word may be a part, also by how it sounds.
    private func mayBe(_ index: Int, _ text: String, _ words: [Range<String.Index>], _ folded: [String])
        -> Set<Int>
    {
        let word = text[words[index]]
        let written = names(of: folded[index])
        guard Self.isCapital(word) else { return written }
        let joined = gluedSounds.names(of: word)
        return written.union(sounds.names(of: word).names).union(joined.tells ? joined.names : [])
    }

    /// Whether a word that a line's end breaks is a part of a name.
    private func isBroken(_ index: Int, _ text: String, _ words: [Range<String.Index>], _ folded: [String])
        -> Bool
    {
        let gap = text[words[index].upperBound..<words[index + 1].lowerBound]
        guard let first = gap.first, "-\u{2010}".contains(first), gap.contains(where: \.isNewline) else {
            return false
        }
        return Self.isCapital(text[words[index]]) && !names(of: folded[index] + folded[index + 1]).isEmpty
    }

    private func areTogether(_ index: Int, _ count: Int, _ text: String, _ words: [Range<String.Index>])
        -> Bool
    {
        (1..<count).allSatisfy {
            Self.isGap(text[words[index + $0 - 1].upperBound..<words[index + $0].lowerBound])
        }
    }

    /// The names of which a word is a form of a part.
    private func names(of word: String) -> Set<Int> {
        let mayBe = WordForms.withoutParticles(word).contains {
            beginnings.contains(String($0.prefix(Self.shortestPart)))
        }
        guard mayBe else { return [] }
        for stem in WordForms.stems(of: word) {
            if let found = stems[String(stem)] { return found }
        }
        return []
    }

    private func isName(at index: Int, _ text: String, _ words: [Range<String.Index>], _ folded: [String])
        -> Bool
    {
        let word = folded[index]
        if Self.isCapital(text[words[index]]) {
            let written = text[words[index]]
            if !names(of: word).isEmpty || sounds.names(of: written).tells
                || gluedSounds.names(of: written).tells
            {
                return true
            }
        }
        let bare = word.reversed().drop { $0.isNumber }.reversed().map(String.init).joined()
        if bare.count < word.count, bare.count >= Self.shortestPart, Self.isCapital(text[words[index]]),
            !names(of: bare).isEmpty
        {
            return true
        }
        for reading in LookAlikes.readings(of: text[words[index]].lowercased()).map({ FoldedLetters.of($0) })
        {
            if !names(of: reading).isEmpty || glued.occur(in: reading) { return true }
        }
        guard word.count >= Self.shortestWithin else { return false }
        // A long part tells by itself also where it is typed small.
        if word.count > Self.shortestWithin, within.holds(word) { return true }
        if glued.occur(in: word) { return true }
        return (within.occur(in: word) || !names(of: word).isEmpty) && Self.isAddress(text, words[index])
    }

    private func inUnspaced(_ text: String, _ range: Range<String.Index>) -> [Range<String.Index>]? {
        guard !unspaced.isEmpty else { return nil }
        let run = FoldedRun(text, range) { FoldedLetters.of($0) }
        var found: [Range<String.Index>] = []
        var place = 0
        while place < run.letters.count {
            let length = unspaced.length(at: place, in: run.letters) {
                run.range(from: place, count: $0) != nil
            }
            if let length, let here = run.range(from: place, count: length) { found.append(here) }
            place += length ?? 1
        }
        if let first = found.first, first.lowerBound == range.lowerBound {
            found[0] = family(before: first.lowerBound, text)..<first.upperBound
        }
        return found.isEmpty ? nil : found
    }

    /// Where a family name begins that stands before a given name, with a space between them.
    private func family(before place: String.Index, _ text: String) -> String.Index {
        let rest = text[..<place]
        guard rest.last?.isWhitespace == true, let letter = rest.dropLast().last, families.contains(letter)
        else { return place }
        return text.index(place, offsetBy: -2)
    }

    /// So far around a word it is looked for the signs of an address.
    private static let longestAddress = 200

    /// Whether a word stands in an address, a handle, the name of a file.
    private static func isAddress(_ text: String, _ word: Range<String.Index>) -> Bool {
        let before = text[..<word.lowerBound].suffix(longestAddress).reversed().prefix { !$0.isWhitespace }
        let behind = text[word.upperBound...].prefix(longestAddress).prefix { !$0.isWhitespace }
        let token = text[before.endIndex.base..<behind.endIndex]
        return token.contains("@") || token.contains("#") || token.contains("_") || token.contains("://")
            || token.dropLast().contains { "./\\=%".contains($0) }
    }
}
