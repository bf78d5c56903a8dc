import KeptDocuments
import KeptVocabulary

/// Reads from a State's addendum its position on each recommendation that it names by number, and its comment.
///
/// Numbers stand in lists and ranges (`122.17-18`, `122.62-\n66`, `122.34- 35`) under a heading or in a sentence
/// that says the position; a line of numbers alone begins the comment on them.
struct AddendumReader {
    private let read: ReadDocument
    /// The numbers before the point that the report's paragraphs have.
    private let paragraphs: Set<Int>
    private let words: ReportWords

    /// None of an addendum in a language that is not read.
    static func recommendations(_ read: ReadDocument, in language: OfficialLanguage) -> [Recommendation] {
        language.report.map { AddendumReader(read, $0).all() } ?? []
    }

    private struct Answer {
        var number: Number
        var found: PositionReader.Found?
        var comment: [String] = []
        var span: Span
    }

    private struct Number: Hashable {
        var paragraph: Int
        var item: Int
        var text: String { "\(paragraph).\(item)" }
    }

    private init(_ read: ReadDocument, _ words: ReportWords) {
        (self.read, self.words) = (read, words)
        var counts: [Int: Int] = [:]
        for block in read.document.blocks where !block.isNote {
            for match in Self.full(block).matches(of: Self.one) {
                if let paragraph = Int(match.output.1) { counts[paragraph, default: 0] += 1 }
            }
        }
        let most = counts.values.max() ?? 0
        paragraphs = Set(counts.filter { $0.value >= 3 || $0.value == most }.keys)
    }

    private static var one: some RegexComponent<(Substring, Substring, Substring)> {
        // Unicode's words would take "144,122.146" for one.
        /\b(\d{2,3})\.\s?(\d{1,3})\b/.wordBoundaryKind(.simple)
    }
    private static var range: some RegexComponent<(Substring, Substring, Substring, Substring?)> {
        /\b(\d{2,3})\.\s?(\d{1,3})(?:\s*(?:[-–—]|\b(?:to|à|a)\b)\s*(?:\d{2,3}\.\s?)?(\d{1,3})\b)?/
            .wordBoundaryKind(
                .simple)
    }

    private static func full(_ block: Block) -> String { (block.label.map { $0 + " " } ?? "") + block.text }

    private func all() -> [Recommendation] {
        var answers: [Number: Answer] = [:]
        var order: [Number] = []
        var standing: PositionReader.Found?
        var commented: [Number] = []
        func answer(_ number: Number, _ found: PositionReader.Found?, _ span: Span) {
            if answers[number] == nil {
                answers[number] = Answer(number: number, found: found, span: span)
                order.append(number)
            } else if answers[number]?.found == nil {
                answers[number]?.found = found
            }
        }
        for (index, block) in read.document.blocks.enumerated() where !block.isNote {
            let text = Self.full(block)
            let span = Span(block: index, range: block.whole)
            if block.isHeading {
                if let found = PositionReader.position(block.text, in: words.position) { standing = found }
                commented = []
                continue
            }
            let numbers = numbers(in: text)
            if !numbers.isEmpty, isOnlyNumbers(text) {
                for number in numbers { answer(number, standing, span) }
                commented = numbers
            } else if let (leading, rest) = leading(text), !isList(text) {
                for number in leading {
                    answer(number, PositionReader.position(rest, in: words.position) ?? standing, span)
                    answers[number]?.comment.append(rest)
                }
                commented = leading
            } else if isList(text) || !numbers.isEmpty && commented.isEmpty {
                for (sentence, found) in sentences(text, standing: standing) {
                    for number in self.numbers(in: sentence) { answer(number, found, span) }
                }
                commented = []
                if !numbers.isEmpty, let found = PositionReader.position(text, in: words.position) {
                    standing = found
                }
            } else {
                for number in commented { answers[number]?.comment.append(block.text.singleSpaced) }
            }
        }
        return order.compactMap { answers[$0] }.enumerated().map { recommendation($1, id: "r\($0 + 1)") }
    }

    private func recommendation(_ answer: Answer, id: String) -> Recommendation {
        Recommendation(
            id: id, number: answer.number.text, text: "", section: nil, addressee: nil, verb: nil,
            restsOn: [],
            place: read.place(of: answer.span), span: answer.span, notes: [],
            position: answer.found?.position, positionWords: answer.found?.words,
            stateClaims: answer.found?.claim,
            comment: answer.comment.isEmpty ? nil : answer.comment.joined(separator: " "))
    }

    // MARK: - Numbers

    private func numbers(in text: String) -> [Number] {
        var result: [Number] = []
        for match in text.matches(of: Self.range) {
            guard let paragraph = Int(match.output.1), paragraphs.contains(paragraph),
                let first = Int(match.output.2), first > 0
            else { continue }
            let last = match.output.3.flatMap { Int($0) } ?? first
            guard last >= first, last - first <= Self.widestRange else {
                result.append(Number(paragraph: paragraph, item: first))
                continue
            }
            for item in first...last { result.append(Number(paragraph: paragraph, item: item)) }
        }
        return result.uniqued
    }

    private static let widestRange = 150

    private func isOnlyNumbers(_ text: String) -> Bool {
        text.allSatisfy { $0.isNumber || $0.isWhitespace || ".,;:-–—&".contains($0) }
    }

    /// Several numbers in a row, as lists of them are.
    private func isList(_ text: String) -> Bool {
        numbers(in: text).count >= 2
            && text.firstRange(of: /\d{2,3}\.\s?\d{1,3}[^a-z]{1,8}\d{2,3}\.\s?\d{1,3}/) != nil
    }

    /// `122.11 The activities …`: the numbers at the start, and the words behind them.
    private func leading(_ text: String) -> ([Number], String)? {
        var rest = text[...]
        // "Recommendation 122.11", "Recommendations 122.11 and 122.12".
        if rest.lowercased().hasPrefix(words.recommendation) {
            rest = rest.drop { $0 != " " }.dropFirst()
        }
        let start = rest.startIndex
        while let number = rest.prefixMatch(of: /\d{2,3}\.\s?\d{1,3}/) {
            rest = rest[number.range.upperBound...].drop { $0.isWhitespace || ".,;:–—-".contains($0) }
            if rest.hasPrefix(words.and + " ") {
                rest = rest.dropFirst(words.and.count).drop { $0.isWhitespace }
            }
        }
        guard rest.startIndex > start else { return nil }
        let numbers = numbers(in: String(text[start..<rest.startIndex]))
        let words = String(rest).singleSpaced
        return numbers.isEmpty || words.isEmpty ? nil : (numbers, words)
    }

    /// The sentences of a paragraph that name numbers, each with the position that it or the ones around it state.
    private func sentences(
        _ text: String, standing: PositionReader.Found?
    ) -> [(String, PositionReader.Found?)] {
        var result: [(String, PositionReader.Found?)] = []
        var rest = text[...]
        while !rest.isEmpty {
            let end = rest.firstRange(of: /[a-z0-9)]\. (?=[A-Z])/)?.upperBound ?? rest.endIndex
            let sentence = String(rest[..<end])
            rest = rest[end...]
            let found = PositionReader.position(sentence, in: words.position)
            if numbers(in: sentence).isEmpty {
                // "Slovenia considers that they are implemented" speaks of the list before it.
                if found?.position == .implemented, let last = result.indices.last,
                    result[last].1?.position == .supported
                {
                    result[last].1?.claim = .implemented
                }
            } else {
                result.append((sentence, found ?? standing))
            }
        }
        return result
    }
}
