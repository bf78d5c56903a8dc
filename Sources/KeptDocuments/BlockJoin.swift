extension Block {
    /// The block with another that goes on with it, a space between their words.
    func joined(with next: Block) -> Block {
        var result = self
        let shift = text.utf8.count + 1
        result.text += " " + next.text
        result.noteReferences += next.noteReferences.map { .init(mark: $0.mark, offset: $0.offset + shift) }
        result.links += next.links.map {
            .init(target: $0.target, range: ($0.range.lowerBound + shift)..<($0.range.upperBound + shift))
        }
        result.isBold = isBold && next.isBold
        switch (origin, next.origin) {
        case (.boxes(let own), .boxes(let others)):
            result.origin = .boxes(
                own
                    + others.map { segment in
                        var moved = segment
                        moved.textStart += shift
                        return moved
                    })
        case (.bytes(let own), .bytes(let others)):
            result.origin = .bytes(
                own
                    + others.map {
                        Segment(
                            textStart: $0.textStart + shift, originalStart: $0.originalStart,
                            length: $0.length)
                    })
        default: break
        }
        return result
    }
}
