/// Reads with what a sentence begins, a label before it left out.
struct OpeningReader {
    private(set) var kind = SentenceVoice.Opening.other
    /// The few words before a colon with which it begins, in lower case.
    private(set) var label: String?
    /// Whether they name an ask: `Recommendation 3:`.
    private(set) var isLabelled = false
    /// The same, of somebody else: `Recommendation of the Committee:`.
    private(set) var isToldLabel = false
    /// Where it begins behind the label.
    private(set) var start: Int
    /// Whether a verb of doing follows a few words set apart: `In law: repeal …`.
    private(set) var turnsToVerb = false

    private let wording: Wording
    private let sentence: Range<Int>
    private let words: AskingWords

    static func read(_ wording: Wording, _ sentence: Range<Int>, _ words: AskingWords) -> OpeningReader {
        var reader = OpeningReader(
            start: sentence.lowerBound, wording: wording, sentence: sentence, words: words)
        reader.readLabel()
        reader.readKind()
        return reader
    }

    private mutating func readLabel() {
        let end = sentence.dropFirst().prefix(6).first { wording.lower($0) == ":" }
        guard let end, end + 1 < sentence.upperBound else { return }
        let namesAsks = words.labels.contains(where: wording.lower(start).hasPrefix)
        // `Recommendation of the Committee:`, `Committee's recommendation:`
        let isBodys = (start..<end).contains { index in
            words.bodies.contains(String(wording.lower(index).prefix { $0.isLetter || $0 == "-" }))
        }
        let speaksOfAsks = (start..<end).contains { index in
            words.labels.contains(where: wording.lower(index).hasPrefix)
        }
        (isLabelled, isToldLabel) = (namesAsks && !isBodys, speaksOfAsks && isBodys)
        label = wording.words(start..<end).lowercased()
        start = end + 1
    }

    private mutating func readKind() {
        var first = start
        while first < sentence.upperBound, wording.tokens[first].kind == .punctuation { first += 1 }
        let isClause = words.joins.contains(wording.lower(first))
        var index = first
        while index < min(first + 5, sentence.upperBound),
            words.leads.contains(wording.lower(index)) || index == first && isClause,
            !words.doing.holds(wording.lower(index))
        {
            index += 1
        }
        if words.reasons.holds(wording.lower(first)) {
            kind = .reason
        } else if [words.othersAsk, words.asks, words.callingAsks].contains(where: {
            $0.length(at: first, in: wording) != nil
        }) {
            kind = .ask
        } else if index < sentence.upperBound, words.doing.holds(wording.lower(index)), !isSubject(index) {
            kind = .verb
        } else if words.gerunds.holds(wording.lower(index)), !turnsToTelling(behind: index) {
            kind = .gerund
        } else if isClause {
            kind = .clause
        }
        guard kind != .verb else { return }
        // Behind a verb of its own, "to marry, vote and open" goes on with a list.
        let turns = sentence.dropFirst(2).prefix(24).prefix { index in
            let word = wording.lower(index)
            return !words.stating.contains(word) && !words.relatives.contains(word)
                && !words.telling.holds(word)
                && words.duty.length(at: index, in: wording) == nil
        }
        turnsToVerb = turns.contains { turn in
            [":", ",", "–", "—"].contains(wording.lower(turn)) && turn + 1 < sentence.upperBound
                && words.doing.holds(wording.lower(turn + 1))
        }
    }

    /// Whether an infinitive is what the sentence speaks of, as in `Défendre un droit n’est pas un crime`.
    private func isSubject(_ verb: Int) -> Bool {
        guard words.doing.endsSo(wording.lower(verb)) else { return false }
        let clause = (verb + 1..<min(verb + Self.longestSubject, sentence.upperBound)).prefix { index in
            let word = wording.lower(index)
            return wording.tokens[index].kind != .punctuation && !words.relatives.contains(word)
                && (!words.joins.contains(word) || words.leads.contains(word))
        }
        return clause.contains { words.stating.contains(wording.lower($0)) }
    }

    private static let longestSubject = 14

    /// `Following the march, police detained …`: behind the comma somebody else is said to have done something.
    private func turnsToTelling(behind gerund: Int) -> Bool {
        guard
            let comma = (gerund..<min(gerund + 14, sentence.upperBound)).first(where: {
                wording.lower($0) == ","
            })
        else { return false }
        let clause = (comma + 1)..<min(comma + 6, sentence.upperBound)
        guard let first = clause.first, !words.gerunds.holds(wording.lower(first)),
            !words.relatives.contains(wording.lower(first)), !words.leads.contains(wording.lower(first))
        else { return false }
        return clause.dropFirst().contains {
            words.telling.holds(wording.lower($0)) || words.stating.contains(wording.lower($0))
        }
    }
}
