/// Finds persons who are named as those to whom something was done: `attacked Ana Velkova`, `Ana Velkova and Ivo Belmar were
/// detained`, `the arrest of Ana Velkova`.
///
/// A name is two to five words that begin with a capital and are no place, body, law or month; what is done stands in the same
/// sentence, right before or after it, with no more between than who they are. The dead are not at risk any more: who is said
/// to have been killed is left out.
package struct NamedVictims {
    private let wording: Wording
    private let words: PersonWords

    /// The places of their names in a block.
    package static func spans(in wording: Wording, _ mentions: [Mention]) -> [Span] {
        guard let words = wording.language?.facts.persons else { return [] }
        return NamedVictims(wording: wording, words: words).spans(mentions)
    }

    private func spans(_ mentions: [Mention]) -> [Span] {
        let others = mentions.filter { mention in
            switch mention.subject {
            case .person, .date, .count, .percentage, .group: false
            default: true
            }
        }
        var found: [Span] = []
        for sentence in wording.sentences {
            for group in groups(names(in: sentence, others)) {
                guard let first = group.first, let last = group.last else { continue }
                let isHarmed =
                    isObject(first.lowerBound, sentence)
                    || isSubject(last.upperBound, sentence)
                guard isHarmed, !isDead(group, sentence) else { continue }
                found += group.map { Span(block: wording.index, range: wording.bytes($0)) }
            }
        }
        return found
    }

    // MARK: - Names

    private func names(in sentence: Range<Int>, _ others: [Mention]) -> [Range<
        Int
    >] {
        var found: [Range<Int>] = []
        var start = sentence.lowerBound
        while start < sentence.upperBound {
            guard isNameWord(start), !isImpersonal(start), !isRole(start)
            else {
                start += 1
                continue
            }
            var (end, count) = (start + 1, 1)
            while end < sentence.upperBound {
                if isNameWord(end) {
                    count += 1
                    end += 1
                } else if isGlued(end) {
                    end += 1
                } else if let next = (end..<min(end + 3, sentence.upperBound)).first(where: {
                    isNameWord($0)
                }),
                    (end..<next).allSatisfy({ words.particles.contains(wording.lower($0)) })
                {
                    end = next
                } else {
                    break
                }
            }
            let range = start..<end
            let bytes = wording.bytes(range)
            let isOther =
                range.contains { isImpersonal($0) }
                || others.contains { $0.span.range.overlaps(bytes) }
            if (2...5).contains(count), !isOther { found.append(range) }
            start = end
        }
        return found
    }

    private func isImpersonal(_ place: Int) -> Bool {
        words.impersonal.contains(wording.lower(place))
    }
    private func isRole(_ place: Int) -> Bool {
        words.roles.contains(wording.lower(place))
    }

    /// Whether a word begins with a capital, or its last part does, as in al-Velkova.
    private func isNameWord(_ place: Int) -> Bool {
        let token = wording.tokens[place]
        if token.isCapitalised { return true }
        guard token.kind == .word,
            let part = token.text.split(whereSeparator: { "-\u{2010}\u{2019}'".contains($0) }).last
        else {
            return false
        }
        return part.count < token.text.count && part.first?.isUppercase == true
    }

    /// Whether a sign stands between two parts of a word.
    private func isGlued(_ place: Int) -> Bool {
        guard place > 0, place + 1 < wording.tokens.count, wording.tokens[place + 1].isCapitalised else {
            return false
        }
        return wording.tokens[place - 1].range.upperBound == wording.tokens[place].range.lowerBound
            && wording.tokens[place].range.upperBound == wording.tokens[place + 1].range.lowerBound
    }

    /// Names that stand in one list.
    private func groups(_ names: [Range<Int>]) -> [[Range<Int>]] {
        var groups: [[Range<Int>]] = []
        for name in names {
            let between = groups.last?.last.map { $0.upperBound..<name.lowerBound }
            let isList = between.map { between in
                !between.isEmpty && between.count <= 5
                    && between.contains { words.joining.contains(wording.lower($0)) }
                    && between.allSatisfy {
                        words.joining.contains(wording.lower($0)) || isRole($0)
                    }
            }
            if isList == true { groups[groups.count - 1].append(name) } else { groups.append([name]) }
        }
        return groups
    }

    // MARK: - What was done

    /// Whether a name is what a verb or a deed before it is about.
    private func isObject(_ start: Int, _ sentence: Range<Int>) -> Bool {
        var place = start - 1
        var seen = 0
        while place >= sentence.lowerBound, seen < 8, isRole(place) || isWhoTheyAre(place) {
            place -= 1
            seen += 1
        }
        guard place >= sentence.lowerBound else { return false }
        let (word, before) = (wording.lower(place), wording.lower(place - 1))
        if words.of.contains(word) {
            return words.deeds.contains(before)
                || words.done.contains(before) && !words.nounsOnly.contains(word)
                || words.fire.contains(before)
        }
        // What someone was detained for is not done to who is named after it.
        return words.done.contains(word) && !words.being.contains(before)
    }

    private func isWhoTheyAre(_ place: Int) -> Bool {
        words.whoTheyAre.contains(wording.lower(place))
    }

    /// Whether a name is the subject of what was done to it.
    private func isSubject(_ end: Int, _ sentence: Range<Int>) -> Bool {
        var place = end
        // Who they are, between commas or in brackets.
        if wording.lower(place) == "(",
            let close = tokens(behind: place, 20, sentence).first(where: { wording.lower($0) == ")" })
        {
            place = close + 1
        }
        if wording.lower(place) == ",",
            let close = tokens(behind: place, 15, sentence).first(where: {
                wording.lower($0) == ","
            })
        {
            place = close + 1
        }
        if words.genitives.contains(wording.lower(place)) {
            return tokens(behind: place, 3, sentence).contains {
                words.deeds.contains(wording.lower($0))
            }
        }
        if words.who.contains(wording.lower(place)) { place += 1 }
        guard place < sentence.upperBound, words.auxiliaries.contains(wording.lower(place)) else {
            return false
        }
        return tokens(behind: place, 5, sentence).contains {
            words.done.contains(wording.lower($0)) || words.peril.contains(wording.lower($0))
        }
    }

    /// Up to some tokens behind one, within its sentence.
    private func tokens(behind place: Int, _ count: Int, _ sentence: Range<Int>) -> Range<Int> {
        let start = min(place + 1, sentence.upperBound)
        return start..<min(start + count, sentence.upperBound)
    }

    private func isDead(_ group: [Range<Int>], _ sentence: Range<Int>) -> Bool {
        guard let first = group.first, let last = group.last else { return false }
        let after = last.upperBound..<min(last.upperBound + 20, sentence.upperBound)
        let before = max(sentence.lowerBound, first.lowerBound - 4)..<first.lowerBound
        return after.contains {
            words.deadly.contains(wording.lower($0)) || words.toDeath.length(at: $0, in: wording) != nil
        }
            || before.contains {
                words.deaths.contains(wording.lower($0)) || words.deadly.contains(wording.lower($0))
            }
    }
}
