import KeptDocuments
import KeptVocabulary

/// Reads a treaty body's concluding observations, and what a special procedure's report recommends: its concerns, what it recommends, and which paragraphs it
/// follows up on before the next report.
struct ConcludingObservationsReader {
    private let read: ReadDocument
    private let outline: Outline
    private let references: NoteReferences
    private let words: ObservationWords
    private(set) var claims: [Claim] = []
    private(set) var recommendations: [Recommendation] = []

    init(_ read: ReadDocument, _ outline: Outline, _ references: NoteReferences, words: ObservationWords) {
        (self.read, self.outline, self.references, self.words) = (read, outline, references, words)
        readParagraphs()
        markFollowUp()
    }

    // MARK: - Paragraphs

    private struct Lead {
        var verb: String
        var isAsking: Bool
    }

    private mutating func readParagraphs() {
        var number: String?
        var lead: Lead?
        var concerns: [String] = []
        var noted: Span?
        for wording in read.wordings where !wording.block.isNote {
            let block = wording.block
            if block.isHeading {
                (lead, concerns, noted) = (nil, [], nil)
                continue
            }
            let label = block.label.map { $0.trimmingLabel }
            if let label, Int(label) != nil {
                // Concerns and the paragraph that answers them stand under one heading, or follow each other.
                number = label
                lead = nil
            }
            guard let number else { continue }
            let isPart = label.map { Int($0) == nil } ?? false
            if isPart, let open = lead {
                let name = "\(number) (\(label ?? ""))"
                if open.isAsking {
                    recommend(wording, from: wording.sentences.startIndex, name, verb: open.verb, concerns)
                } else {
                    concerns.append(concern(Span(block: wording.index, range: block.whole)))
                }
                continue
            }
            let asking = wording.sentences.firstIndex { verb(read.text(of: span(wording, $0))) != nil }
            for sentence in wording.sentences[..<(asking ?? wording.sentences.endIndex)] {
                let text = read.text(of: span(wording, sentence))
                guard isConcern(text) else { continue }
                if text.hasSuffix(":") {
                    lead = Lead(verb: "", isAsking: false)
                } else {
                    concerns.append(concern(span(wording, sentence)))
                }
            }
            guard let asking, let verb = verb(read.text(of: span(wording, wording.sentences[asking])))
            else {
                if let last = wording.sentences.last { noted = span(wording, last) }
                continue
            }
            // What the Committee notes right before it asks, it notes with concern.
            if concerns.isEmpty, let noted, noted.block < wording.index { concerns.append(concern(noted)) }
            if block.text.hasSuffix(":") {
                lead = Lead(verb: verb, isAsking: true)
            } else if !isProcedure(read.text(of: span(wording, wording.sentences[asking]))) {
                recommend(wording, from: asking, number, verb: verb, concerns)
            }
        }
    }

    private func span(_ wording: Wording, _ sentence: Range<Int>) -> Span {
        Span(block: wording.index, range: wording.bytes(sentence))
    }

    private mutating func recommend(
        _ wording: Wording, from sentence: Int, _ number: String, verb: String, _ concerns: [String]
    ) {
        guard wording.sentences.indices.contains(sentence), let last = wording.sentences.last else { return }
        let range = wording.bytes(wording.sentences[sentence].lowerBound..<last.upperBound)
        let span = Span(block: wording.index, range: range)
        recommendations.append(
            Recommendation(
                id: "r\(recommendations.count + 1)", number: number, text: read.text(of: span).singleSpaced,
                section: outline.section(of: wording.index)?.name, addressee: words.addressee, verb: verb,
                restsOn: concerns, place: read.place(of: span), span: span,
                notes: references.references(in: span).map(\.mark)))
    }

    private mutating func concern(_ span: Span) -> String {
        let id = "c\(claims.count + 1)"
        let marks = references.references(in: span)
        claims.append(
            Claim(
                id: id, text: read.text(of: span).singleSpaced,
                section: outline.section(of: span.block)?.name,
                notes: marks.map(\.mark), place: read.place(of: span), span: span,
                noteIndices: marks.compactMap(\.note)))
        return id
    }

    // MARK: - Words

    /// The asking word of a sentence that asks something of the State party; `nil` for others.
    private func verb(_ text: String) -> String? {
        let parts = text.replacing("'", with: "’").split(separator: " ").map(String.init)
        let party = words.party.split(separator: " ").last.map(String.init) ?? words.party
        for (index, part) in parts.enumerated() {
            let rest = parts[(index + 1)...]
            if part == party, text.replacing("'", with: "’").lowercased().contains(words.party.lowercased()),
                let duty = rest.prefix(2).lazy.map({ String($0.trimmedEnd { ",:;.".contains($0) }) })
                    .first(where: words.duties.contains)
            {
                return duty
            }
            guard words.committees.contains(String(part.trimmedEnd { ",".contains($0) })) else { continue }
            let verb = rest.drop { words.adverbs.contains($0.trimmedEnd { ",".contains($0) }.lowercased()) }
                .first
            if let verb, let ask = words.asks.first(where: { verb.hasPrefix($0.beginning) }) {
                return ask.verb
            }
        }
        return nil
    }

    private func isConcern(_ text: String) -> Bool {
        text.lowercased().split { !$0.isLetter }.contains { words.concerns.contains(String($0)) }
    }

    /// What the Committee asks for its own proceedings: reports, replies, wide dissemination.
    private func isProcedure(_ text: String) -> Bool {
        let text = text.plainLetters
        return words.procedure.contains(where: text.holds) || hasPeriod(text)
    }

    /// Whether a text gives a time, as `within one year` does.
    private func hasPeriod(_ text: String) -> Bool {
        let parts = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        return parts.indices.contains { index in
            words.within.contains(parts[index])
                && parts[(index + 1)...].prefix(3).contains(where: words.periods.contains)
        }
    }

    // MARK: - Follow-up

    /// "… to provide, within one year, information on its implementation of the recommendations made in paragraphs
    /// 8 and 24 above".
    private mutating func markFollowUp() {
        var named: Set<String> = []
        for wording in read.wordings where !wording.block.isNote {
            for sentence in wording.sentences {
                let text = read.text(of: span(wording, sentence))
                let lower = text.plainLetters
                let isDated = hasPeriod(lower) || text.contains(/\d{1,2} (?:de )?\p{L}+ (?:de )?\d{4}/)
                guard isDated || lower.holds(words.followUp),
                    words.providing.contains(where: lower.holds),
                    let list = numberedParagraphs(in: text)
                else { continue }
                named.formUnion(numbers(text[list...]))
            }
        }
        for index in recommendations.indices {
            guard let number = recommendations[index].number else { continue }
            let paragraph = number.prefix { $0.isNumber }
            if named.contains(number) || named.contains(String(paragraph)) {
                recommendations[index].followUp = true
            }
        }
    }

    /// Where `paragraphs 8` stands.
    private func numberedParagraphs(in text: String) -> String.Index? {
        let paragraphs = read.language.flatMap(Language.of)?.facts.citing.paragraphs ?? []
        for match in text.matches(of: /(\p{L}+)\.? \d/) where paragraphs.contains(match.output.1.lowercased())
        {
            return match.range.lowerBound
        }
        return nil
    }

    /// `8, 22 (a) and (c) and 24 above`: the numbers, as recommendations bear them.
    private func numbers(_ text: Substring) -> Set<String> {
        var result: Set<String> = []
        var paragraph: String?
        var hadLetter = true
        let list = text.prefix(300)
        let end = words.ends.compactMap { list.firstRange(of: $0)?.lowerBound }.min() ?? list.endIndex
        for match in list[..<end].matches(of: /\(([a-z])\)|(\d{1,3})/) {
            if let letter = match.output.1, let open = paragraph {
                result.insert("\(open) (\(letter))")
                hadLetter = true
            } else if let number = match.output.2 {
                if let open = paragraph, !hadLetter { result.insert(open) }
                (paragraph, hadLetter) = (String(number), false)
            } else {
                break
            }
        }
        if let open = paragraph, !hadLetter { result.insert(open) }
        return result
    }
}
