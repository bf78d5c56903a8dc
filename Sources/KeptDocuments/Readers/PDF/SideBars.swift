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
        guard Set(rows.map(\.block)).count > 1 else { return (rows, []) }
        var (rest, bars) = (rows, outside(rows))
        func take(_ found: [[Row]], by key: (Row) -> Int) {
            let keys = Set(found.compactMap { $0.first.map(key) })
            rest.removeAll { keys.contains(key($0)) }
            bars += found
        }
        let margin = Set(bars.compactMap { $0.first?.flow })
        rest.removeAll { margin.contains($0.flow) }
        take(beside(rest, by: \.flow, isNarrower: false), by: \.flow)
        take(beside(rest, by: \.block, isNarrower: true), by: \.block)
        return (
            rest,
            bars.map { bar in
                bar.sorted { $0.box.top < $1.box.top }.map { row in
                    var row = row
                    row.isAside = true
                    return row
                }
            }
        )
    }

    /// Flows in the margins, beside the widest lines of the page or above and below them.
    private static func outside(_ rows: [Row]) -> [[Row]] {
        let widest = rows.map(\.box.width).max() ?? 0
        let wide = rows.filter { $0.box.width > 0.6 * widest }
        guard wide.count > 4, let left = wide.map(\.box.left).min(), let right = wide.map(\.box.right).max()
        else { return [] }
        return Dictionary(grouping: rows, by: \.flow).values.filter { flow in
            flow.count > 1 && flow.allSatisfy { $0.box.right < left - 3 || $0.box.left > right + 3 }
        }.sorted { $0[0].flow < $1[0].flow }
    }

    /// Groups of lines of which most stand beside others.
    ///
    /// - Parameters:
    ///   - rows: All of the page.
    ///   - key: What puts a row into a group.
    ///   - isNarrower: Whether a group must be narrower than what it stands beside, as paragraphs are long and short.
    /// - Returns: The groups.
    private static func beside(_ rows: [Row], by key: (Row) -> Int, isNarrower: Bool) -> [[Row]] {
        let byTop = rows.sorted { $0.box.top < $1.box.top }
        // Most pages have nothing side by side.
        guard byTop.indices.dropLast().contains(where: { isNear($0, to: byTop) }) else { return [] }
        let groups = Dictionary(grouping: rows, by: key)
        guard groups.count > 1 else { return [] }
        var bars: Set<Int> = []
        for (group, members) in groups.sorted(by: { ($0.value.count, $0.key) < ($1.value.count, $1.key) })
        where members.count >= fewest {
            let neighbours = members.map { member in
                rows.filter { key($0) != group && !bars.contains(key($0)) && isBeside($0, member) }
            }
            let parallel = neighbours.count { !$0.isEmpty }
            guard Double(parallel) >= beside * Double(members.count) else { continue }
            // Columns of one text are as long as each other; a side bar stands beside a part of it.
            let others = Set(neighbours.joined().map(key))
            let longest = others.compactMap { groups[$0]?.count }.max() ?? 0
            let around = rows.count { !bars.contains(key($0)) && key($0) != group }
            let isNarrow = width(members) < narrow * width(Array(neighbours.joined()))
            let isBar = isNarrower ? isNarrow : longest >= members.count
            if isBar, around >= 2 * members.count { bars.insert(group) }
        }
        return bars.sorted().compactMap { groups[$0] }
    }

    /// A side bar is narrower than this part of the text beside it.
    private static let narrow: Float = 0.75

    private static func width(_ rows: [Row]) -> Float { rows.map(\.box.width).max() ?? 0 }

    /// Whether one of the next rows stands beside a row.
    private static func isNear(_ index: Int, to rows: [Row]) -> Bool {
        var next = index + 1
        while next < rows.count, rows[next].box.top < rows[index].box.bottom {
            if isBeside(rows[next], rows[index]) { return true }
            next += 1
        }
        return false
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
