/// Decides what of a block is asked, from the signs of the block and of its sentences.
struct AskWeigher {
    struct Weighed {
        let candidate: Candidate
        /// The probability that it is an ask of the writer, 0 to 1.
        let confidence: Double
    }

    let weights: AskWeights

    /// From here on words are taken for an ask.
    static let threshold = 0.5
    /// The surest sentence of a block that holds an ask is that ask, from here on.
    private static let least = 0.25

    /// The whole block or some of its sentences; none where it asks for nothing.
    ///
    /// `candidates`: Of one block, the whole first where it is one.
    func asks(of candidates: [Candidate]) -> [Weighed] {
        let sentences = candidates.filter { !$0.isWhole }.map(weigh)
        let asking = sentences.filter { $0.confidence >= Self.threshold }
        guard let whole = candidates.first, whole.isWhole else { return asking }
        let block = weigh(whole)
        let isAsking = block.confidence >= Self.threshold
        if sentences.isEmpty || isAskAsWhole(whole) {
            return isAsking ? [block] : []
        }
        guard asking.isEmpty, isAsking, let surest = sentences.max(by: { $0.confidence < $1.confidence })
        else {
            return asking
        }
        guard surest.confidence >= Self.least else { return [] }
        return [Weighed(candidate: surest.candidate, confidence: block.confidence)]
    }

    func weigh(_ candidate: Candidate) -> Weighed {
        Weighed(candidate: candidate, confidence: model(of: candidate).confidence(Sign.holding(candidate)))
    }

    func model(of candidate: Candidate) -> AskWeights.Model {
        candidate.isWhole ? weights.block : weights.sentence
    }

    private func isAskAsWhole(_ candidate: Candidate) -> Bool {
        weights.extent.confidence(Sign.holding(candidate)) >= Self.threshold
    }
}
