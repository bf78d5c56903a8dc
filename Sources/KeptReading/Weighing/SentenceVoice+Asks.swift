import KeptDocuments
import KeptVocabulary

/// Who asks in a sentence: the writer, or somebody of whom it is told.
extension SentenceVoice {
    mutating func readAsks(
        _ wording: Wording, _ words: AskingWords, _ authors: Set<String>, isBehindAsk: Bool
    ) {
        // "They recommend …" is said of who asked in the sentence before; Spanish leaves the "they" out.
        let goesOn =
            isBehindAsk
            && (words.pronouns.contains(wording.lower(range.lowerBound))
                || words.asks.length(at: range.lowerBound, in: wording) != nil)
        var writer = goesOn ? range.lowerBound - 1 : nil
        var need: Range<Int>?
        for index in range where !wording.isQuoted(index) {
            let word = wording.lower(index)
            if words.writers.contains(word) { writer = index }
            if words.relatives.contains(word), let from = writer, index > from + 1 { writer = nil }
            let isDenied = words.negations.contains(wording.lower(index - 1))
            let isBehindWriter = writer.map { index > $0 && index - $0 <= 9 } ?? false
            let isNear = words.verbsNameWriters || isBehindWriter
            if let length = words.ownAsks.length(at: index, in: wording), !isDenied,
                !DutyReader.isRemark(from: index + length, in: wording, words)
            {
                ownAsk = ownAsk ?? index..<(index + length)
            }
            if let length = words.needs.length(at: index, in: wording),
                !DutyReader.isRemark(from: index + length, in: wording, words)
            {
                need = need ?? index..<(index + length)
            }
            if isCall(index, wording, words) {
                let isOwn =
                    words.ownEndings.isEmpty
                    ? isBehindWriter : words.ownEndings.contains(where: word.hasSuffix)
                if isOwn {
                    ownAsk = ownAsk ?? index..<(index + 1)
                } else {
                    othersAsk = othersAsk ?? index..<(index + 1)
                }
            }
            if let length = words.callingAsks.length(at: index, in: wording) {
                let before = (index - 2..<index).map { wording.lower($0) }
                if before.contains(where: words.ownProgressives.contains)
                    || isBehindWriter && before.contains(where: words.progressives.contains)
                {
                    ownAsk = ownAsk ?? index..<(index + length)
                } else if before.contains(where: words.progressives.contains) {
                    othersAsk = othersAsk ?? index..<(index + length)
                }
            }
            if words.isAsked.length(at: index, in: wording) != nil { isAsked = true }
            if words.renewing.length(at: index, in: wording) != nil, isNear { isRenewed = true }
            guard index == range.lowerBound || !isNoun(index, wording, words) else { continue }
            if let length = words.wishes.length(at: index, in: wording), isNear, !isDenied,
                !isOfOneself(from: index + length, wording, words)
            {
                ownAsk = ownAsk ?? index..<(index + length)
            }
            if let length = words.asks.length(at: index, in: wording), isBehindWriter, !isDenied,
                length > 1 || !words.questions.contains(wording.lower(index + length))
            {
                ownAsk = ownAsk ?? index..<(index + length)
            }
            if let length = words.softAsks.length(at: index, in: wording), isNear {
                softAsk = softAsk ?? index..<(index + length)
            }
            if let length = words.othersAsk.length(at: index, in: wording), index > range.lowerBound,
                !isBehindWriter
            {
                othersAsk = othersAsk ?? index..<(index + length)
            }
            if let length = words.toldAsks.length(at: index, in: wording), index > range.lowerBound {
                if isBehindWriter { ownTold = true } else { toldAsk = toldAsk ?? index..<(index + length) }
            }
        }
        defer { if ownAsk == nil, let need { (ownAsk, isNeedful) = (need, true) } }
        guard let asker = [othersAsk, toldAsk].compactMap({ $0?.lowerBound }).min() else { return }
        let subject = (range.lowerBound..<asker).suffix(14)
        isBody = subject.contains { words.bodies.contains(wording.lower($0)) }
        // "… of the Collective, which asks for": that clause is about somebody who is named on the way.
        isAuthor =
            !words.relatives.contains(wording.lower(asker - 1))
            && isAuthor(subject.suffix(8), authors, wording)
        // "The Tide Centre recommends" is said by the Tide Centre.
        let isBearer = subject.suffix(8).contains { words.bearers.contains(wording.lower($0)) }
        if ownAsk == nil, isAuthor, !isBody, !isBearer, toldAsk == nil {
            (ownAsk, othersAsk) = (othersAsk, nil)
        }
    }

    /// Whether the name before a verb of asking is of those who write: each longer word of it stands in the first lines.
    private func isAuthor(_ subject: Range<Int>, _ authors: Set<String>, _ wording: Wording) -> Bool {
        // "The Covenant requires" is said of a treaty, though its name stands in the title.
        guard let facts = wording.language?.facts,
            !subject.contains(where: { index in
                facts.names.neverInOrganisations.contains(wording.lower(index))
                    || facts.laws.heads.contains(wording.lower(index))
            })
        else { return false }
        let name = subject.filter { wording.tokens[$0].isCapitalised && wording.lower($0).count > 3 }
        return !name.isEmpty && name.allSatisfy { authors.contains(wording.lower($0)) }
    }

    /// Whether a verb makes a call or an earlier one again: `hacemos un enérgico llamado`, `we renew our request`.
    private func isCall(_ verb: Int, _ wording: Wording, _ words: AskingWords) -> Bool {
        let word = wording.lower(verb)
        let renews = words.renewsCall.contains(word)
        guard renews || words.makesCall.contains(word) else { return false }
        return (verb + 1...verb + 4).contains { next in
            words.calls.contains(where: wording.lower(next).hasPrefix)
                || renews && words.labels.contains(where: wording.lower(next).hasPrefix)
        }
    }

    /// Whether what is wished is what the writers themselves do: `we wish to thank`, `souhaitons également dire`.
    private func isOfOneself(from index: Int, _ wording: Wording, _ words: AskingWords) -> Bool {
        // "We hope not" wishes for nothing that somebody could do.
        if words.negations.contains(wording.lower(index)) { return true }
        var next = index
        while words.leads.contains(wording.lower(next)), !words.joins.contains(wording.lower(next)) {
            next += 1
        }
        return words.leads.contains(wording.lower(next)) || words.doing.holds(wording.lower(next))
            || words.negations.contains(wording.lower(next))
    }

    /// Whether a word stands behind an article or a genitive: `the groups’ request`.
    private func isNoun(_ index: Int, _ wording: Wording, _ words: AskingWords) -> Bool {
        let before = wording.lower(index - 1)
        return words.articles.contains(before) || ["'s", "’s", "’", "'"].contains(before)
    }
}
