import KeptDocuments
import KeptVocabulary

/// Reads what the State under review promised of its own accord: the section of a report on its voluntary pledges
/// and commitments.
enum PledgeReader {
    static func read(_ read: ReadDocument, date: EDTFDate?) -> [Commitment] {
        let blocks = read.document.blocks
        let heading = blocks.lastIndex {
            !$0.isNote && $0.text.utf8.count < 80 && isTitle($0.text.lowercased())
        }
        guard let heading else { return [] }
        return blocks[(heading + 1)...].prefix { !isEnd($0) }.enumerated().compactMap { offset, block in
            // "X announced the following commitments:" leads in to them.
            guard !block.isNote, block.text.last != ":", block.text.utf8.count > 20 else { return nil }
            let span = Span(block: heading + 1 + offset, range: block.whole)
            return Commitment(
                kind: .pledge, text: read.text(of: span), count: nil, date: date, place: read.place(of: span),
                span: span)
        }
    }

    private static func isTitle(_ title: String) -> Bool {
        title.contains("voluntary pledges") || title.contains("voluntary commitments")
            ? title.firstMatch(of: /^(?:[ivx]+\.? |\d+\. )?voluntary/) != nil : false
    }

    private static func isEnd(_ block: Block) -> Bool {
        let title = block.text.lowercased()
        return block.text.utf8.count < 80
            && (title == "annex" || title.hasPrefix("annex ")
                || title.hasPrefix("composition of the delegation"))
    }
}
