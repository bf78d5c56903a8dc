import KeptDocuments

/// The text of several blocks as one, labels included, for finding what runs over blocks; it leads back to them.
struct RunningText {
    /// UTF-8; blocks are parted by line feeds.
    private(set) var bytes: [UInt8] = []
    private(set) var blocks: [(start: Int, label: Int, block: Int)] = []

    init(_ document: Document, _ range: Range<Int>) {
        for index in range where !document.blocks[index].isNote {
            let block = document.blocks[index]
            if !bytes.isEmpty { bytes.append(0x0A) }
            let label: [UInt8] = block.label.map { Array($0.utf8) + [0x20] } ?? []
            blocks.append((bytes.count, label.count, index))
            bytes += label
            bytes += Array(block.text.utf8)
        }
    }

    func isBlockStart(_ offset: Int) -> Bool { offset == 0 || bytes[offset - 1] == 0x0A }

    /// The words of a range, spaces and seams made one space.
    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self).singleSpaced
    }

    /// The words at a range, within the block in which it begins.
    func span(_ range: Range<Int>) -> Span {
        var low = 0
        var high = blocks.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if blocks[middle].start <= range.lowerBound { low = middle } else { high = middle }
        }
        guard blocks.indices.contains(low) else { return Span(block: 0, range: 0..<0) }
        let found = blocks[low]
        let textStart = found.start + found.label
        let textEnd = low + 1 < blocks.count ? blocks[low + 1].start - 1 : bytes.count
        let start = min(max(range.lowerBound, textStart), textEnd)
        let end = max(start, min(range.upperBound, textEnd))
        return Span(block: found.block, range: (start - textStart)..<(end - textStart))
    }
}
