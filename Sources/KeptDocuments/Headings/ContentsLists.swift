/// Takes lists that look like headings for the lists that they are: a table of contents, a list of topics.
///
/// Headings have text under them. Three and more in a row that count on, or of which each comes again further down, have
/// none.
enum ContentsLists {
    static func unmade(_ blocks: [Block]) -> [Block] {
        var result = blocks
        for run in runs(blocks) where run.count >= fewest {
            if run.dropFirst().allSatisfy({ countsOn(blocks[$0], from: blocks[$0 - 1]) }) {
                for index in run { result[index].kind = .listItem(depth: 1, isOrdered: true) }
                continue
            }
            let rest = Set(blocks[run.upperBound...].filter(\.isHeading).map { plain($0.text) })
            let comeAgain = run.filter { rest.contains(plain(blocks[$0].text)) }
            guard comeAgain.count * 3 >= run.count * 2 else { continue }
            // The first may be the title over the list, and the last the first of the text.
            for index in (comeAgain.first ?? run.lowerBound)...(comeAgain.last ?? run.lowerBound) {
                result[index].kind =
                    blocks[index].label == nil ? .paragraph : .listItem(depth: 1, isOrdered: true)
            }
        }
        return result
    }

    private static let fewest = 3

    private static func runs(_ blocks: [Block]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        while start < blocks.count {
            guard blocks[start].isHeading else {
                start += 1
                continue
            }
            var end = start
            while end < blocks.count, blocks[end].isHeading { end += 1 }
            result.append(start..<end)
            start = end
        }
        return result
    }

    private static func countsOn(_ block: Block, from before: Block) -> Bool {
        guard block.kind == before.kind, let number = block.label.flatMap(TypedLabel.value),
            let last = before.label.flatMap(TypedLabel.value)
        else { return false }
        return number == last + 1
    }

    private static func plain(_ text: String) -> String { text.lowercased().filter { $0.isLetter } }
}
