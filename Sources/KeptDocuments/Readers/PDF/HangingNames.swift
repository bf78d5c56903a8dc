/// Finds lists whose abbreviations hang far left of the names that they stand for, as lists of submitters do.
///
///     AI       Amnesty International;
///     ERRC     European Roma Rights Centre;
struct HangingNames {
    /// Where the left and the right parts of such rows begin, in whole points.
    private struct Edges: Hashable { let left, right: Int }

    private var edges: Set<Edges> = []

    /// So many rows with the same edges are a list.
    private static let fewest = 3
    /// The widest abbreviation, and the widest gap behind one, in points.
    private static let widest: Float = 110
    private static let mostWords = 3

    init(_ rows: [PageLines.Row], parser: BoxLayoutParser) {
        var counts: [Edges: Int] = [:]
        let hanging = rows.filter { Self.isAbbreviation($0, parser) }
        guard hanging.count >= Self.fewest else { return }
        let byTop = rows.sorted { $0.box.top < $1.box.top }
        for row in hanging {
            let beside = byTop.lazy.drop { $0.box.bottom < row.box.top }.prefix {
                $0.box.top < row.box.bottom
            }
            .filter { $0.box.left > row.box.right && row.box.sharesRow(with: $0.box) > 0.5 }
            guard let right = beside.min(by: { $0.box.left < $1.box.left }) else { continue }
            counts[Self.edges(row, right), default: 0] += 1
        }
        edges = Set(counts.filter { $0.value >= Self.fewest }.keys)
    }

    /// Whether a row is the abbreviation of the one right of it.
    func holds(_ left: PageLines.Row, _ right: PageLines.Row) -> Bool {
        !edges.isEmpty && left.words.count <= Self.mostWords && left.box.width <= Self.widest
            && edges.contains(Self.edges(left, right))
    }

    private static func edges(_ left: PageLines.Row, _ right: PageLines.Row) -> Edges {
        Edges(left: Int(left.box.left.rounded()), right: Int(right.box.left.rounded()))
    }

    /// One word with at least two capitals or digits, the first a capital: `AI`, `JS1`, `CoE`.
    private static func isAbbreviation(_ row: PageLines.Row, _ parser: BoxLayoutParser) -> Bool {
        guard row.words.count == 1 else { return false }
        let text = parser.text(row.words[0].bytes)
        let isCapital: (UInt8) -> Bool = { (0x41...0x5A).contains($0) }
        return text.count <= 16 && text.first.map(isCapital) ?? false
            && text.count { isCapital($0) || (0x30...0x39).contains($0) } >= 2
    }
}
