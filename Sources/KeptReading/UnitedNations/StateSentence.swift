import KeptVocabulary

/// A sentence in which several States have their brackets behind different words of it, as in `Pursue (A) and
/// increase (B) efforts to end X (A, B) by 2015 (B)`: what each State asks is the words behind which it stands,
/// and those that govern them.
struct StateSentence {
    typealias Clause = ClauseReader.Clause

    let bytes: [UInt8]
    let words: ReportWords
    /// At least one.
    let segments: [ClauseReader.Segment]
    /// The words that govern a list of treaties, from the beginning of the item.
    let governing: Range<Int>?

    private enum Kind { case head, object, dependent }

    func clauses() -> [Clause] {
        let kinds = segments.indices.map(kind)
        let own =
            kinds[0] == .object ? nil : ListedObjects(bytes: bytes, words: words).governing(segments[0].range)
        let governing = own ?? governing
        // Each object of a list is a recommendation of its own, under the verb that governs all.
        let starts = [0] + kinds.indices.dropFirst().filter { kinds[$0] == .object }
        return zip(starts, starts.dropFirst() + [segments.count]).flatMap { start, end in
            clauses(start..<end, kinds, governing)
        }
    }

    private func clauses(_ run: Range<Int>, _ kinds: [Kind], _ governing: Range<Int>?) -> [Clause] {
        var lead: [Range<Int>] = []
        if run.lowerBound > 0, refersBack(run.lowerBound) {
            lead = [segments[run.lowerBound - 1].range]
        } else if kinds[run.lowerBound] == .object, let governing,
            governing.upperBound <= segments[run.lowerBound].range.lowerBound
        {
            lead = [governing]
        }
        let isComposite = run.dropFirst().contains {
            kinds[$0] == .dependent || isStump(segments[$0 - 1].range)
        }
        guard isComposite else {
            return run.map {
                clause(($0 == run.lowerBound ? lead : []) + [segments[$0].range], segments[$0].states)
            }
        }
        var result: [(members: [Range<Int>], states: [Country])] = []
        for state in segments[run].flatMap(\.states).uniqued {
            let members = members(of: state, in: run, kinds)
            if let same = result.firstIndex(where: { $0.members == members }) {
                result[same].states.append(state)
            } else {
                result.append((members, [state]))
            }
        }
        // Words without a State of their own, in a text without any.
        if result.isEmpty { result.append((run.map { segments[$0].range }, [])) }
        return result.sorted {
            ($0.members[0].lowerBound, $0.members.count) < ($1.members[0].lowerBound, $1.members.count)
        }.map { members, states in
            clause((members[0] == segments[run.lowerBound].range ? lead : []) + members, states)
        }
    }

    private func clause(_ pieces: [Range<Int>], _ states: [Country]) -> Clause {
        let end = pieces.map(\.upperBound).max() ?? 0
        return Clause(
            range: pieces[0].lowerBound..<end, pieces: pieces.map { .init(joint: joint($0), range: $0) },
            states: states)
    }

    /// What stands between a second verb and the words before it.
    private func joint(_ piece: Range<Int>) -> String {
        guard let index = segments.firstIndex(where: { $0.range == piece }),
            kind(index) == .head || refersBack(index)
        else { return " " }
        let gap = String(decoding: bytes[segments[index].gap], as: UTF8.self)
        return gap.contains(words.and) ? " \(words.and) " : gap.contains(",") ? ", " : " "
    }

    /// The words of a State, and those that govern them.
    private func members(of state: Country, in run: Range<Int>, _ kinds: [Kind]) -> [Range<Int>] {
        var result: Set<Int> = []
        for index in run where segments[index].states.contains(state) || segments[index].states.isEmpty {
            result.insert(index)
            guard kinds[index] == .dependent else { continue }
            // What it depends on is the State's own where it has some before, else what stands there.
            let before = run.lowerBound..<index
            guard !before.contains(where: { result.contains($0) && kinds[$0] != .dependent }) else {
                continue
            }
            if let head = before.last(where: { kinds[$0] != .dependent && !isStump(segments[$0].range) })
                ?? before.first(where: { kinds[$0] != .dependent })
            {
                result.insert(head)
            }
        }
        let own = result.sorted().filter { !segments[$0].states.isEmpty }
        // Of another State's `Establish promptly` the verb alone governs.
        var ranges = own.map { index in
            let isOther = !segments[index].states.contains(state) && isStump(segments[index].range)
            return isOther ? verb(of: segments[index].range) : segments[index].range
        }
        if ranges.allSatisfy(isStump), let last = own.last, let object = object(after: last, in: run) {
            ranges.append(object)
        }
        ranges += result.sorted().filter { segments[$0].states.isEmpty }.map { segments[$0].range }
            .filter { !ranges.contains($0) }
        return ranges
    }

    private func verb(of range: Range<Int>) -> Range<Int> {
        let words = bytes[range].split { $0 == 0x20 || $0 == 0x0A }
        let isInfinitive =
            words.first.map { String(decoding: $0, as: UTF8.self).lowercased() == self.words.infinitive }
            ?? false
        let last = words.dropFirst(isInfinitive ? 1 : 0).first ?? bytes[range]
        return range.lowerBound..<last.endIndex
    }

    /// What a verb with a bracket of its own has for its object: that of the next words with one.
    private func object(after index: Int, in run: Range<Int>) -> Range<Int>? {
        guard let next = run.first(where: { $0 > index && !isStump(segments[$0].range) }),
            !segments[next].states.isEmpty
        else { return nil }
        let range = segments[next].range
        guard !ListedObjects(bytes: bytes, words: words).isObject(range),
            let governing = ListedObjects(bytes: bytes, words: words).governing(range)
        else { return range }
        return (governing.upperBound + 1)..<range.upperBound
    }

    // MARK: - What can stand alone

    /// Whether a segment can be a recommendation by itself, or goes on with the one before.
    private func kind(_ index: Int) -> Kind {
        let segment = segments[index]
        guard let first = opening(segment.range).first, index == 0 || !segment.states.isEmpty else {
            return .dependent
        }
        let lower = first.lowercased()
        if ListedObjects(bytes: bytes, words: words).isObject(segment.range) {
            return index > 0 && isStump(segments[index - 1].range) ? .dependent : .object
        }
        if words.opens(lower) { return .head }
        guard index > 0 else { return words.goingOn.contains(lower) ? .dependent : .head }
        let isBare = bytes[segment.gap].allSatisfy { $0 == 0x20 || $0 == 0x0A }
        let goesOn = isBare || isStump(segments[index - 1].range)
        return words.goingOn.contains(lower) || goesOn && startsLower(segment.range) ? .dependent : .head
    }

    private func opening(_ range: Range<Int>) -> [String] {
        bytes[range].split { $0 == 0x20 || $0 == 0x0A }.prefix(6).map { String(decoding: $0, as: UTF8.self) }
    }

    /// One or two words without a name among them, such as a verb whose object others share.
    private func isStump(_ range: Range<Int>) -> Bool {
        let stump = opening(range).filter {
            let lower = $0.lowercased()
            return ![words.infinitive, words.and, words.or].contains(lower)
        }
        guard stump.count <= 2 else { return false }
        return !stump.contains { $0.dropFirst().contains(where: \.isUppercase) }
            && !stump.dropFirst().contains { $0.first?.isUppercase ?? false }
    }

    /// `the Optional Protocol thereto`, which says nothing without what stands before it.
    private func refersBack(_ index: Int) -> Bool { opening(segments[index].range).contains(words.back) }

    private func startsLower(_ range: Range<Int>) -> Bool {
        bytes[range].first.map { (0x61...0x7A).contains($0) } ?? false
    }
}

/// Treaties and bodies in a list under one verb: `accede to the Convention against Torture (A); the Optional
/// Protocol thereto (B)`.
struct ListedObjects {
    let bytes: [UInt8]
    let words: ReportWords

    /// `the Optional …`, `its Optional …`, `OP-CAT`: an article and a name, or a name that is an abbreviation.
    func isObject(_ range: Range<Int>) -> Bool {
        let parts = bytes[range].split(maxSplits: 2) { $0 == 0x20 || $0 == 0x0A }
        guard let first = parts.first else { return false }
        if words.articles.contains(String(decoding: first, as: UTF8.self)) {
            return parts.count > 1 && (isUpper(parts[1].first) || isName(parts[1]))
        }
        if isUpper(first.first), isName(first) { return true }
        return first.count > 1 && isUpper(first.first) && isUpper(first.dropFirst().first)
    }

    /// The words of a clause before the first object that it names: `Consider acceding to`.
    func governing(_ range: Range<Int>) -> Range<Int>? {
        var index = range.lowerBound
        var wordStart = true
        while index < range.upperBound {
            if wordStart, index > range.lowerBound, isObject(index..<range.upperBound) {
                let words = range.lowerBound..<(index - 1)
                return words.count <= Self.longest ? words : nil
            }
            wordStart = bytes[index] == 0x20 || bytes[index] == 0x0A
            index += 1
        }
        return nil
    }

    /// Words that govern a list are few.
    private static let longest = 110

    private func isName(_ word: ArraySlice<UInt8>) -> Bool {
        words.treaties.contains(String(decoding: word, as: UTF8.self).lowercased())
    }

    private func isUpper(_ byte: UInt8?) -> Bool { byte.map { (0x41...0x5A).contains($0) } ?? false }
}
