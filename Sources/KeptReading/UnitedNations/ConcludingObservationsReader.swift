import KeptDocuments
import KeptVocabulary

/// Reads a treaty body's concluding observations: its concerns, what it recommends, and which paragraphs it
/// follows up on before the next report.
struct ConcludingObservationsReader {
    private let read: ReadDocument
    private let outline: Outline
    private let references: NoteReferences
    private(set) var claims: [Claim] = []
    private(set) var recommendations: [Recommendation] = []

    init(_ read: ReadDocument, _ outline: Outline, _ references: NoteReferences) {
        (self.read, self.outline, self.references) = (read, outline, references)
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
        for wording in read.wordings where !wording.block.isNote {
            let block = wording.block
            if block.isHeading {
                (lead, concerns) = (nil, [])
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
            let asking = wording.sentences.firstIndex { Self.verb(read.text(of: span(wording, $0))) != nil }
            for sentence in wording.sentences[..<(asking ?? wording.sentences.endIndex)] {
                let text = read.text(of: span(wording, sentence))
                guard Self.isConcern(text) else { continue }
                if text.hasSuffix(":") {
                    lead = Lead(verb: "", isAsking: false)
                } else {
                    concerns.append(concern(span(wording, sentence)))
                }
            }
            guard let asking, let verb = Self.verb(read.text(of: span(wording, wording.sentences[asking])))
            else {
                continue
            }
            if block.text.hasSuffix(":") {
                lead = Lead(verb: verb, isAsking: true)
            } else if !Self.isProcedure(read.text(of: span(wording, wording.sentences[asking]))) {
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
                section: outline.section(of: wording.index)?.name, addressee: "the State party", verb: verb,
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
    private static func verb(_ text: String) -> String? {
        if let match = text.firstMatch(of: /State party (?:\w+ )?(should|must)\b/) {
            return String(match.output.1)
        }
        guard
            let match = text.firstMatch(
                of:
                    /Committee(?: (?:also|further|therefore|strongly|again|once more|reiterates its|and|wishes to))* (recommend|urge|call|encourage|invite|request|reiterates its recommendation|recommendation)/
            )
        else { return nil }
        let word = String(match.output.1)
        return word.hasSuffix("recommendation") ? "recommend" : word
    }

    private static func isConcern(_ text: String) -> Bool {
        text.firstMatch(of: /(?i)\bconcern(?:ed|s)?\b|\bregrets?\b|\balarmed\b|\bdeplores?\b|\bdisturbed\b/)
            != nil
    }

    /// What the Committee asks for its own proceedings: reports, replies, wide dissemination.
    private static func isProcedure(_ text: String) -> Bool {
        text.firstMatch(
            of:
                /(?i)next periodic report|disseminat|follow-up to|common core document|within (?:one|two|\d+) (?:years?|months)/
        )
            != nil
    }

    // MARK: - Follow-up

    /// "… to provide, within one year, information on its implementation of the recommendations made in paragraphs
    /// 8 and 24 above".
    private mutating func markFollowUp() {
        var named: Set<String> = []
        for wording in read.wordings where !wording.block.isNote {
            for sentence in wording.sentences {
                let text = read.text(of: span(wording, sentence))
                guard
                    text.contains(
                        /(?i)within (?:one|two|three|a|\d+|\w+) (?:years?|months)|follow-up|\d{1,2} \w+ \d{4}/
                    ),
                    text.contains(/(?i)provide|submit|information|report/),
                    let list = text.firstRange(of: /paragraphs? \d/)
                else { continue }
                named.formUnion(Self.numbers(text[list.lowerBound...]))
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

    /// `8, 22 (a) and (c) and 24 above`: the numbers, as recommendations bear them.
    private static func numbers(_ text: Substring) -> Set<String> {
        var result: Set<String> = []
        var paragraph: String?
        var hadLetter = true
        for match in text.prefix(300).matches(of: /\(([a-z])\)|(\d{1,3})|above|of the present|\bin\b/) {
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
