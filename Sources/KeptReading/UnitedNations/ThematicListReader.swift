import KeptDocuments
import KeptVocabulary

/// Reads OHCHR's thematic list of recommendations: a table with a recommendation and its States in one cell, the
/// position in the next, then themes and affected persons.
struct ThematicListReader {
    private static let words = EnglishSummaries.themes
    private let read: ReadDocument

    static func recommendations(_ read: ReadDocument) -> [Recommendation] {
        ThematicListReader(read: read).all()
    }

    /// Whether a document's table has the headings of such a list.
    static func isList(_ document: Document) -> Bool {
        let first = document.blocks.prefix(12).map { $0.text.lowercased() }
        return first.contains { $0.hasPrefix(words.recommendation) } && first.contains(words.position)
            && first.contains { $0.contains(words.themes) }
    }

    /// The report that the list says its positions come from, addenda put down to their report.
    static func report(_ document: Document) -> DocumentSymbol? {
        for block in document.blocks {
            guard let source = source(block.text),
                let symbol = source.split(whereSeparator: { " -–".contains($0) }).lazy
                    .compactMap({ DocumentSymbol(String($0)) }).first
            else { continue }
            return symbol.base
        }
        return nil
    }

    private static func source(_ text: String) -> Substring? {
        guard text.lowercased().hasPrefix(words.source) else { return nil }
        return text.dropFirst(words.source.count)
    }

    private struct Row {
        var number: String
        var block: Int
        var start: Int
        var position: Position?
        var words: [String] = []
    }

    private func all() -> [Recommendation] {
        var rows: [Row] = []
        for (index, block) in read.document.blocks.enumerated() where !block.isNote {
            if let row = opening(block, index) {
                rows.append(row)
            } else if let last = rows.indices.last {
                if let source = Self.source(block.text) {
                    rows[last].words.append(String(source).singleSpaced)
                } else if rows[last].position == nil, let position = position(block.text) {
                    rows[last].position = position
                    rows[last].words.insert(block.text.singleSpaced, at: 0)
                }
            }
        }
        // A recommendation stands under each of its themes.
        var seen: Set<String> = []
        return rows.filter { seen.insert($0.number).inserted }.reduce(into: []) { result, row in
            result += recommendations(row, first: result.count)
        }
    }

    private func opening(_ block: Block, _ index: Int) -> Row? {
        if let label = block.label?.trimmingLabel, label.wholeMatch(of: /\d{1,3}\.\d{1,3}/) != nil {
            return Row(number: label, block: index, start: 0)
        }
        guard let match = block.text.prefixMatch(of: /(\d{1,3}\.\d{1,3})\.?\s*(?=\D)/) else { return nil }
        let start = block.text.utf8.distance(from: block.text.startIndex, to: match.range.upperBound)
        return Row(number: String(match.output.1), block: index, start: start)
    }

    private func position(_ text: String) -> Position? {
        Self.words.positions[text.lowercased().split { !$0.isLetter }.joined(separator: " ")]
    }

    private func recommendations(_ row: Row, first: Int) -> [Recommendation] {
        let block = read.document.blocks[row.block]
        let bytes = Array(block.text.utf8)
        return ClauseReader(bytes: bytes, words: EnglishReports.words).clauses(row.start..<bytes.count)
            .enumerated().map {
                number, clause in
                let span = Span(block: row.block, range: clause.range)
                return Recommendation(
                    id: "r\(first + number + 1)", number: row.number, text: clause.text(of: bytes),
                    section: nil,
                    addressee: nil,
                    verb: nil, restsOn: [], place: read.place(of: span), span: span, notes: [],
                    recommendingStates: clause.states.map(\.code), position: row.position,
                    positionWords: row.words.isEmpty ? nil : row.words.joined(separator: ", "))
            }
    }
}
