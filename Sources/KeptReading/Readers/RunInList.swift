import KeptDocuments

/// Finds the items of a list that one sentence holds, each an ask of its own, as in a line of its own.
///
/// `urge the State to publish …; to admit …; and to close …`, `should: (a) publish …; (b) admit …`.
struct RunInList {
    private let wording: Wording
    private let words: AskingWords
    /// Tokens of what asks.
    private let sentence: Range<Int>

    /// UTF-8 bytes of the block's text, one range an item; none where an ask is no list.
    ///
    /// A paragraph that its author numbered is one ask, however much it holds.
    static func items(of candidate: Candidate) -> [Range<Int>] {
        guard TypedNumber.of(candidate.block) == nil, let words = candidate.wording.language?.asking,
            candidate.voices.count == 1, let voice = candidate.voices.first
        else { return [] }
        let list = RunInList(
            wording: candidate.wording, words: words, sentence: voice.start..<voice.range.upperBound)
        return list.lettered() ?? list.repeated() ?? []
    }

    /// Items behind `(a)`, `(b)` or `(i)`, `(ii)`, each with a verb of doing.
    private func lettered() -> [Range<Int>]? {
        let labels = sentence.dropLast(3).filter { index in
            wording.tokens[index].text == "(" && wording.tokens[index + 2].text == ")"
        }
        let counted = [Self.letter, NoteNumber.value].lazy.map { value in
            var starts: [Int] = []
            for index in labels where value(wording.lower(index + 1)) == starts.count + 1 {
                starts.append(index)
            }
            return starts
        }.first { $0.count > 1 }
        guard let counted, let first = counted.first, first > sentence.lowerBound else { return nil }
        let items = parts(from: counted, behind: 3)
        let isJoined = isJoining(first - (wording.lower(first - 1) == ":" ? 2 : 1))
        return items.allSatisfy { isJoined ? begins($0) : opens($0) } ? items.map(wording.bytes) : nil
    }

    /// Items that begin with the same small word, each behind a semicolon: `to …; to …; and to …`.
    private func repeated() -> [Range<Int>]? {
        let breaks = sentence.filter { wording.lower($0) == ";" }
        guard let firstBreak = breaks.first,
            let first = (sentence.lowerBound..<firstBreak).last(where: { index in
                index > sentence.lowerBound && words.joins.contains(wording.lower(index))
                    && begins((index + 1)..<firstBreak)
            })
        else { return nil }
        let starts = breaks.compactMap { start(behind: $0, like: first) }
        guard starts.count == breaks.count else { return nil }
        let items = parts(from: [first] + starts, behind: 1)
        return items.allSatisfy { begins($0) } ? items.map(wording.bytes) : nil
    }

    /// The small word behind a semicolon, `and` left out, where it is the same as the first item's.
    private func start(behind semicolon: Int, like first: Int) -> Int? {
        let next = semicolon + 1
        return [next, next + 1].first { index in
            index < sentence.upperBound && isSame(wording.lower(index), wording.lower(first))
                && (index == next || words.leads.contains(wording.lower(next)))
        }
    }

    /// Whether two small words are the same, one of them cut before a vowel or not: `de`, `d’`.
    private func isSame(_ one: String, _ other: String) -> Bool {
        let (one, other) = (one.prefix { $0.isLetter }, other.prefix { $0.isLetter })
        return !one.isEmpty && !other.isEmpty && (one.hasPrefix(other) || other.hasPrefix(one))
    }

    /// Whether a word joins what is to be done to who is to do it: `to`, `should`.
    private func isJoining(_ index: Int) -> Bool {
        index > sentence.lowerBound
            && (words.joins.contains(wording.lower(index))
                || words.duty.length(at: index, in: wording) != nil)
    }

    /// What stands from each start, so many tokens behind it, to the next; marks and words that join items left out.
    private func parts(from starts: [Int], behind length: Int) -> [Range<Int>] {
        let ends = starts.dropFirst() + [sentence.upperBound]
        return zip(starts, ends).compactMap { start, end in
            var last = end
            while last > start + length, Self.marks.contains(wording.lower(last - 1)) || isJoin(last - 1) {
                last -= 1
            }
            return start + length < last ? (start + length)..<last : nil
        }
    }

    /// Whether a word is the `and` before the last item.
    private func isJoin(_ index: Int) -> Bool {
        words.leads.contains(wording.lower(index)) && wording.tokens[index].text.utf8.count <= 3
    }

    private func opens(_ item: Range<Int>) -> Bool {
        item.count > 1 && OpeningReader.read(wording, item, words).kind == .verb
    }

    /// Whether what stands behind the small word is no noun: `to the …`.
    private func begins(_ item: Range<Int>) -> Bool {
        guard item.count > 1 else { return false }
        if opens(item) { return true }
        let first = item.lowerBound
        return wording.tokens[first].kind == .word && !wording.tokens[first].isCapitalised
            && !words.articles.contains(wording.lower(first))
            && !words.quantities.contains(wording.lower(first))
    }

    private static let marks: Set = [",", ";", ".", ":"]

    /// 1 for `a`.
    private static func letter(_ mark: String) -> Int? {
        guard mark.utf8.count == 1, let byte = mark.utf8.first, ("a"..."z").contains(mark) else { return nil }
        return Int(byte) - 0x60
    }
}
