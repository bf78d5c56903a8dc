import KeptDocuments
import KeptVocabulary

/// Reads what the State under review promised of its own accord: the section of a report on its voluntary pledges
/// and commitments.
enum PledgeReader {
    static func read(_ read: ReadDocument, date: EDTFDate?, in language: OfficialLanguage) -> [Commitment] {
        let blocks = read.document.blocks
        guard let words = language.report,
            let heading = blocks.lastIndex(where: { !$0.isNote && isTitle($0.text, words) })
        else { return [] }
        return blocks[(heading + 1)...].prefix { !isEnd($0, words) }.enumerated().compactMap {
            offset, block in
            // "X announced the following commitments:" leads in to them.
            guard !block.isNote, block.text.last != ":", block.text.utf8.count > 20 else { return nil }
            let span = Span(block: heading + 1 + offset, range: block.whole)
            return Commitment(
                kind: .pledge, text: read.text(of: span), count: nil, date: date, place: read.place(of: span),
                span: span)
        }
    }

    /// `Voluntary pledges and commitments`, with or without a number before it.
    private static func isTitle(_ text: String, _ words: ReportWords) -> Bool {
        guard text.utf8.count < 90 else { return false }
        let title = text.plainLetters
        let bare = title.contains(". ") ? title.drop { $0 != " " }.dropFirst() : title[...]
        return words.pledges.contains { bare.hasPrefix($0) }
    }

    private static func isEnd(_ block: Block, _ words: ReportWords) -> Bool {
        let title = block.text.plainLetters
        return block.text.utf8.count < 80 && !isTitle(block.text, words)
            && words.annex.contains { title == $0 || title.hasPrefix($0 + ($0.contains(" ") ? "" : " ")) }
    }
}
