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

    /// A text says at its beginning to whom it speaks.
    private static let openingBlocks = 8
    private static let openingWeight = 5

    static func read(_ read: ReadDocument, _ outline: Outline) -> Review {
        var review = Review()
        review.mechanism = mechanism(read)
        if review.mechanism == .upr { review.previousReview = previous(read) }
        for wording in read.wordings.prefix(openingBlocks) {
            review.session = review.session ?? ordinal(before: "session", wording)
            review.cycle = review.cycle ?? ordinal(before: "cycle", wording)
        }
        return review
    }

    private static func mechanism(_ read: ReadDocument) -> Mechanism? {
        var scores: [Mechanism: Int] = [:]
        var order: [Mechanism] = []
        func count(_ wording: Wording, weight: Int) {
            let names = wording.language?.mechanisms ?? []
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
        for wording in read.wordings where !wording.block.isNote {
            count(wording, weight: wording.index < openingBlocks ? openingWeight : 1)
        }
        return order.max { (scores[$0] ?? 0) < (scores[$1] ?? 0) }
    }

    /// `its last Universal Periodic Review in February 2010`.
    private static func previous(_ read: ReadDocument) -> EDTFDate? {
        for wording in read.wordings where !wording.block.isNote {
            for sentence in wording.sentences {
                let words = sentence.map { wording.lower($0) }
                guard
                    words.contains(where: {
                        ["last", "previous", "first", "second", "earlier", "since"].contains($0)
                    }),
                    words.contains("review") || words.contains("upr")
                else { continue }
                let review =
                    sentence.last { ["review", "upr"].contains(wording.lower($0)) } ?? sentence.lowerBound
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

    /// `Thirteenth Session`, `20th session`, `third cycle`.
    private static func ordinal(before noun: String, _ wording: Wording) -> Int? {
        for index in wording.tokens.indices.dropFirst() where wording.lower(index) == noun {
            let word = wording.lower(index - 1)
            if let number = OrdinalWord.value(word) { return number }
            if ["st", "nd", "rd", "th"].contains(word), index >= 2,
                let number = wording.tokens[index - 2].integer, number < 100
            {
                return number
            }
        }
        return nil
    }
}
