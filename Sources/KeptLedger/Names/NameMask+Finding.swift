import KeptVocabulary

/// Where names stand in a text.
extension NameMask {
    /// The places of a text that are masked.
    package func ranges(_ text: String) -> [Range<String.Index>] {
        guard !isEmpty else { return [] }
        let words = TextWords(text)
        var found: [Range<String.Index>] = []
        var index = 0
        while index < words.count {
            if let count = phrase(at: index, words) ?? spaced(at: index, words) {
                found.append(words.range(index, count))
                index += count
                continue
            }
            if let inside = inUnspaced(text, words.ranges[index]) {
                found += inside
            } else if isName(at: index, words) {
                found.append(words.ranges[index])
            }
            index += 1
        }
        return Self.withInitials(found, text)
    }

    /// The names of which a word is a form of a part.
    func names(of word: String) -> Set<Int> {
        let mayBe = WordForms.withoutParticles(word).contains {
            beginnings.contains(String($0.prefix(Self.shortestPart)))
        }
        guard mayBe else { return [] }
        for stem in WordForms.stems(of: word) {
            if let found = stems[String(stem)] { return found }
        }
        return []
    }

    private func isName(at index: Int, _ words: TextWords) -> Bool {
        let (word, written) = (words.folded[index], words.word(index))
        let isNamed = !names(of: word).isEmpty
        if words.isCapital(index) {
            if isNamed || sounds.names(of: written).tells || gluedSounds.names(of: written).tells {
                return true
            }
            let bare = Self.withoutNumber(word)
            if bare.count < word.count, bare.count >= Self.shortestPart, !names(of: bare).isEmpty {
                return true
            }
        }
        for reading in LookAlikes.readings(of: written.lowercased()).map({ FoldedLetters.of($0) }) {
            if !names(of: reading).isEmpty || glued.occur(in: reading) { return true }
        }
        guard word.count >= Self.shortestWithin else { return false }
        // A long part tells by itself also where it is typed small, and with endings.
        if word.count > Self.shortestWithin, within.holds(word) { return true }
        if let stem = WordForms.stems(of: word).first(where: { stems[String($0)] != nil }),
            stem.count > Self.shortestWithin
        {
            return true
        }
        if glued.occur(in: word) { return true }
        guard words.isInAddress(index) else { return false }
        let bare = Self.withoutNumber(word)[...]
        return isNamed || within.occur(in: word) || sounds.names(of: bare).tells
            || gluedSounds.names(of: bare).tells
    }

    private static func withoutNumber(_ word: String) -> String {
        var word = word[...]
        while word.last?.isNumber == true { word = word.dropLast() }
        return String(word)
    }

    // MARK: - Scripts without spaces

    func inUnspaced(_ text: String, _ range: Range<String.Index>) -> [Range<String.Index>]? {
        guard !unspaced.isEmpty else { return nil }
        let run = FoldedRun(text, range) { FoldedLetters.of($0) }
        var found: [Range<String.Index>] = []
        var place = 0
        while place < run.letters.count {
            let length =
                unspaced.length(at: place, in: run.letters) { run.range(from: place, count: $0) != nil }
                ?? soundsAlike(at: place, run.letters)
            if let length, let here = run.range(from: place, count: length) { found.append(here) }
            place += length ?? 1
        }
        if let first = found.first, first.lowerBound == range.lowerBound {
            found[0] = family(before: first.lowerBound, text)..<first.upperBound
        }
        return found.isEmpty ? nil : found
    }

    /// The length of a name whose characters are others of the same sound, or of a family name beside a title.
    private func soundsAlike(at place: Int, _ letters: [Character]) -> Int? {
        let family = letters[place]
        guard families.contains(family) else { return nil }
        for sounds in hanSounds[family, default: []] where place + sounds.count < letters.count {
            let given = letters[(place + 1)...(place + sounds.count)]
            if zip(given, sounds).allSatisfy({ UnspacedNames.sound($0) == $1 }) { return 1 + sounds.count }
        }
        if place > 0, ChineseTitles.before.contains(letters[place - 1]),
            place == 1 || place + 1 == letters.count
        {
            return 1
        }
        let behind = String(letters[(place + 1)...].prefix(ChineseTitles.longest))
        return ChineseTitles.behind.contains(where: behind.hasPrefix) ? 1 : nil
    }

    /// Where a family name begins that stands before a given name, with a space between them.
    private func family(before place: String.Index, _ text: String) -> String.Index {
        let rest = text[..<place]
        guard rest.last?.isWhitespace == true, let letter = rest.dropLast().last, families.contains(letter)
        else { return place }
        return text.index(place, offsetBy: -2)
    }
}
