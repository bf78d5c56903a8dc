import KeptDocuments
import KeptVocabulary

/// Recommendations that a report's conclusions only point at: "the recommendations noted in paragraphs 21 (c);
/// 26 (b) … did not enjoy the support of …".
struct Referred {
    let read: ReadDocument
    /// The block at which the conclusions begin.
    let before: Int
    /// What the State under review is called.
    let names: [String]
    let words: ReportWords

    private struct Reference: Hashable {
        var paragraph: Int
        var letter: Character?
    }

    func recommendations(_ introduction: String, position: PositionReader.Found?, first: Int)
        -> [Recommendation]
    {
        guard let position, let spoken = words.spoken,
            introduction.lowercased().contains(words.recommendation),
            let list = paragraphs(in: introduction)
        else { return [] }
        var result: [Recommendation] = []
        for reference in references(introduction[list...]) {
            guard let found = find(reference, spoken) else { continue }
            let name = reference.letter.map { "\(reference.paragraph) (\($0))" } ?? "\(reference.paragraph)"
            for span in found.spans {
                result.append(
                    Recommendation(
                        id: "r\(first + result.count + 1)", number: name, text: read.text(of: span),
                        section: nil, addressee: nil, verb: nil, restsOn: [], place: read.place(of: span),
                        span: span, notes: [], recommendingStates: found.states.map(\.code),
                        position: position.position, positionWords: position.words,
                        stateClaims: position.claim))
            }
        }
        return result
    }

    /// Where `paragraph 21` or `paragraphs 21` stands.
    private func paragraphs(in text: String) -> String.Index? {
        var rest = text[...]
        while let found = rest.firstRange(of: words.paragraph) {
            rest = rest[found.upperBound...]
            let behind = rest.drop { $0.isLetter }
            if behind.first == " ", behind.dropFirst().first?.isNumber == true { return found.lowerBound }
        }
        return nil
    }

    /// `21 (c); 28 (b), (c) and (d); 49` as five references.
    private func references(_ text: Substring) -> [Reference] {
        var result: [Reference] = []
        var paragraph: Int?
        var hadLetter = true
        for match in text.matches(of: /(\d{1,3})|\(([a-z])\)|section/) {
            if let number = match.output.1.flatMap({ Int($0) }) {
                if let open = paragraph, !hadLetter { result.append(.init(paragraph: open, letter: nil)) }
                (paragraph, hadLetter) = (number, false)
            } else if let letter = match.output.2?.first, let open = paragraph {
                result.append(.init(paragraph: open, letter: letter))
                hadLetter = true
            } else {
                break
            }
        }
        if let open = paragraph, !hadLetter { result.append(.init(paragraph: open, letter: nil)) }
        return result
    }

    /// The words of a paragraph of the dialogue that ask, and the State that speaks in it.
    private func find(_ reference: Reference, _ words: SpokenWords) -> (spans: [Span], states: [Country])? {
        let blocks = read.document.blocks
        let label = "\(reference.paragraph)."
        guard let start = blocks[..<before].lastIndex(where: { $0.label == label }) else { return nil }
        let end =
            blocks[(start + 1)..<before].firstIndex { $0.label == "\(reference.paragraph + 1)." } ?? before
        let states = speaker(blocks[start])
        for index in start..<end where !blocks[index].isNote {
            let block = blocks[index]
            let spoken = SpokenAsk(block.text, of: names, words: words)
            guard let letter = reference.letter else {
                return (spoken.asks.map { Span(block: index, range: $0) }, states)
            }
            if block.label == "(\(letter))" {
                return ([Span(block: index, range: spoken.part(letter, from: block.text.startIndex))], states)
            }
            if let range = spoken.part(letter) { return ([Span(block: index, range: range)], states) }
        }
        return nil
    }

    private func speaker(_ block: Block) -> [Country] {
        let words = StateNames.words(String(block.text.prefix(80)))
        for index in words.indices.prefix(6) {
            if let (country, _) = StateNames.name(at: index, in: words) { return [country] }
        }
        return []
    }
}
