/// Reads of a sentence who owes what: `the State should`.
enum DutyReader {
    /// `isInClause`: Whether the duty stands in a clause of what somebody else says.
    typealias Owed = (duty: SentenceVoice.Duty, isInClause: Bool)

    /// The first duty of a sentence; `nil` where it holds none, or only within quotation marks.
    ///
    /// `previous`: The duty before it, which a sentence without a subject of its own goes on with.
    static func read(
        _ wording: Wording, _ sentence: Range<Int>, _ words: AskingWords, previous: SentenceVoice.Duty?
    ) -> Owed? {
        guard
            let modal = sentence.first(where: {
                !wording.isQuoted($0) && words.duty.length(at: $0, in: wording) != nil
            }), let length = words.duty.length(at: modal, in: wording)
        else { return nil }
        let (subject, isInClause) = subject(of: modal, in: sentence, wording, words)
        var next = modal + length
        while next < sentence.upperBound, words.leads.contains(wording.lower(next)) { next += 1 }
        if words.past.contains(wording.lower(next)) { return (.past, isInClause) }
        if isRemark(from: next, in: wording, words) { return nil }
        if subject.contains(where: { words.writers.contains(wording.lower($0)) }) {
            return (.writers, isInClause)
        }
        let isElliptic = subject.allSatisfy {
            words.relatives.contains(wording.lower($0)) || words.leads.contains(wording.lower($0))
        }
        if isElliptic, let previous { return (previous, isInClause) }
        let isBearer = subject.contains {
            words.bearers.contains(wording.lower($0)) || CountryRecogniser.country(at: $0, in: wording) != nil
        }
        if isBearer { return (.bearer, isInClause) }
        let verb = wording.lower(next)
        let isThing = words.passive.contains(verb) || words.passiveEndings.contains(where: verb.hasSuffix)
        return (isThing ? .thing : .others, isInClause)
    }

    /// Whether what is to be done is to mind something: `be noted`, `further be recalled`.
    static func isRemark(from index: Int, in wording: Wording, _ words: AskingWords) -> Bool {
        (index..<index + 3).contains { words.remarking.contains(wording.lower($0)) }
    }

    /// The words before a word of duty, to the last comma or the word that begins their clause.
    private static func subject(
        of modal: Int, in sentence: Range<Int>, _ wording: Wording, _ words: AskingWords
    ) -> (tokens: Range<Int>, isInClause: Bool) {
        var start = sentence.lowerBound
        var isInClause = false
        var thinks = false
        var hasVerb = false
        var resumes = sentence.lowerBound
        for index in sentence.lowerBound..<modal where index >= resumes {
            let word = wording.lower(index)
            // "The law, which is in force, should …": the duty is the law's, not the clause's.
            if words.whose.contains(word), index > sentence.lowerBound, !hasVerb, !thinks,
                let end = endOfClause(from: index, before: modal, wording, words)
            {
                resumes = end
                continue
            }
            if isVerb(word, words) { hasVerb = true }
            if words.thinking.contains(word),
                words.verbsNameWriters || isWriters(sentence.lowerBound..<index, wording, words)
            {
                thinks = true
            }
            if [",", ";", ":"].contains(word) {
                start = index + 1
                isInClause = false
            }
            if words.relatives.contains(word), index > sentence.lowerBound {
                start = index + 1
                // "We believe that the State should" is no clause of what somebody else says.
                isInClause = !thinks
            }
        }
        return (start..<modal, isInClause)
    }

    /// Where the clause about a thing ends that has a verb of its own before the word of duty; `nil` where it has none.
    private static func endOfClause(
        from relative: Int, before modal: Int, _ wording: Wording, _ words: AskingWords
    ) -> Int? {
        guard let verb = (relative + 1..<modal).first(where: { isVerb(wording.lower($0), words) }) else {
            return nil
        }
        let comma =
            wording.lower(relative - 1) == "," ? (verb..<modal).first { wording.lower($0) == "," } : nil
        return comma.map { $0 + 1 } ?? modal
    }

    private static func isWriters(_ tokens: Range<Int>, _ wording: Wording, _ words: AskingWords) -> Bool {
        tokens.contains {
            words.writers.contains(wording.lower($0)) || words.ours.contains(wording.lower($0))
        }
    }

    private static func isVerb(_ word: String, _ words: AskingWords) -> Bool {
        words.stating.contains(word) || words.telling.holds(word)
    }
}
