/// A rectangle on a page, in points from the top left.
struct Box: Sendable, Equatable {
    var left, top, right, bottom: Float

    var width: Float { right - left }
    var height: Float { bottom - top }
    var middle: Float { (top + bottom) / 2 }

    /// The smallest box around both.
    func union(_ other: Box) -> Box {
        Box(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }

    /// How much of the lower of the two heights they share, from 0 to 1.
    func sharesRow(with other: Box) -> Float {
        let shared = min(bottom, other.bottom) - max(top, other.top)
        let least = min(height, other.height)
        return least > 0 ? max(0, shared) / least : 0
    }
}

/// A word as the converter found it: its bytes in the converter's output, and where it stands.
struct PageWord: Sendable {
    var box: Box
    /// Bytes of the output, with entities as they stand there.
    var bytes: Range<Int>
    var isBold = false
}

/// A row of words that the converter took for one line.
struct RawLine: Sendable {
    /// Numbers in `RawPage.words`.
    var words: Range<Int>
    /// The flow, from 1 in each page: text that the converter reads in one piece, such as a column.
    var flow: Int
    /// The block of the flow, from 1 in each page: lines that the converter takes for one paragraph.
    var block = 0
}

/// One page as the converter laid it out.
struct RawPage: Sendable {
    var width: Float
    var height: Float
    var words: [PageWord] = []
    var lines: [RawLine] = []

    /// The same page without some of its words.
    func without(_ numbers: Set<Int>) -> RawPage {
        guard !numbers.isEmpty else { return self }
        var result = RawPage(width: width, height: height)
        for line in lines {
            let start = result.words.count
            result.words += line.words.filter { !numbers.contains($0) }.map { words[$0] }
            if result.words.count > start {
                result.lines.append(
                    RawLine(words: start..<result.words.count, flow: line.flow, block: line.block))
            }
        }
        return result
    }
}
