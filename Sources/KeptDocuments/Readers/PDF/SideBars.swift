/// Finds text set beside the page's own, such as a box about the authors, so that its lines do not run into the
/// sentences next to them.
enum SideBars {
    typealias Row = PageLines.Row

    /// A side bar has at least so many lines.
    private static let fewest = 3
    /// What share of them stands beside other lines.
    private static let beside = 0.6

    /// - Returns: The page's own rows in their order, and its side bars, each from top to bottom.
    static func parted(_ rows: [Row]) -> (rows: [Row], bars: [[Row]]) {
        let flows = Dictionary(grouping: rows.indices) { rows[$0].flow }
        guard flows.count > 1 else { return (rows, []) }
        var bars: Set<Int> = []
        for (flow, members) in flows.sorted(by: { $0.value.count < $1.value.count })
        where members.count >= fewest {
            let neighbours = members.map { member in
                rows.indices.filter {
                    rows[$0].flow != flow && !bars.contains(rows[$0].flow) && isBeside(rows[$0], rows[member])
                }
            }
            let parallel = neighbours.count { !$0.isEmpty }
            guard Double(parallel) >= beside * Double(members.count) else { continue }
            // Columns of one text are as long as each other; a side bar stands beside a part of it.
            let others = Set(neighbours.joined().map { rows[$0].flow })
            let longest = others.compactMap { flows[$0]?.count }.max() ?? 0
            let around = rows.count { !bars.contains($0.flow) && $0.flow != flow }
            if longest >= members.count, around >= 2 * members.count { bars.insert(flow) }
        }
        return (
            rows.filter { !bars.contains($0.flow) },
            bars.sorted().map { bar in
                rows.filter { $0.flow == bar }.sorted { $0.box.top < $1.box.top }.map { row in
                    var row = row
                    row.isAside = true
                    return row
                }
            }
        )
    }

    private static func isBeside(_ row: Row, _ other: Row) -> Bool {
        row.box.sharesRow(with: other.box) > 0.3
            && (row.box.right < other.box.left || other.box.right < row.box.left)
    }

    /// The rows with each bar behind the paragraph beside which it ends, or before the one beside which it begins.
    static func inserted(_ bars: [[Row]], into rows: [Row]) -> [Row] {
        var result = rows
        for bar in bars {
            let (top, bottom) = (bar[0].box.top, bar.map(\.box.bottom).max() ?? 0)
            let behind = result.indices.first {
                $0 > 0 && result[$0].box.top >= bottom && isGap(before: $0, in: result)
            }
            let before = result.indices.last {
                $0 > 0 && result[$0].box.top <= top && isGap(before: $0, in: result)
            }
            let inside = result.firstIndex { $0.box.top >= bottom } ?? result.endIndex
            result.insert(contentsOf: bar, at: behind ?? before ?? inside)
        }
        return result
    }

    private static func isGap(before index: Int, in rows: [Row]) -> Bool {
        rows[index].box.top - rows[index - 1].box.bottom > 0.35
            * min(rows[index].box.height, rows[index - 1].box.height)
    }
}
