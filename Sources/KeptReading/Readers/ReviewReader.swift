import KeptDocuments
import KeptVocabulary

/// Tells to which mechanism a document speaks, and of which cycle, session and earlier review it says so.
enum ReviewReader {
    struct Review {
        var mechanism: Mechanism?
        var cycle: Int?
        var session: Int?
        var previousReview: EDTFDate?
    }

    /// A text says at its beginning to whom it speaks: in so many of its blocks, and in more where they are short.
    private static let openingBlocks = 8
    private static let openingTokens = 250
    private static let openingWeight = 5

    static func read(_ read: ReadDocument, _ outline: Outline) -> Review {
        var review = Review()
        review.mechanism = mechanism(read)
        if review.mechanism == .upr { review.previousReview = previous(read) }
        for wording in read.wordings.prefix(openingBlocks) {
            guard let words = wording.language?.reviews else { continue }
            review.session = review.session ?? ordinal(before: words.session, wording, words)
            review.cycle = review.cycle ?? ordinal(before: words.cycle, wording, words)
        }
        return review
    }

    /// The one to which the opening speaks, or of which the text speaks often; else the one whose treaty it speaks of.
    private static func mechanism(_ read: ReadDocument) -> Mechanism? {
        var scores: [Mechanism: Int] = [:]
        var order: [Mechanism] = []
        // A text in a language that is not read still says to whom it speaks.
        let main = OfficialLanguage.of(read.language)?.mechanisms
        func count(_ wording: Wording, weight: Int) {
            let names = wording.language?.mechanisms ?? main ?? []
            for index in wording.tokens.indices {
                guard let found = names.first(where: { $0.phrases.length(at: index, in: wording) != nil })
                else { continue }
                if scores[found.mechanism] == nil { order.append(found.mechanism) }
                scores[found.mechanism, default: 0] += weight
            }
        }
        if let title = read.document.metadata.title {
            count(read.wording(ofTitle: title), weight: openingWeight)
        }
        var tokens = 0
        for wording in read.wordings where !wording.block.isNote {
            tokens += wording.tokens.count
            let isOpening = wording.index < openingBlocks || tokens < openingTokens
            count(wording, weight: isOpening ? openingWeight : 1)
        }
        guard let best = order.max(by: { (scores[$0] ?? 0) < (scores[$1] ?? 0) }),
            (scores[best] ?? 0) >= fewestMentions
        else { return ofTreaty(read) }
        return best
    }

    /// Named less often than this and not at the beginning, a mechanism is only spoken of.
    private static let fewestMentions = 4

    /// The body of the one treaty of which the opening and the rest speak.
    private static func ofTreaty(_ read: ReadDocument) -> Mechanism? {
        var counts: [String: Int] = [:]
        var opening: Set<String> = []
        for mention in read.mentions.joined() {
            guard case .norm(let instrument, _) = mention.subject else { continue }
            counts[instrument, default: 0] += 1
            if mention.span.block < openingBlocks { opening.insert(instrument) }
        }
        guard let best = counts.max(by: { $0.value < $1.value }), best.value >= fewestMentions,
            opening.contains(best.key), counts.allSatisfy({ $0.key == best.key || $0.value * 2 < best.value })
        else { return nil }
        return Mechanism.allCases.first { $0.treaty == best.key }
    }

    /// `its last Universal Periodic Review in February 2010`.
    private static func previous(_ read: ReadDocument) -> EDTFDate? {
        for wording in read.wordings where !wording.block.isNote {
            guard let reviews = wording.language?.reviews else { continue }
            for sentence in wording.sentences {
                guard sentence.contains(where: { reviews.earlier.contains(wording.lower($0)) }),
                    let review = sentence.last(where: { reviews.review.contains(wording.lower($0)) })
                else { continue }
                let span = Span(block: wording.index, range: wording.bytes(sentence))
                let dates = read.mentions(in: span).compactMap { mention -> (EDTFDate, Int)? in
                    if case .date(let date) = mention.subject, !date.isInterval {
                        (date, mention.span.range.lowerBound)
                    } else {
                        nil
                    }
                }
                let place = wording.tokens[review].range.upperBound
                if let near = dates.first(where: { $0.1 >= place && $0.1 <= place + 40 }) { return near.0 }
            }
        }
        return nil
    }

    /// `Thirteenth Session`, `20th session`, `19º período de sesiones`.
    private static func ordinal(before noun: Phrases, _ wording: Wording, _ words: ReviewWords) -> Int? {
        for index in wording.tokens.indices.dropFirst() where noun.length(at: index, in: wording) != nil {
            let word = wording.lower(index - 1)
            if let number = words.ordinal(word) { return number }
            if words.ordinalEndings.contains(word), index >= 2,
                let number = wording.tokens[index - 2].integer, number < 100
            {
                return number
            }
        }
        return nil
    }
}
