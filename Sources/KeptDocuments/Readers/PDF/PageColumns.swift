/// Finds the gutter between two columns, and reads the one after the other.
///
/// What goes over both, such as a title, parts the page: the columns above it are read before it.
enum PageColumns {
    typealias Row = PageLines.Row

    /// A column has at least so many lines.
    private static let fewest = 4
    /// Lines of one column begin so near to each other, in points; items are indented.
    private static let alike: Float = 45
    /// Columns of text are as wide as each other, or nearly; a side bar is narrower.
    private static let alikeWidth: Float = 0.75
    /// The most of a page's lines that go over both columns.
    private static let mostSpanning: Float = 0.3

    /// - Returns: The rows in reading order, or `nil` where the page has no two columns of text.
    static func ordered(_ rows: [Row]) -> [Row]? {
        guard let gutter = gutter(rows) else { return nil }
        var result: [Row] = []
        var columns: (left: [Row], right: [Row]) = ([], [])
        func flush() {
            result += (ordered(columns.left) ?? columns.left) + (ordered(columns.right) ?? columns.right)
            columns = ([], [])
        }
        for row in rows.sorted(by: { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }) {
            if row.box.right <= gutter {
                columns.left.append(row)
            } else if row.box.left >= gutter {
                columns.right.append(row)
            } else {
                flush()
                result.append(row)
            }
        }
        flush()
        return result
    }

    /// Where the right column begins, in points: lines begin there, and few go across.
    private static func gutter(_ rows: [Row]) -> Float? {
        guard rows.count > 2 * fewest, let start = rows.map(\.box.left).min(),
            let end = rows.map(\.box.right).max()
        else { return nil }
        let middle = (start + 0.3 * (end - start))..<(start + 0.7 * (end - start))
        let candidates = Set(rows.map(\.box.left).filter(middle.contains).map { $0.rounded(.down) })
        return candidates.sorted().first { isGutter($0, rows, start...end) }
    }

    private static func isGutter(_ gutter: Float, _ rows: [Row], _ width: ClosedRange<Float>) -> Bool {
        let (one, other) = (gutter - width.lowerBound, width.upperBound - gutter)
        guard min(one, other) > alikeWidth * max(one, other) else { return false }
        let left = rows.filter { $0.box.right <= gutter }
        let right = rows.filter { $0.box.left >= gutter }
        let spanning = rows.count - left.count - right.count
        guard left.count >= fewest, right.count >= fewest,
            Float(spanning) <= mostSpanning * Float(rows.count)
        else { return false }
        let aligned = right.filter { $0.box.left < gutter + alike }
        guard aligned.count * 2 >= right.count, fill(right, other), fill(left, one) else {
            return false
        }
        return stand(left, beside: right)
    }

    /// Whether lines are as wide as text in a column is: the words of a list, such as abbreviations, are not.
    private static func fill(_ rows: [Row], _ width: Float) -> Bool {
        rows.map(\.box.width).reduce(0, +) / Float(rows.count) > 0.5 * width
    }

    /// Whether a good part of the lower of two columns has the other beside it.
    private static func stand(_ left: [Row], beside right: [Row]) -> Bool {
        func range(_ rows: [Row]) -> (top: Float, bottom: Float) {
            (rows.map(\.box.top).min() ?? 0, rows.map(\.box.bottom).max() ?? 0)
        }
        let (one, other) = (range(left), range(right))
        let shared = min(one.bottom, other.bottom) - max(one.top, other.top)
        return shared > 0.3 * min(one.bottom - one.top, other.bottom - other.top)
    }
}
