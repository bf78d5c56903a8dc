import KeptDocuments
import KeptVocabulary

/// Reads the recommendations of a Report of the Working Group on the Universal Periodic Review, each with the
/// States that make it and the position of the State under review.
struct WorkingGroupReportReader {
    private let read: ReadDocument
    private let state: Country?
    private let titles: DocumentTitles
    private let words: ReportWords

    /// None of a report in a language that is not read.
    static func recommendations(
        _ read: ReadDocument, of state: Country?, in language: OfficialLanguage
    ) -> [Recommendation] {
        guard let words = language.report else { return [] }
        return WorkingGroupReportReader(read: read, state: state, titles: language.titles, words: words).all()
    }

    private func all() -> [Recommendation] {
        guard let range = conclusions() else { return [] }
        let text = RunningText(read.document, range)
        var result: [Recommendation] = []
        var isOver = false
        var position: PositionReader.Found?
        let names = state.map { [$0.name, $0.shortName] + $0.otherNames } ?? []
        let referred = Referred(read: read, before: range.lowerBound, names: names, words: words)
        let paragraphs = NumberedItems.read(text)
        for (number, paragraph) in paragraphs.enumerated() where !isOver {
            let introduction = text.text(paragraph.introduction)
            if isClosing(introduction) {
                isOver = true
                continue
            }
            let stated = PositionReader.position(introduction, in: words.position)
            if paragraph.items.isEmpty, let unnumbered = unnumbered(paragraph.introduction, in: text) {
                let item = NumberedItems.Item(number: "\(paragraph.number)", range: unnumbered)
                result += recommendations(of: item, in: text, position: stated, first: result.count)
                continue
            }
            if paragraph.items.isEmpty {
                guard stated != nil else { continue }
                result += referred.recommendations(introduction, position: stated, first: result.count)
                continue
            }
            position = stated ?? (introduction.isEmpty ? position : nil)
            if position == nil { position = later(paragraphs[(number + 1)...], text) }
            for item in paragraph.items {
                result +=
                    referred.recommendations(of: item, in: text, position: position, first: result.count)
                    ?? recommendations(of: item, in: text, position: position, first: result.count)
            }
        }
        return result
    }

    // MARK: - Where the conclusions stand

    /// The blocks from the heading "Conclusions and/or recommendations" to the annex.
    private func conclusions() -> Range<Int>? {
        let blocks = read.document.blocks
        guard let heading = blocks.lastIndex(where: titles.areConclusions) else { return nil }
        let rest = blocks[(heading + 1)...]
        let end = rest.firstIndex { block in
            let title = block.text.plainLetters
            return block.text.utf8.count < 70
                && words.annex.contains { title == $0 || title.hasPrefix($0 + ($0.contains(" ") ? "" : " ")) }
        }
        return (heading + 1)..<(end ?? blocks.count)
    }

    private func isClosing(_ text: String) -> Bool {
        let opening = text.prefix(90).plainLetters
        return titles.closing.contains { opening.hasPrefix($0) }
    }

    /// "The response of the State to these recommendations will be included in the outcome report" stands after
    /// the list in the first reports.
    private func later(_ paragraphs: ArraySlice<NumberedItems.Paragraph>, _ text: RunningText)
        -> PositionReader.Found?
    {
        guard let next = paragraphs.first, next.items.isEmpty else { return nil }
        let said = text.text(next.introduction)
        let opening = said.prefix(120).plainLetters
        guard words.response.contains(where: opening.holds),
            let found = PositionReader.position(said, in: words.position), found.position == .pending
        else { return nil }
        return found
    }

    // MARK: - Items

    /// What stands behind "The following recommendation did not enjoy the support of X:", to its bracket.
    private func unnumbered(_ introduction: Range<Int>, in text: RunningText) -> Range<Int>? {
        let opening = text.text(introduction).prefix(120).plainLetters
        guard words.following.contains(where: opening.holds),
            let colon = text.bytes[introduction].firstIndex(of: UInt8(ascii: ":"))
        else { return nil }
        let brackets = StateBrackets(bytes: text.bytes).all(in: (colon + 1)..<introduction.upperBound)
        return brackets.last.map { (colon + 1)..<$0.range.upperBound }
    }

    private func recommendations(
        of item: NumberedItems.Item, in text: RunningText, position: PositionReader.Found?, first: Int
    ) -> [Recommendation] {
        let reader = ClauseReader(bytes: text.bytes, words: words)
        return reader.clauses(item.range).enumerated().map { number, clause in
            let span = text.span(clause.range)
            return Recommendation(
                id: "r\(first + number + 1)", number: item.number,
                text: clause.text(of: text.bytes),
                section: nil, addressee: nil, verb: nil, restsOn: [], place: read.place(of: span), span: span,
                notes: [], recommendingStates: clause.states.map(\.code), position: position?.position,
                positionWords: position?.words, stateClaims: position?.claim)
        }
    }
}
