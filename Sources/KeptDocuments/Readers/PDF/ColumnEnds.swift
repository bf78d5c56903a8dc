/// Where the lines of each column end, so that a line can be told that its author ended: typesetters put the next
/// word on a line for as long as it fits.
struct ColumnEnds {
    /// Lines that begin so near to each other, in points, are of one column: items are indented.
    private static let sameColumn: Float = 45
    /// So many lines before and behind a line say how far its column goes: beside a picture, less far.
    private static let nearby = 8

    private struct Key: Hashable {
        var page: Int
        var top: Float
        var left: Float
    }

    /// The right end of the column at each line, in points.
    private let ends: [Key: Float]

    init(_ pages: [[TextLine]]) {
        var ends: [Key: Float] = [:]
        for lines in pages {
            for (index, line) in lines.enumerated() {
                let near = lines[max(0, index - Self.nearby)..<min(lines.count, index + Self.nearby + 1)]
                let column = near.filter { abs($0.box.left - line.box.left) < Self.sameColumn }
                // The longest may stick out, as a title over two columns does.
                let rights = column.map(\.box.right).sorted()
                ends[Self.key(line)] = rights.count > 4 ? rights[rights.count * 3 / 4] : nil
            }
        }
        self.ends = ends
    }

    /// Whether the first word of the next line would have stood on this one with room to spare.
    func leavesRoom(_ line: TextLine, before next: TextLine) -> Bool {
        guard let end = ends[Self.key(line)], let first = next.pieces.first else { return false }
        return end - line.box.right > first.box.width + 1.5 * line.size
    }

    private static func key(_ line: TextLine) -> Key {
        Key(page: line.page, top: line.box.top, left: line.box.left)
    }
}
