/// Joins the mark of a note that stands alone on its line, because the address behind it is longer than a line, with
/// the line below.
enum LoneMarks {
    typealias Row = PageLines.Row

    /// - Parameters:
    ///   - rows: The rows of a page.
    ///   - parser: What knows their words.
    /// - Returns: The same rows, each lone mark at the beginning of the row under it.
    static func joined(_ rows: [Row], _ parser: BoxLayoutParser) -> [Row] {
        var result: [Row] = []
        var mark: Row?
        for row in rows {
            if let found = mark {
                mark = nil
                if stands(found, above: row) {
                    result.append(merged(found, row))
                    continue
                }
                result.append(found)
            }
            if isNumber(row, parser) { mark = row } else { result.append(row) }
        }
        return result + (mark.map { [$0] } ?? [])
    }

    private static func isNumber(_ row: Row, _ parser: BoxLayoutParser) -> Bool {
        guard row.words.count == 1 else { return false }
        let text = parser.text(row.words[0].bytes)
        return text.count <= 4 && (text.allSatisfy { (0x30...0x39).contains($0) } || NoteNumber.isRoman(text))
    }

    private static func stands(_ mark: Row, above row: Row) -> Bool {
        let height = row.words.map(\.box.height).max() ?? 0
        let gap = row.box.bottom - mark.box.bottom
        return mark.box.height < 0.82 * height && abs(row.box.left - mark.box.left) < 12
            && (0.3 * height..<2 * height).contains(gap)
    }

    /// The mark goes before the row's first word.
    private static func merged(_ mark: Row, _ row: Row) -> Row {
        var result = row
        var word = mark.words[0]
        let shift = max(0, word.box.right - row.box.left)
        word.box.left -= shift
        word.box.right -= shift
        result.words.insert(word, at: 0)
        result.box = row.box.union(mark.box)
        return result
    }
}
