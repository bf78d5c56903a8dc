/// Decides what of a block is asked, from the signs of the block and of its sentences.
struct AskWeigher {
    struct Weighed {
        let candidate: Candidate
        /// Those that hold.
        let signs: [Sign]
        /// The probability that it is an ask of the writer, 0 to 1.
        let confidence: Double
    }

    let weights: AskWeights

    /// From here on words are taken for an ask: a little more than half, for what others ask, taken for the writer's, misleads
    /// more than an ask that waits in `--why`.
    static let threshold = 0.6
    /// From here on the whole block is the ask, rather than a sentence of it.
    private static let wholeFrom = 0.5
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
        // A block with a list in one of its sentences is no one ask.
        if asking.contains(where: { !RunInList.items(of: $0.candidate).isEmpty }) { return asking }
        if isAsking, sentences.isEmpty || weights.extent.confidence(block.signs) >= Self.wholeFrom {
            return [block]
        }
        guard asking.isEmpty, isAsking, let surest = sentences.max(by: { $0.confidence < $1.confidence })
        else {
            return asking
        }
        guard surest.confidence >= Self.least else { return [] }
        return [
            Weighed(candidate: surest.candidate, signs: surest.signs, confidence: block.confidence)
        ]
    }

    func weigh(_ candidate: Candidate) -> Weighed {
        let signs = Sign.holding(candidate)
        return Weighed(
            candidate: candidate, signs: signs, confidence: model(of: candidate).confidence(signs))
    }

    func model(of candidate: Candidate) -> AskWeights.Model {
        candidate.isWhole ? weights.block : weights.sentence
    }
}
