import KeptDocuments

/// The notes of a text that points to none of them: a list that counts from one, under a title such as "Notes", at the end.
enum ListedNotes {
    static func read(_ document: Document, language: Language) -> Document {
        let blocks = document.blocks
        guard !blocks.contains(where: \.isNote),
            let title = blocks.lastIndex(where: { isTitle($0, language.titles.notes) })
        else { return document }
        let list = blocks[(title + 1)...]
        let counts = list.enumerated().allSatisfy { number, block in
            block.isListItem && block.label.map { $0.trimmingLabel == "\(number + 1)" } == true
        }
        guard list.count >= fewest, counts else { return document }
        var result = blocks
        for (number, index) in list.indices.enumerated() {
            result[index].kind = .note(mark: "\(number + 1)")
            result[index].label = nil
        }
        if !result[title].isHeading { result[title].kind = .heading(level: 2) }
        return document.with(result)
    }

    private static let fewest = 2

    /// Every word of it names notes, but for a short one: "Footnotes and citations", "End notes".
    static func isTitle(_ block: Block, _ names: Set<String>) -> Bool {
        guard !block.isListItem, !block.isNote, block.text.utf8.count <= 60 else { return false }
        let words = block.text.lowercased().split { !$0.isLetter }.map(String.init)
        let others = words.filter { !names.contains($0) }
        return others.count < words.count && others.count <= 1 && others.allSatisfy { $0.count <= 3 }
    }
}
