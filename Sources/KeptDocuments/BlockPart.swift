extension Block {
    /// A part of a block as a block of its own, tied to the same places.
    func part(_ range: Range<Int>) -> Block {
        var result = self
        result.text = String(words(range))
        result.label = nil
        result.noteReferences = noteReferences.filter {
            $0.offset > range.lowerBound && $0.offset <= range.upperBound
        }.map { .init(mark: $0.mark, offset: $0.offset - range.lowerBound) }
        result.links = links.filter {
            range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= range.upperBound
        }
        .map {
            .init(
                target: $0.target,
                range: ($0.range.lowerBound - range.lowerBound)..<($0.range.upperBound - range.lowerBound))
        }
        switch origin {
        case .bytes(let segments):
            result.origin = .bytes(
                segments.compactMap { segment in
                    let own = segment.textStart..<(segment.textStart + segment.length)
                    let both = own.clamped(to: range)
                    guard !both.isEmpty else { return nil }
                    return Segment(
                        textStart: both.lowerBound - range.lowerBound,
                        originalStart: segment.originalStart + both.lowerBound - own.lowerBound,
                        length: both.count)
                })
        case .boxes(let segments):
            result.origin = .boxes(
                segments.compactMap { segment in
                    let own = segment.textStart..<(segment.textStart + segment.length)
                    let both = own.clamped(to: range)
                    guard !both.isEmpty else { return nil }
                    var part = segment
                    (part.textStart, part.length) = (both.lowerBound - range.lowerBound, both.count)
                    return part
                })
        case .paragraph(let number, let skipped):
            result.origin = .paragraph(number, after: skipped + words(0..<range.lowerBound).count)
        }
        return result
    }
}
