import KeptDocuments

/// Lists that name what somebody speaks of and state nothing: `Right to language`, `Preservation of sacred sites`.
enum TopicLists {
    /// Fewer items are no list that says what the others are.
    private static let fewest = 3

    /// The items of such lists, by block; those with a note or a day are none.
    static func items(in read: ReadDocument, _ authors: Authors) -> Set<Int> {
        var result: Set<Int> = []
        var list: [Int] = []
        for (index, block) in read.document.blocks.enumerated() {
            if block.isListItem {
                list.append(index)
                continue
            }
            result.formUnion(topics(list, read, authors))
            list = []
        }
        return result.union(topics(list, read, authors))
    }

    /// All of a list in which less than a third of the items states something.
    private static func topics(_ list: [Int], _ read: ReadDocument, _ authors: Authors) -> [Int] {
        guard list.count >= fewest else { return [] }
        let stating = list.count { index in
            let wording = read.wordings[index]
            guard read.document.blocks[index].noteReferences.isEmpty else { return true }
            return wording.sentences.first.map {
                StatementForm(wording: wording, sentence: $0, authors: authors).isStatement
            } ?? false
        }
        return stating * 3 < list.count ? list.filter { !isDated($0, read) } : []
    }

    /// Whether an item bears a note or a day, so that it tells what happened.
    private static func isDated(_ item: Int, _ read: ReadDocument) -> Bool {
        !read.document.blocks[item].noteReferences.isEmpty
            || read.mentions[item].contains { if case .date = $0.subject { true } else { false } }
    }
}
