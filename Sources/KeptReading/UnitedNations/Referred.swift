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
        /// `(i)` of a list within the letter's part.
        var part: String?

        var name: String {
            "\(paragraph)" + (letter.map { " (\($0))" } ?? "") + (part.map { " (\($0))" } ?? "")
        }
    }

    /// The recommendations of an item that only points at paragraphs and gives the State's answer: "With regard to the
    /// recommendation in paragraph 33 (a) Monaco indicated …"; `nil` for an item that asks by itself.
    func recommendations(
        of item: NumberedItems.Item, in text: RunningText, position: PositionReader.Found?, first: Int
    ) -> [Recommendation]? {
        let said = String(decoding: text.bytes[item.range], as: UTF8.self)
        guard let list = paragraphs(in: said), words.spoken != nil,
            said.utf8.distance(from: said.startIndex, to: list) < Self.farthestList,
            said[..<list].lowercased().contains(words.recommendation),
            let opening = said.split(separator: " ").first, !words.opens(opening.lowercased())
        else { return nil }
        if let own = reworded(said, list, item, in: text, position, first: first) { return [own] }
        let found = recommendations(
            String(said[..<list]).singleSpaced + " " + answerCut(said[list...]), position: position,
            first: first)
        return found.isEmpty ? nil : found
    }

    private static let farthestList = 160
    private static let farthestNumber = 12

    /// What stands before the State under review is named, whose answer follows.
    private func answerCut(_ text: Substring) -> Substring {
        let end = names.compactMap { text.firstRange(of: $0)?.lowerBound }.min()
        return text[..<(end ?? text.endIndex)]
    }

    /// "With regard to the recommendation of Switzerland reflected in paragraph 35, Bahrain can conduct …": what the State
    /// under review supports in words of its own.
    private func reworded(
        _ said: String, _ list: String.Index, _ item: NumberedItems.Item, in text: RunningText,
        _ position: PositionReader.Found?, first: Int
    ) -> Recommendation? {
        guard position?.position == .supported, case let states = StateNames.named(in: String(said[..<list])),
            states.count == 1, let comma = said[list...].firstIndex(of: ",")
        else { return nil }
        let start = item.range.lowerBound + said.utf8.distance(from: said.startIndex, to: comma) + 1
        let range = ClauseReader(bytes: text.bytes, words: words).trimmed(start..<item.range.upperBound)
        guard !range.isEmpty else { return nil }
        let span = text.span(range)
        return Recommendation(
            id: "r\(first + 1)", number: item.number, text: text.text(range), section: nil, addressee: nil,
            verb: nil, restsOn: [], place: read.place(of: span), span: span, notes: [],
            recommendingStates: states.map(\.code), position: position?.position,
            positionWords: position?.words,
            stateClaims: position?.claim)
    }

    func recommendations(_ introduction: String, position: PositionReader.Found?, first: Int)
        -> [Recommendation]
    {
        guard let spoken = words.spoken,
            introduction.lowercased().contains(words.recommendation),
            let list = paragraphs(in: introduction)
        else { return [] }
        var result: [Recommendation] = []
        for reference in references(introduction[list...]) {
            guard let found = find(reference, spoken) else { continue }
            let name = reference.name
            for span in found.spans {
                result.append(
                    Recommendation(
                        id: "r\(first + result.count + 1)", number: name, text: read.text(of: span),
                        section: nil, addressee: nil, verb: nil, restsOn: [], place: read.place(of: span),
                        span: span, notes: [], recommendingStates: found.states.map(\.code),
                        position: position?.position, positionWords: position?.words,
                        stateClaims: position?.claim))
            }
        }
        return result
    }

    /// Where `paragraph 21` or `paragraphs 21` stands.
    private func paragraphs(in text: String) -> String.Index? {
        var rest = text[...]
        while let found = rest.firstRange(of: words.paragraph) {
            rest = rest[found.upperBound...]
            // "paragraphs 21", "paragraph No. 21", "paragraphs numbers 21".
            let behind = rest.prefix(Self.farthestNumber).drop { $0.isLetter || $0 == " " || $0 == "." }
            if behind.first?.isNumber == true { return found.lowerBound }
        }
        return nil
    }

    /// `21 (c); 28 (b), (c) and (d); 49` as five references.
    private func references(_ text: Substring) -> [Reference] {
        var result: [Reference] = []
        var paragraph: Int?
        var hadLetter = true
        let end = words.spoken.flatMap { text.firstRange(of: $0.listEnd)?.lowerBound } ?? text.endIndex
        for match in text[..<end].matches(of: /(?:\) ?\(([ivx]+)\))|(\d{1,3})|\(([a-z])\)/) {
            if let part = match.output.1, let last = result.indices.last, hadLetter {
                result[last].part = String(part)
            } else if let number = match.output.2.flatMap({ Int($0) }) {
                if let open = paragraph, !hadLetter { result.append(.init(paragraph: open, letter: nil)) }
                (paragraph, hadLetter) = (number, false)
            } else if let letter = match.output.3?.first, let open = paragraph {
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
            let whole =
                block.label == "(\(letter))"
                ? spoken.part(letter, from: block.text.startIndex) : spoken.part(letter)
            guard let whole else { continue }
            let range = reference.part.flatMap { part($0, of: whole, in: block.text) } ?? whole
            return ([Span(block: index, range: range)], states)
        }
        return nil
    }

    /// `(i) …` within a letter's part, to the next number or the end.
    private func part(_ number: String, of range: Range<Int>, in text: String) -> Range<Int>? {
        let bytes = Array(text.utf8)
        let mark = Array("(\(number)) ".utf8)
        guard let start = range.first(where: { bytes[$0..<range.upperBound].starts(with: mark) }) else {
            return nil
        }
        let from = start + mark.count
        let next = (from..<range.upperBound).first { index in
            bytes[index] == UInt8(ascii: "(") && [0x69, 0x76, 0x78].contains(bytes[index + 1])
                && bytes[index..<range.upperBound].prefix(6).contains(UInt8(ascii: ")"))
        }
        return ClauseReader(bytes: bytes, words: words).trimmed(from..<(next ?? range.upperBound))
    }

    private func speaker(_ block: Block) -> [Country] {
        let words = StateNames.words(String(block.text.prefix(80)))
        for index in words.indices.prefix(6) {
            if let (country, _) = StateNames.name(at: index, in: words) { return [country] }
        }
        return []
    }
}
