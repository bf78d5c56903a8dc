/// Finds blocks that are somebody else's words although no quotation marks stand around each of them.
enum CitedItems {
    static func all(in read: ReadDocument) -> Set<Int> {
        named(in: read).union(LongQuotations.all(in: read.wordings))
    }

    /// Items that the words before them name by their numbers: `including recommendations 62 and 63, which state:`.
    private static func named(in read: ReadDocument) -> Set<Int> {
        let blocks = read.document.blocks
        var result: Set<Int> = []
        for (index, wording) in read.wordings.enumerated() where blocks[index].text.last == ":" {
            let numbers = numbers(in: wording)
            guard !numbers.isEmpty else { continue }
            result.formUnion(
                blocks.indices.dropFirst(index + 1).lazy.filter { !blocks[$0].isNote }.prefix { item in
                    TypedNumber.of(blocks[item]).map(numbers.contains) ?? false
                })
        }
        return result
    }

    /// The numbers in a lead-in that speaks of asks.
    private static func numbers(in wording: Wording) -> Set<String> {
        guard let words = wording.language?.asking, let sentence = wording.sentences.last,
            sentence.contains(where: { index in words.nouns.contains { wording.lower(index).hasPrefix($0) } })
        else { return [] }
        return Set(sentence.map { wording.tokens[$0] }.filter { $0.kind == .number }.map(\.text))
    }
}
