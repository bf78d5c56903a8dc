/// Finds persons who are named as those to whom something was done: `attacked Ana Velkova`, `Ana Velkova and Ivo Belmar were
/// detained`, `the arrest of Ana Velkova`.
///
/// A name is two to five words that begin with a capital and are no place, body, law or month; what is done stands in the same
/// sentence, right before or after it, with no more between than who they are. The dead are not at risk any more: who is said
/// to have been killed is left out.
package enum NamedVictims {
    /// The places of their names in a block.
    package static func spans(in wording: Wording, _ mentions: [Mention]) -> [Span] {
        let others = mentions.filter { mention in
            switch mention.subject {
            case .person, .date, .count, .percentage, .group: false
            default: true
            }
        }
        var found: [Span] = []
        for sentence in wording.sentences {
            for group in groups(names(in: sentence, wording, others), wording) {
                guard let first = group.first, let last = group.last else { continue }
                let isHarmed =
                    isObject(first.lowerBound, sentence, wording)
                    || isSubject(last.upperBound, sentence, wording)
                guard isHarmed, !isDead(group, sentence, wording) else { continue }
                found += group.map { Span(block: wording.index, range: wording.bytes($0)) }
            }
        }
        return found
    }

    // MARK: - Names

    private static let particles: Set = [
        "al", "el", "bin", "bint", "ibn", "ben", "de", "da", "do", "dos", "del", "della", "di", "van", "von",
        "der", "den", "la", "le",
        "ter", "y", "e", "ould", "ag", "abu", "ul", "ur",
    ]
    /// Words of what is no person, and words that begin sentences.
    private static let impersonal: Set = [
        "council", "committee", "court", "ministry", "minister", "government", "commission", "commissioner",
        "police", "party",
        "university", "rapporteur", "rights", "law", "act", "code", "republic", "state", "states", "union",
        "united", "nations",
        "street", "road", "city", "region", "district", "province", "prison", "square", "river", "north",
        "south", "east", "west",
        "national", "international", "security", "general", "special", "human", "office", "department",
        "assembly", "parliament",
        "constitution", "convention", "covenant", "association", "organisation", "organization", "network",
        "foundation", "press",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "on", "in", "at", "the", "a", "an", "after", "before", "when", "while", "since", "during", "for",
        "from", "by", "as", "and",
        "officers", "men", "unknown", "authorities", "protesters", "relatives", "members", "he", "she",
        "they", "his", "her", "their",
        "this", "that", "these", "those", "it", "we", "our", "its",
    ]
    /// Who a person is: said right before the name.
    private static let roles: Set = [
        "coordinator", "coordinators", "journalist", "journalists", "lawyer", "lawyers", "activist",
        "activists", "defender",
        "defenders", "leader", "leaders", "blogger", "bloggers", "reporter", "reporters", "editor", "farmer",
        "farmers", "student",
        "students", "teacher", "teachers", "doctor", "doctors", "nurse", "monk", "priest", "pastor", "imam",
        "member", "members",
        "founder", "founders", "director", "head", "chair", "colleague", "colleagues", "brother", "brothers",
        "sister", "sisters",
        "son", "daughter", "husband", "wife", "mother", "father", "witness", "witnesses", "human", "rights",
        "environmental", "trade",
        "union", "community", "indigenous", "opposition", "women", "woman", "man", "local", "former",
        "prominent", "young", "mr", "mrs",
        "ms", "mme", "dr", "prof", ".", "the", "a", "an", "two", "three", "four", "five", "fellow",
        "photographer", "poet", "writer",
    ]

    private static func names(in sentence: Range<Int>, _ wording: Wording, _ others: [Mention]) -> [Range<
        Int
    >] {
        var found: [Range<Int>] = []
        var start = sentence.lowerBound
        while start < sentence.upperBound {
            guard isNameWord(start, wording), !isImpersonal(start, wording), !isRole(start, wording)
            else {
                start += 1
                continue
            }
            var (end, words) = (start + 1, 1)
            while end < sentence.upperBound {
                if isNameWord(end, wording) {
                    words += 1
                    end += 1
                } else if isGlued(end, wording) {
                    end += 1
                } else if let next = (end..<min(end + 3, sentence.upperBound)).first(where: {
                    isNameWord($0, wording)
                }),
                    (end..<next).allSatisfy({ particles.contains(wording.lower($0)) })
                {
                    end = next
                } else {
                    break
                }
            }
            let range = start..<end
            let bytes = wording.bytes(range)
            let isOther =
                range.contains { isImpersonal($0, wording) }
                || others.contains { $0.span.range.overlaps(bytes) }
            if (2...5).contains(words), !isOther { found.append(range) }
            start = end
        }
        return found
    }

    private static func isImpersonal(_ place: Int, _ wording: Wording) -> Bool {
        impersonal.contains(wording.lower(place))
    }
    private static func isRole(_ place: Int, _ wording: Wording) -> Bool {
        roles.contains(wording.lower(place))
    }

    /// Whether a word begins with a capital, or its last part does, as in al-Velkova.
    private static func isNameWord(_ place: Int, _ wording: Wording) -> Bool {
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
    private static func isGlued(_ place: Int, _ wording: Wording) -> Bool {
        guard place > 0, place + 1 < wording.tokens.count, wording.tokens[place + 1].isCapitalised else {
            return false
        }
        return wording.tokens[place - 1].range.upperBound == wording.tokens[place].range.lowerBound
            && wording.tokens[place].range.upperBound == wording.tokens[place + 1].range.lowerBound
    }

    /// Names that stand in one list.
    private static func groups(_ names: [Range<Int>], _ wording: Wording) -> [[Range<Int>]] {
        var groups: [[Range<Int>]] = []
        for name in names {
            let between = groups.last?.last.map { $0.upperBound..<name.lowerBound }
            let isList = between.map { between in
                !between.isEmpty && between.count <= 5
                    && between.contains { [",", "and", "&"].contains(wording.lower($0)) }
                    && between.allSatisfy {
                        [",", "and", "&"].contains(wording.lower($0)) || isRole($0, wording)
                    }
            }
            if isList == true { groups[groups.count - 1].append(name) } else { groups.append([name]) }
        }
        return groups
    }

    // MARK: - What was done

    private static let done: Set = [
        "attacked", "threatened", "beat", "beaten", "detained", "arrested", "followed", "abducted",
        "kidnapped", "stabbed", "tortured",
        "harassed", "raped", "assaulted", "intimidated", "imprisoned", "jailed", "sentenced", "charged",
        "convicted", "prosecuted",
        "summoned", "interrogated", "questioned", "surveilled", "disappeared", "deported", "expelled", "shot",
        "wounded", "injured",
        "persecuted", "targeted", "accused", "indicted", "blackmailed", "searched", "fined", "hospitalised",
        "hospitalized", "tried",
        "held", "seized", "extradited", "robbed", "whipped", "flogged", "evicted", "watched", "tracked",
        "tailed", "ambushed",
    ]
    private static let deeds: Set = [
        "arrest", "detention", "abduction", "harassment", "trial", "torture", "intimidation", "surveillance",
        "disappearance",
        "prosecution", "imprisonment", "conviction", "beating", "attack", "attacks", "threat", "threats",
        "assault", "persecution",
        "kidnapping", "rape", "deportation", "interrogation", "confinement", "ill-treatment", "case",
        "charges", "violence", "reprisals",
    ]
    private static let deadly: Set = [
        "killed", "murdered", "assassinated", "executed", "dead", "died", "lynched",
    ]
    private static let deaths: Set = [
        "murder", "killing", "death", "assassination", "execution", "funeral", "body",
    ]

    /// Whether a name is what a verb or a deed before it is about.
    private static func isObject(_ start: Int, _ sentence: Range<Int>, _ wording: Wording) -> Bool {
        var place = start - 1
        var seen = 0
        while place >= sentence.lowerBound, seen < 8, isRole(place, wording) || isWhoTheyAre(place, wording) {
            place -= 1
            seen += 1
        }
        guard place >= sentence.lowerBound else { return false }
        let (word, before) = (wording.lower(place), wording.lower(place - 1))
        if ["at", "on", "against", "of", "to", "upon"].contains(word) {
            return deeds.contains(before) || (done.contains(before) && word != "of" && word != "to")
                || before == "fire"
        }
        // What someone was detained for is not done to who is named after it.
        return done.contains(word) && !["be", "been", "was", "were", "being"].contains(before)
    }

    private static func isWhoTheyAre(_ place: Int, _ wording: Wording) -> Bool {
        ["several", "other", "including", "namely", "as", "well", "also", "both", ":"].contains(
            wording.lower(place))
    }

    /// Whether a name is the subject of what was done to it.
    private static func isSubject(_ end: Int, _ sentence: Range<Int>, _ wording: Wording) -> Bool {
        var place = end
        // Who they are, between commas.
        if wording.lower(place) == ",",
            let close = (place + 1..<min(place + 16, sentence.upperBound)).first(where: {
                wording.lower($0) == ","
            })
        {
            place = close + 1
        }
        if ["\u{2019}s", "'s", "s"].contains(wording.lower(place)) || wording.lower(place) == "\u{2019}" {
            return (place + 1..<min(place + 4, sentence.upperBound)).contains {
                deeds.contains(wording.lower($0))
            }
        }
        if wording.lower(place) == "who" { place += 1 }
        let auxiliaries: Set = [
            "was", "were", "has", "have", "had", "been", "is", "are", "be", "being", "got", "remains",
            "remain",
        ]
        guard place < sentence.upperBound, auxiliaries.contains(wording.lower(place)) else { return false }
        return (place + 1..<min(place + 6, sentence.upperBound)).contains { done.contains(wording.lower($0)) }
    }

    private static func isDead(_ group: [Range<Int>], _ sentence: Range<Int>, _ wording: Wording) -> Bool {
        guard let first = group.first, let last = group.last else { return false }
        let after = last.upperBound..<min(last.upperBound + 20, sentence.upperBound)
        let before = max(sentence.lowerBound, first.lowerBound - 4)..<first.lowerBound
        return after.contains {
            deadly.contains(wording.lower($0)) || wording.matches(["to", "death"], at: $0)
        }
            || before.contains { deaths.contains(wording.lower($0)) || deadly.contains(wording.lower($0)) }
    }
}
