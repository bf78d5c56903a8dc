/// Puts the lines of a page in reading order.
///
/// A label that hangs left of its text is one line with it. Where nothing else stands side by side, lines are
/// read from top to bottom; where columns do, in the converter's order of columns. A side bar follows the paragraph
/// beside which it stands.
struct PageLines {
    private let parser: BoxLayoutParser
    private let composer: LineComposer

    init(parser: BoxLayoutParser) {
        self.parser = parser
        composer = LineComposer(parser: parser)
    }

    /// A label is at most this wide, in points: `138.126.` in 12 points.
    private static let widestLabel: Float = 62
    private static let sameRow: Float = 0.5
    /// The most that a label hangs from its text, in points.
    private static let widestHang: Float = 70

    /// Columns have more lines side by side than this.
    private static let fewest = 2

    struct Row {
        var words: [PageWord]
        var box: Box
        var flow: Int
        var block: Int
        /// Whether it stands beside the text, in a side bar.
        var isAside = false
    }

    func lines(of page: RawPage, number: Int) -> [TextLine] {
        // Words of signs without width stand higher than their line, and would join it to the one above.
        let page = page.without(watermark(page).union(empty(page)))
        let usual = usualHeight(page)
        let visible = page.lines.map { line -> Row in
            let words = Array(page.words[line.words])
            return Row(words: words, box: Self.box(words), flow: line.flow, block: line.block)
        }
        let names = HangingNames(visible, parser: parser)
        let ordered = inReadingOrder(LoneMarks.joined(joined(visible, names), parser))
        return ordered.map { row in
            var line = composer.line(row.words, page: number, usual: usual)
            line.isAside = row.isAside
            return line
        }.filter { !$0.isEmpty }
    }

    private func empty(_ page: RawPage) -> Set<Int> {
        Set(
            page.words.indices.filter {
                let bytes = page.words[$0].bytes
                return !parser.beginsPlainly(bytes) && PDFWordText.cleaned(parser.text(bytes)).isEmpty
            })
    }

    private func usualHeight(_ page: RawPage) -> Float {
        var tally = Tally(step: 0.25)
        for word in page.words { tally.add(word.box.height, weight: word.bytes.count) }
        return tally.largestOfMost ?? 0
    }

    /// The letters of a word across the page: several, each huge and by itself.
    private func watermark(_ page: RawPage) -> Set<Int> {
        let huge = page.words.indices.filter {
            page.words[$0].box.height > Self.huge && parser.text(page.words[$0].bytes).count == 1
        }
        return huge.count >= 3 ? Set(huge) : []
    }

    /// In points.
    private static let huge: Float = 48

    private static func box(_ words: [PageWord]) -> Box {
        words.dropFirst().reduce(words[0].box) { $0.union($1.box) }
    }

    /// Rows with their labels and raised marks, which the converter often takes for lines of their own.
    private func joined(_ rows: [Row], _ names: HangingNames) -> [Row] {
        let byTop = rows.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
        var taken = [Bool](repeating: false, count: byTop.count)
        var result: [Row] = []
        for index in byTop.indices where !taken[index] {
            var row = byTop[index]
            var found = true
            while found {
                found = false
                for other in near(index, row, byTop) where !taken[other] && other != index {
                    if belongs(byTop[other], row, names) {
                        row.words += byTop[other].words
                        if byTop[other].box.width > row.box.width {
                            (row.flow, row.block) = (byTop[other].flow, byTop[other].block)
                        }
                        row.box = row.box.union(byTop[other].box)
                        taken[other] = true
                        found = true
                    }
                }
            }
            result.append(row)
        }
        return result
    }

    /// The rows that begin before this one ends.
    private func near(_ index: Int, _ row: Row, _ rows: [Row]) -> Range<Int> {
        var end = index + 1
        while end < rows.count, end < index + 24, rows[end].box.top < row.box.bottom { end += 1 }
        return index..<end
    }

    private func belongs(_ other: Row, _ row: Row, _ names: HangingNames) -> Bool {
        guard row.box.sharesRow(with: other.box) > Self.sameRow else { return false }
        let (left, right) = row.box.left <= other.box.left ? (row, other) : (other, row)
        let gap = right.box.left - left.box.right
        let size = max(row.box.height, other.box.height)
        if gap < 0.8 * size { return gap > -size }
        if isRaisedNumber(right, behind: left) { return gap < 2 * size }
        if names.holds(left, right) { return true }
        // Narrow columns that are spaced to their margin have wide gaps between the words of one line.
        if other.block == row.block, other.flow == row.flow, gap < 3.2 * size { return true }
        return gap < Self.widestHang && left.box.width <= Self.widestLabel && isLabel(left)
    }

    /// A small number above the foot of the line that it follows.
    private func isRaisedNumber(_ row: Row, behind line: Row) -> Bool {
        guard row.words.count == 1, row.box.height < 0.82 * line.box.height,
            row.box.bottom < line.box.bottom - 0.12 * line.box.height
        else { return false }
        let text = parser.text(row.words[0].bytes)
        return text.count <= 3 && text.allSatisfy { (0x30...0x39).contains($0) }
    }

    private func isLabel(_ row: Row) -> Bool {
        guard row.words.count <= 2 else { return false }
        let text = row.words.flatMap { parser.text($0.bytes) } + Array(" x".utf8)
        if TypedLabel.length(in: ArraySlice(text)) != nil { return true }
        // Notes hang from a bare number or from asterisks.
        return text.dropLast(2).count <= 3
            && text.dropLast(2).allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "*") }
    }

    private func inReadingOrder(_ rows: [Row]) -> [Row] {
        if let columns = PageColumns.ordered(rows) { return columns }
        let (rows, bars) = SideBars.parted(rows)
        return SideBars.inserted(bars, into: ordered(rows))
    }

    private func ordered(_ rows: [Row]) -> [Row] {
        var parallel = 0
        for index in rows.indices.dropLast() {
            let isParallel = rows[(index + 1)...].prefix(6).contains {
                $0.box.sharesRow(with: rows[index].box) > Self.sameRow
            }
            if isParallel { parallel += 1 }
        }
        // A stray word beside the text makes no column.
        guard parallel > Self.fewest, parallel * 5 > rows.count else { return rows }
        // Flows stay whole, in the converter's order, each from top to bottom.
        return rows.sorted { ($0.flow, $0.box.top, $0.box.left) < ($1.flow, $1.box.top, $1.box.left) }
    }
}
