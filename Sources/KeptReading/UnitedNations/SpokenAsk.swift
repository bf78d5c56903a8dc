/// What a State asks in a paragraph that reports its words in the dialogue: `It recommended that X ratify …`.
struct SpokenAsk {
    private let text: String
    /// What the State under review is called.
    private let names: [String]
    private let words: SpokenWords

    init(_ text: String, of names: [String], words: SpokenWords) {
        (self.text, self.names, self.words) = (text, names, words)
    }

    /// UTF-8 ranges of what is asked, sentence by sentence; the whole text where no sentence asks.
    var asks: [Range<Int>] {
        var result: [Range<Int>] = []
        var start = text.startIndex
        while start < text.endIndex {
            let end = sentenceEnd(from: start)
            if let verb = verbEnd(in: text[start..<end]), let asked = asked(behind: verb, to: end) {
                result.append(asked)
            }
            start = end
        }
        return result.isEmpty ? loose : result
    }

    /// The sentences with a verb of asking, from behind it; the whole text where there is none.
    private var loose: [Range<Int>] {
        var result: [Range<Int>] = []
        var start = text.startIndex
        while start < text.endIndex {
            let end = sentenceEnd(from: start)
            if let verb = verbEnd(in: text[start..<end]) { result.append(range(trimmed(verb..<end))) }
            start = end
        }
        return result.isEmpty ? [0..<text.utf8.count] : result
    }

    /// `(b) …` of a list within the paragraph, to `(c)` or to the end of its sentence.
    func part(_ letter: Character) -> Range<Int>? {
        text.firstRange(of: "(\(letter)) ").map { part(letter, from: $0.upperBound) }
    }

    /// The same, its label standing before an offset.
    func part(_ letter: Character, from start: String.Index) -> Range<Int> {
        let next = letter.unicodeScalars.first.flatMap { Unicode.Scalar($0.value + 1) }
        let end = next.flatMap { text[start...].firstRange(of: "(\($0)) ")?.lowerBound }
        return words(from: start, to: end)
    }

    /// What is asked from an offset to the end of its sentence, without the name of the State that is asked.
    func words(from start: String.Index, to limit: String.Index? = nil) -> Range<Int> {
        var end = min(limit ?? text.endIndex, sentenceEnd(from: start))
        // "…; it also recommended that" leads to the next part.
        if let last = text[start..<end].lastIndex(of: ";"), verbEnd(in: text[last..<end]) != nil {
            end = last
        }
        return range(trimmed(afterAddressee(start, end)..<end))
    }

    /// Behind the first verb of asking, and the space after it.
    private func verbEnd(in text: Substring) -> String.Index? {
        words.verbs.compactMap { text.firstRange(of: $0 + " ") }.min { $0.lowerBound < $1.lowerBound }?
            .upperBound
    }

    /// What stands behind a verb of asking; `nil` where nobody is asked to do anything.
    private func asked(behind verb: String.Index, to end: String.Index) -> Range<Int>? {
        let start = afterAddressee(verb, end)
        let isAsked =
            start > verb || words.clauses.contains { text[verb..<end].hasPrefix($0 + " ") }
        guard isAsked else { return nil }
        var rest = text[start..<end]
        for lead in words.leads where rest.hasPrefix(lead + " ") { rest = rest.dropFirst(lead.count + 1) }
        return range(trimmed(rest.startIndex..<end))
    }

    /// Behind the State's name and the `to` or `that` after it, where it stands among the first words.
    private func afterAddressee(_ start: String.Index, _ end: String.Index) -> String.Index {
        let opening = text[start..<end].prefix(90)
        guard let name = names.lazy.compactMap({ opening.firstRange(of: $0) }).first,
            text[start..<name.lowerBound].split(separator: " ").allSatisfy({
                words.before.contains($0.lowercased())
            })
        else { return start }
        var rest = text[name.upperBound..<end]
        // "X’s plan should be …" and "X should …" say nothing without the name.
        if rest.hasPrefix("’") || rest.hasPrefix("'") || rest.hasPrefix(" \(words.duty) ") {
            return name.lowerBound
        }
        while let word = rest.split(separator: " ", maxSplits: 1).first,
            word == "," || words.leads.contains(String(word))
        {
            rest = rest[word.endIndex...]
        }
        return rest.startIndex
    }

    private func sentenceEnd(from start: String.Index) -> String.Index {
        text[start...].firstRange(of: /[a-z)]\.\s(?=[A-Z])/)?.upperBound ?? text.endIndex
    }

    private func trimmed(_ range: Range<String.Index>) -> Range<String.Index> {
        var words = text[range]
        while let first = words.first, " ,;:".contains(first) { words.removeFirst() }
        while let last = words.last {
            if " ,;.".contains(last) {
                words.removeLast()
            } else if words.hasSuffix(" and") {
                words.removeLast(4)
            } else {
                break
            }
        }
        return words.startIndex..<words.endIndex
    }

    private func range(_ range: Range<String.Index>) -> Range<Int> {
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        return start..<(start + text.utf8.distance(from: range.lowerBound, to: range.upperBound))
    }
}
