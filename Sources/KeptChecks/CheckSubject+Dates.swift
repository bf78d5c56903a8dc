import KeptDocuments
import KeptReading

/// What in and around a sentence says of which day it speaks.
extension CheckSubject {
    /// Whether a day, a month or a text's own date says when the words at a token were written.
    func isDated(_ wording: Wording, _ index: Int) -> Bool {
        if let asking = wording.language?.asking {
            // "today" is the day that stands over the text, "yesterday" the one before it; "that currently apply" dates nothing.
            let isDay =
                asking.now.contains(wording.lower(index))
                || wording.language?.facts.dates.days.contains(wording.lower(index)) == true
            if isDay, bearsItsDate { return true }
            if asking.relatives.contains(wording.lower(index - 1))
                || asking.joins.contains(wording.lower(index - 1))
            {
                return true
            }
        }
        if isLawDatedNext(wording, index) { return true }
        let sentence = wording.bytes(wording.sentence(of: index))
        let span = Span(block: wording.index, range: sentence)
        let laws = read.mentions(in: span).filter { if case .provision = $0.subject { true } else { false } }
        return read.mentions(in: span).contains { mention in
            guard case .date(let date) = mention.subject else { return false }
            return date.description.count > 4 && !laws.contains { $0.span.contains(mention.span) }
        }
    }

    /// Whether the next sentence gives the day on which a law was made, of which this one speaks.
    private func isLawDatedNext(_ wording: Wording, _ index: Int) -> Bool {
        guard let words = wording.language?.facts.laws,
            let own = wording.sentences.firstIndex(where: { $0.contains(index) }),
            wording.sentences.indices.contains(own + 1)
        else { return false }
        let span = Span(block: wording.index, range: wording.bytes(wording.sentences[own + 1]))
        return wording.sentences[own].contains { words.making.contains(wording.lower($0)) }
            && read.mentions(in: span).contains { mention in
                guard case .date(let date) = mention.subject else { return false }
                return date.description.count == 10
            }
    }

    /// Whether a day stands over the text.
    private var bearsItsDate: Bool {
        if document.metadata.date != nil { return true }
        return read.mentions.prefix(Self.openingBlocks).joined().contains { mention in
            guard case .date(let date) = mention.subject else { return false }
            return date.description.count == 10
        }
    }

    private static let openingBlocks = 4
}
