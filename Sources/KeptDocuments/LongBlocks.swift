/// Cuts blocks that are longer than any paragraph: whatever looks at the words of a block looks at few.
enum LongBlocks {
    /// UTF-8 bytes that a block holds at most; the longest paragraph of a report has about a third.
    static let longest = 16_000
    /// A cut may come so many bytes before that, where a sentence or a word ends.
    private static let leeway = 4_000

    static func cut(_ blocks: [Block]) -> [Block] {
        guard blocks.contains(where: { $0.text.utf8.count > longest }) else { return blocks }
        return blocks.flatMap { $0.text.utf8.count > longest ? parts(of: $0) : [$0] }
    }

    private static func parts(of block: Block) -> [Block] {
        let text = Array(block.text.utf8)
        var result: [Block] = []
        var start = 0
        while start < text.count {
            let end = end(of: start, in: text)
            var part = block.part(start..<end)
            if start == 0 {
                part.label = block.label
                part.noteReferences = block.noteReferences.filter { $0.offset == 0 } + part.noteReferences
            } else if block.isHeading || block.isNote || block.isListItem {
                // It goes on: no second heading, note or item.
                part.kind = .paragraph
            }
            result.append(part)
            start = end
            while start < text.count, text[start] == 0x20 { start += 1 }
        }
        return result
    }

    /// Behind the last sentence that fits, else the last word, else the last whole scalar.
    private static func end(of start: Int, in text: [UInt8]) -> Int {
        guard text.count - start > longest else { return text.count }
        let last = start + longest
        let places = (last - leeway..<last).reversed()
        let stops = Set(".?!".utf8)
        if let space = places.first(where: { text[$0] == 0x20 && stops.contains(text[$0 - 1]) })
            ?? places.first(where: { text[$0] == 0x20 })
        {
            return space
        }
        return (start...last).last { text[$0] & 0xC0 != 0x80 } ?? last
    }
}
