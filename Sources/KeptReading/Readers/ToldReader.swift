import KeptDocuments

/// Finds sentences that tell what others asked or what they oblige to, and do not ask themselves.
enum ToldReader {
    /// `besides`: What the writer asks in the same block.
    static func told(_ candidates: [Candidate], besides asks: [AskWeigher.Weighed], in read: ReadDocument)
        -> [Told]
    {
        let sentences = candidates.filter { !$0.isWhole }
        return (sentences.isEmpty ? candidates : sentences).compactMap { candidate in
            guard let voice = candidate.voices.first, isTold(voice, candidate.standing, candidate.block),
                !asks.contains(where: { $0.candidate.range.overlaps(candidate.range) })
            else { return nil }
            let span = Span(block: candidate.wording.index, range: candidate.range)
            return Told(
                text: read.text(of: span), by: asker(voice, candidate.wording, read),
                place: read.place(of: span),
                span: span)
        }
    }

    private static func isTold(_ voice: SentenceVoice, _ standing: Standing, _ block: Block) -> Bool {
        if voice.isQuestion { return false }
        if voice.toldAsk != nil && voice.isBody || voice.othersAsk != nil && voice.isBody { return true }
        let asks = voice.isAsking || voice.duty == .thing
        guard asks else { return false }
        return voice.isQuoted || block.kind == .quotation || standing.leadIn == .told
            || standing.heading == .told
    }

    /// The body or organisation that is named before the verb.
    private static func asker(_ voice: SentenceVoice, _ wording: Wording, _ read: ReadDocument) -> String? {
        guard let words = wording.language?.asking,
            let verb = [voice.othersAsk, voice.toldAsk].compactMap({ $0?.lowerBound }).min()
        else { return nil }
        let before = voice.range.lowerBound..<verb
        let bytes = wording.bytes(before)
        let named = read.mentions[wording.index].last { mention in
            guard bytes.contains(mention.span.range.lowerBound) else { return false }
            switch mention.subject {
            case .body, .organisation: return true
            default: return false
            }
        }
        if let named { return named.text }
        return before.last { words.bodies.contains(wording.lower($0)) }.map { wording.tokens[$0].text }
    }
}
