/// Finds the headings that an author typed rather than styled, and takes typed labels off paragraphs.
///
/// A line is a heading by its form: numbered and short without a closing stop, wholly bold, in capitals, or a
/// short line alone above longer text. Documents with styled headings keep just those.
package enum TypedHeadings {
    /// - Returns: The same blocks, with typed headings as `.heading` and typed labels split off.
    package static func marked(_ blocks: [Block]) -> [Block] {
        var blocks = ContentsLists.unmade(blocks.map(TypedLabels.split).map(withoutFalseHeading))
        let styled = blocks.count(where: \.isHeading)
        if styled < 2 {
            blocks = RunInParagraphs.parted(blocks)
            let headings = blocks.indices.filter { isHeading(at: $0, of: blocks, styled: styled) }
            for index in headings { blocks[index].kind = .heading(level: 2) }
            blocks = ContentsLists.unmade(merged(blocks))
        }
        return CountedParagraphs.headed(blocks)
    }

    /// What is set large or bold and heads nothing: a date, an address.
    private static func withoutFalseHeading(_ block: Block) -> Block {
        guard block.isHeading, !HeadingForm.mayHead(block.text) else { return block }
        var block = block
        block.kind =
            block.label.map { .listItem(depth: 1, isOrdered: TypedLabel.isOrdered($0)) } ?? .paragraph
        return block
    }

    private static let longestCharacters = 150

    private static func isHeading(at index: Int, of blocks: [Block], styled: Int) -> Bool {
        let block = blocks[index]
        guard !block.isHeading, !block.isNote, block.text.utf8.count <= longestCharacters,
            block.links.isEmpty, HeadingForm.beginsGreat(block.text), HeadingForm.mayHead(block.text)
        else { return false }
        let endsOpen = !".;,!?".contains(block.text.last ?? ".")
        switch block.kind {
        case .listItem(_, isOrdered: true):
            // Sections count in digits, capitals or Roman numerals; "(a)" is a list's.
            guard let mark = block.label?.first, mark.isNumber || mark.isUppercase else { return false }
            let leadsIn = block.text.last == ":" && !mark.isUppercase
            return endsOpen && !leadsIn && !hasNeighbour(at: index, of: blocks)
        case .paragraph:
            if block.isBold { return block.text.last != "." }
            return endsOpen && (HeadingForm.isCapitals(block.text) || isAlone(at: index, of: blocks))
        default: return false
        }
    }

    /// Whether the block before or after is the item that counts on from this one: then it is a list.
    private static func hasNeighbour(at index: Int, of blocks: [Block]) -> Bool {
        guard let label = blocks[index].label, let number = TypedLabel.value(label) else { return false }
        let neighbours = [index - 1, index + 1].filter(blocks.indices.contains).map { blocks[$0] }
        return neighbours.contains { neighbour in
            guard neighbour.isListItem, let other = neighbour.label.flatMap(TypedLabel.value) else {
                return false
            }
            return abs(other - number) == 1
        }
    }

    /// A short line of few words, without a label, above text that is longer than it.
    private static func isAlone(at index: Int, of blocks: [Block]) -> Bool {
        let text = blocks[index].text
        guard text.last != ":", text.utf8.count <= 80, index + 1 < blocks.count,
            text.split(separator: " ").count <= 10, blocks[index].noteReferences.count <= 1,
            !isInList(at: index, of: blocks)
        else { return false }
        let next = blocks[index + 1]
        guard next.isListItem || next.text.last == ":" || next.text.utf8.count > text.utf8.count + 20,
            !next.isNote, standsAboveText(index, of: blocks)
        else {
            return false
        }
        return !text.unicodeScalars.contains { $0.properties.numericType != nil } && !text.contains(",")
    }

    /// Whether sentences or items follow, at once or behind one more short line.
    private static func standsAboveText(_ index: Int, of blocks: [Block]) -> Bool {
        func isText(_ block: Block) -> Bool {
            block.isListItem || ".;:?!”\"".contains(block.text.last ?? " ") || !block.noteReferences.isEmpty
        }
        let following = blocks[(index + 1)...].prefix(2)
        guard let next = following.first else { return false }
        return isText(next)
            || next.text.utf8.count <= 80 && following.count == 2 && isText(following[index + 2])
    }

    /// Whether short lines stand before or behind it as they do in a list of names or an address; a title and a
    /// subtitle may.
    private static func isInList(at index: Int, of blocks: [Block]) -> Bool {
        func areShort(_ blocks: ArraySlice<Block>, _ count: Int) -> Bool {
            blocks.count == count
                && blocks.allSatisfy {
                    $0.kind == .paragraph && $0.text.utf8.count <= 80 && !".:".contains($0.text.last ?? ".")
                }
        }
        return areShort(blocks[max(0, index - 3)..<index], 3)
            || areShort(blocks[(index + 1)..<min(blocks.count, index + 3)], 2)
    }

    /// A heading that breaks off at a connecting word goes on in the next one.
    private static func merged(_ blocks: [Block]) -> [Block] {
        var result: [Block] = []
        for block in blocks {
            if block.isHeading, let last = result.indices.last, result[last].isHeading, block.label == nil,
                let word = result[last].text.split(separator: " ").last?.lowercased(),
                connectors.contains(word)
            {
                result[last].text += " " + block.text
            } else {
                result.append(block)
            }
        }
        return result
    }

    private static let connectors: Set = [
        "and", "or", "of", "the", "in", "on", "to", "for", "with", "by", "&",
    ]
}
