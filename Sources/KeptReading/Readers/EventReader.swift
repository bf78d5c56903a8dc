import KeptVocabulary

/// Finds events: paragraphs that date something and count those whom it struck.
enum EventReader {
    static func read(_ read: ReadDocument) -> [Event] {
        read.wordings.compactMap { wording -> Event? in
            guard !wording.block.isNote, !wording.block.isHeading,
                let harm = wording.language?.facts.deeds.harm
            else { return nil }
            let mentions = read.mentions[wording.index]
            let counts = mentions.compactMap { mention -> Count? in
                guard case .count(let count) = mention.subject,
                    Tokeniser.tokens(of: count.what).contains(where: { harm.contains($0.lower) })
                else { return nil }
                return count
            }
            guard !counts.isEmpty else { return nil }
            let date = mentions.lazy.compactMap { mention -> EDTFDate? in
                if case .date(let date) = mention.subject, !date.isInterval { date } else { nil }
            }.first
            guard date != nil else { return nil }
            let location = mentions.lazy.compactMap { mention -> String? in
                if case .location(let name) = mention.subject { name } else { nil }
            }.first
            let span = Span(block: wording.index, range: wording.block.whole)
            return Event(
                date: date, location: location, counts: counts, attributedTo: attribution(wording, mentions),
                place: read.place(of: span), span: span)
        }
    }

    /// The organisation after `according to`.
    private static func attribution(_ wording: Wording, _ mentions: [Mention]) -> String? {
        guard let words = wording.language?.facts.names,
            let according = words.attributing.first(in: wording.tokens.indices, of: wording)
        else { return nil }
        let after = wording.tokens[according.upperBound - 1].range.upperBound
        return mentions.lazy.compactMap { mention -> String? in
            guard case .organisation(let name) = mention.subject,
                (after...(after + 6)).contains(mention.span.range.lowerBound)
            else { return nil }
            return name
        }.first
    }
}
