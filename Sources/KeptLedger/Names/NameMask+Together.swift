import KeptVocabulary

/// Names of several words, and words that are written apart or together.
extension NameMask {
    /// How many words a whole name takes that begins here, also where endings were added to them.
    func phrase(at index: Int, _ words: TextWords) -> Int? {
        let exact = phrases.length(at: index, in: words.folded) { words.areTogether(index, $0) }
        if let exact { return exact }
        // Two forms of parts of one name side by side are the name, whatever their case; also with a short word between them (bin, al).
        guard words.areTogether(index, 2) else { return nil }
        let first = mayBe(index, words)
        for count in 2...3 where !first.isEmpty {
            guard words.areTogether(index, count), words.folded[index] != words.folded[index + count - 1],
                count == 2 || isParticle(index + 1, words)
            else { continue }
            let found = first.intersection(mayBe(index + count - 1, words))
            if !found.isEmpty { return count + following(found, at: index + count, words) }
        }
        let glued = glued(index, words)
        guard glued.isEmpty else { return 2 + following(glued, at: index + 2, words) }
        return isBroken(index, words) ? 2 : nil
    }

    /// The names of which two words are one part that is written in one word elsewhere: `Mont-Grisard`, `Abdel Karim`.
    private func glued(_ index: Int, _ words: TextWords) -> Set<Int> {
        guard words.isCapital(index), words.isCapital(index + 1),
            min(words.folded[index].count, words.folded[index + 1].count) >= Self.shortestPart
        else { return [] }
        let gap = words.gap(index)
        let written = gap == "-" ? names(of: words.folded[index] + words.folded[index + 1]) : []
        guard gap.allSatisfy({ $0 == " " || $0 == "-" }), gluedSounds.begins(with: words.word(index)) else {
            return written
        }
        let sound = gluedSounds.names(of: words.word(index) + words.word(index + 1))
        return sound.tells ? written.union(sound.names) : written
    }

    /// How many words of a name follow the ones that were found, a short one between them included.
    private func following(_ found: Set<Int>, at index: Int, _ words: TextWords) -> Int {
        for count in 1...2 {
            guard words.areTogether(index - 1, count + 1), count == 1 || isParticle(index, words) else {
                continue
            }
            if !found.isDisjoint(with: mayBe(index + count - 1, words)) { return count }
        }
        return 0
    }

    private static let longestParticle = 4

    /// Whether a short word may join the two beside it.
    private func isParticle(_ index: Int, _ words: TextWords) -> Bool {
        words.folded[index].count <= Self.longestParticle && names(of: words.folded[index]).isEmpty
            && [index - 1, index].allSatisfy { words.gap($0).allSatisfy { $0.isWhitespace || $0 == "-" } }
    }

    /// The names of which a word may be a part, also by how it sounds.
    private func mayBe(_ index: Int, _ words: TextWords) -> Set<Int> {
        let written = names(of: words.folded[index])
        let word = words.word(index)
        guard words.isCapital(index) || !(sounds.isEmpty && gluedSounds.isEmpty) && words.isInAddress(index)
        else { return written }
        let joined = gluedSounds.names(of: word)
        return written.union(sounds.names(of: word).names).union(joined.tells ? joined.names : [])
    }

    /// Whether a word that a line's end breaks is a part of a name.
    private func isBroken(_ index: Int, _ words: TextWords) -> Bool {
        let gap = words.gap(index)
        guard let first = gap.first, "-\u{2010}".contains(first), gap.contains(where: \.isNewline) else {
            return false
        }
        return words.isCapital(index) && !names(of: words.folded[index] + words.folded[index + 1]).isEmpty
    }

    // MARK: - Letters apart

    private static let mostSpaced = 60
    private static let leastSpaced = 4

    /// How many letters stand apart from here on that are a name: `A D A  Q U I L L`, `云-海-棠`.
    func spaced(at index: Int, _ words: TextWords) -> Int? {
        guard words.folded[index].count == 1 else { return nil }
        var count = 1
        while count < Self.mostSpaced, index + count < words.count, words.folded[index + count].count == 1,
            words.gap(index + count - 1).count <= 3,
            words.gap(index + count - 1).allSatisfy({ " \u{A0}-·_".contains($0) })
        {
            count += 1
        }
        let letters = words.folded[index..<index + count].joined()
        if count > 1, let first = letters.first, unspaced.length(at: 0, in: Array(letters)) == count,
            WordForms.isUnspaced(first.unicodeScalars[first.unicodeScalars.startIndex])
        {
            return count
        }
        guard count >= Self.leastSpaced else { return nil }
        return within.occur(in: letters) || glued.occur(in: letters) || !names(of: letters).isEmpty
            ? count : nil
    }
}
