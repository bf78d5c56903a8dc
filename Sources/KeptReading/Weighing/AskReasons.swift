package import KeptDocuments
package import KeptVocabulary

/// Why words were taken for an ask of the writer, or were not.
package struct AskReasons: Sendable, Encodable {
    /// What a sign says, and how much it weighs: for an ask above 0, against it below.
    package struct Reason: Sendable, Encodable {
        package let sign: String
        package let words: String
        package let weight: Double
    }

    package let text: String
    package let place: Place
    package let isAsk: Bool
    /// How sure it is that this is an ask, 0 to 1.
    package let confidence: Double
    /// The heaviest first.
    package let reasons: [Reason]

    /// Of every ask, and of the words that were refused but come near, or in which somebody asks or owes; in document order.
    package static func of(_ document: Document, weights: AskWeights = .learned) -> [AskReasons] {
        let read = ReadDocument(document)
        let weigher = AskWeigher(weights: weights)
        guard DocumentIdentity.read(document) == nil else { return [] }
        return Candidates(read).byBlock.flatMap { candidates -> [AskReasons] in
            let asks = weigher.asks(of: candidates)
            let refused = candidates.filter { candidate in
                !(candidate.isWhole && candidates.count > 1)
                    && !asks.contains { $0.candidate.range.overlaps(candidate.range) }
            }.map(weigher.weigh).filter {
                $0.confidence >= near || $0.candidate.voices.contains { $0.speaksOfAsks }
            }
            return (asks.map { reasons($0, isAsk: true) } + refused.map { reasons($0, isAsk: false) })
                .sorted { $0.0 < $1.0 }.map(\.1)

            func reasons(_ weighed: AskWeigher.Weighed, isAsk: Bool) -> (Int, AskReasons) {
                let candidate = weighed.candidate
                let span = Span(block: candidate.wording.index, range: candidate.range)
                let model = weigher.model(of: candidate)
                return (
                    candidate.range.lowerBound,
                    AskReasons(
                        text: read.text(of: span), place: read.place(of: span), isAsk: isAsk,
                        confidence: (weighed.confidence * 100).rounded() / 100,
                        reasons: weighed.signs.map {
                            Reason(sign: $0.name, words: $0.words, weight: model.weights[$0.name] ?? 0)
                        }.filter { abs($0.weight) >= least }.sorted { abs($0.weight) > abs($1.weight) })
                )
            }
        }
    }

    /// Refused words come near from this confidence on.
    private static let near = 0.2
    /// Whether it is an ask, or nearly one.
    package var comesNear: Bool { isAsk || confidence >= Self.near }
    /// What weighs less tells nobody anything.
    private static let least = 0.1
}
