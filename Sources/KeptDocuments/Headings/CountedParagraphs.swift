import KeptVocabulary

/// The headings of texts whose paragraphs are numbered through, as the United Nations' are: a few words between two
/// paragraphs that count on stand over the second.
enum CountedParagraphs {
    static func headed(_ blocks: [Block]) -> [Block] {
        let counts = counted(blocks)
        guard counts.count >= fewest else { return blocks }
        var result = blocks
        for (last, next) in zip(counts, counts.dropFirst()) {
            // What stands over a paragraph stands right before it.
            var index = next - 1
            while index > last, mayHead(blocks[index], behind: blocks[index - 1]) {
                if !blocks[index].isHeading { result[index].kind = .heading(level: level(blocks[index])) }
                index -= 1
            }
        }
        return result
    }

    /// A text with fewer numbered paragraphs has a list.
    private static let fewest = 6
    private static let longest = 120

    /// The paragraphs that count on from each other, from the first; what is numbered otherwise between them is none.
    private static func counted(_ blocks: [Block]) -> [Int] {
        var result: [Int] = []
        var last = 0
        for (index, block) in blocks.enumerated() {
            guard let number = number(block), number == last + 1 || result.isEmpty && number <= 2 else {
                continue
            }
            if isShort(block) {
                // "3. Economic rights" above paragraph 3, or above the first one, is a heading.
                let next = blocks[(index + 1)...].lazy.compactMap(self.number).first
                guard !result.isEmpty, next != number else { continue }
            }
            result.append(index)
            last = number
        }
        return result
    }

    private static func number(_ block: Block) -> Int? {
        guard block.isListItem, let label = block.label, let number = TypedLabel.value(label),
            label == "\(number)." || label == "\(number)"
        else { return nil }
        return number
    }

    private static func isShort(_ block: Block) -> Bool {
        block.text.utf8.count <= longest && !".;:,!?)”\"".contains(block.text.last ?? ".")
    }

    private static func mayHead(_ block: Block, behind before: Block) -> Bool {
        if block.isHeading { return true }
        guard isShort(block), block.kind == .paragraph || number(block) != nil,
            HeadingForm.beginsGreat(block.text),
            HeadingForm.mayHead(block.text), block.links.isEmpty
        else { return false }
        // A line that a page's end cut off from its sentence heads nothing.
        return before.isHeading || before.isNote || before.isListItem && isShort(before)
            || isShort(before) || ".;:!?)”\"".contains(before.text.last ?? " ")
    }

    private static func level(_ block: Block) -> Int { block.label == nil ? 4 : 3 }
}
