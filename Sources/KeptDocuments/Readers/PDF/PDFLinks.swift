import KeptVocabulary

/// The addresses that a PDF's words lead to without saying them.
///
/// Authors link a title to its address, and a note may have no other.
struct PDFLinks {
    private let links: [(piece: PDFMarkup.Piece, target: String)]

    init(_ markup: PDFMarkup) {
        links = markup.pieces.compactMap { piece in
            piece.target.flatMap { Self.leadsOut($0) ? (piece, $0) : nil }
        }
    }

    /// The blocks with a link on all words that stand in one's box.
    func tied(to blocks: [Block]) -> [Block] {
        guard !links.isEmpty else { return blocks }
        let byPage = Dictionary(grouping: links, by: \.piece.page)
        return blocks.map { block in
            guard case .boxes(let segments) = block.origin else { return block }
            var result = block
            for segment in segments {
                let middle = ((segment.left + segment.right) / 2, (segment.top + segment.bottom) / 2)
                guard let link = byPage[segment.page]?.first(where: { $0.piece.box.holds(middle) }) else {
                    continue
                }
                let range = segment.textStart..<(segment.textStart + segment.length)
                if let last = result.links.indices.last, result.links[last].target == link.target,
                    range.lowerBound - result.links[last].range.upperBound <= 2
                {
                    result.links[last] = .init(
                        target: link.target, range: result.links[last].range.lowerBound..<range.upperBound)
                } else {
                    result.links.append(.init(target: link.target, range: range))
                }
            }
            return result
        }
    }

    private static func leadsOut(_ address: String) -> Bool {
        address.utf8.count < 4000 && WebAddress.hasScheme(address)
    }
}
