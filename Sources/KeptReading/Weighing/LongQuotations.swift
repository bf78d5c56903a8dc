/// Finds the blocks of quotations that go on over several of them: a mark opens in one and is closed in a later one.
enum LongQuotations {
    /// The blocks all of which stand within such a quotation.
    static func all(in wordings: [Wording]) -> Set<Int> {
        var result: Set<Int> = []
        var open: (closer: String, blocks: [Int])?
        for wording in wordings where !wording.block.isNote {
            if wording.block.isHeading { open = nil }
            if let quotation = open {
                switch end(of: quotation.closer, in: wording) {
                case .none: open?.blocks.append(wording.index)
                case .atEnd?: result.formUnion(quotation.blocks + [wording.index])
                case .within?: result.formUnion(quotation.blocks)
                }
                if quotation.blocks.count == longest || end(of: quotation.closer, in: wording) != nil {
                    open = nil
                }
            }
            guard open == nil, let (mark, closer) = opening(in: wording) else { continue }
            open = (closer, mark == 0 ? [wording.index] : [])
        }
        return result
    }

    private static let longest = 12

    private enum End { case atEnd, within }

    /// Where a block holds a mark that closes what an earlier block has opened.
    private static func end(of closer: String, in wording: Wording) -> End? {
        guard
            let mark = wording.tokens.indices.last(where: {
                wording.tokens[$0].text == closer && !wording.isQuoted($0)
            })
        else { return nil }
        // What may still stand behind it is a stop and the number of a note.
        return wording.tokens[mark...].dropFirst().contains { $0.kind == .word } ? .within : .atEnd
    }

    /// The mark that a block opens and does not close.
    private static func opening(in wording: Wording) -> (mark: Int, closer: String)? {
        wording.tokens.indices.lazy.reversed().compactMap { index in
            guard let closer = Quotations.directed[wording.tokens[index].text], !wording.isQuoted(index)
            else { return nil }
            return (index, closer)
        }.first
    }
}
