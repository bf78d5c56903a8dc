import KeptDocuments
import KeptVocabulary

/// Finds what a submission asks for, in the writer's own name.
///
/// Each block, and each sentence of it, is weighed by its signs. A text that asks for nothing has none.
struct RecommendationReader {
    private let read: ReadDocument
    private let weigher: AskWeigher

    static func read(
        _ read: ReadDocument, weights: AskWeights = .learned
    ) -> (asks: [Ask], told: [Told]) {
        RecommendationReader(read: read, weigher: AskWeigher(weights: weights)).all()
    }

    private func all() -> ([Ask], [Told]) {
        var asks: [Ask] = []
        var told: [Told] = []
        for (index, candidates) in Candidates(read).byBlock.enumerated() {
            if continues(asks.last, at: index), let last = asks.popLast() {
                asks.append(last.going(on: index))
                continue
            }
            let found = weigher.asks(of: candidates)
            asks += found.flatMap { items(of: $0, index) }
            told += ToldReader.told(candidates, besides: found, in: read)
        }
        return (asks, told)
    }

    /// What is asked: the words themselves, or each item of the list that they hold.
    private func items(of weighed: AskWeigher.Weighed, _ index: Int) -> [Ask] {
        let candidate = weighed.candidate
        let whole = ask(weighed, index)
        let items = RunInList.items(of: candidate)
        guard !items.isEmpty else { return [whole] }
        let addressee = AskForm(candidate.wording, range: candidate.range).addressee
        let context = addressee.map { AskContext(addressee: $0) } ?? whole.context
        return items.map {
            Ask(blocks: whole.blocks, range: $0, context: context, confidence: whole.confidence)
        }
    }

    private func ask(_ weighed: AskWeigher.Weighed, _ index: Int) -> Ask {
        let candidate = weighed.candidate
        let isAsking = candidate.standing.leadIn == .own || candidate.standing.leadIn == .duty
        let context = candidate.standing.leadInBlock.flatMap { block in
            let lead = read.wordings[block]
            return LeadIn.addressee(ofLine: lead) ?? (isAsking ? LeadIn.addressee(ofLeadIn: lead) : nil)
        }
        let heading = candidate.standing.headingBlock.flatMap {
            LeadIn.addressee(ofHeading: read.wordings[$0])
        }
        return Ask(
            blocks: index..<(index + 1), range: candidate.range, context: context ?? heading,
            confidence: weighed.confidence)
    }

    /// A paragraph that begins in the middle of a sentence goes on with the item that broke off before it.
    private func continues(_ last: Ask?, at index: Int) -> Bool {
        let blocks = read.document.blocks
        guard let last, !blocks[index].isNote, !blocks[index].isHeading,
            let final = blocks[last.blocks.upperBound - 1].text.last, !".;:!?".contains(final),
            last.range.upperBound == blocks[last.blocks.lowerBound].whole.upperBound,
            let first = blocks[index].text.first,
            // "…; and" ends an item of a list.
            read.wordings[last.blocks.upperBound - 1].tokens.suffix(2).first?.text != ";"
        else { return false }
        return first.isLowercase && (last.blocks.upperBound..<index).allSatisfy { blocks[$0].isNote }
    }
}
