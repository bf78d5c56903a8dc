import KeptDocuments

/// Headings that only their words tell: a line such as "Recommendations:" that stands as a paragraph of its own.
enum TitledLines {
    static func headed(_ document: Document, language: Language) -> Document {
        let blocks = document.blocks
        let lines = blocks.indices.filter { isTitle(blocks[$0], at: $0, language) }
        guard !lines.isEmpty else { return document }
        var result = blocks
        for index in lines { result[index].kind = .heading(level: 3) }
        return document.with(result)
    }

    private static let mostWords = 3

    private static func isTitle(_ block: Block, at index: Int, _ language: Language) -> Bool {
        guard block.kind == .paragraph, block.text.last == ":", block.text.utf8.count < 40,
            block.links.isEmpty
        else { return false }
        let wording = Wording(block, index: index, language: language)
        guard wording.tokens.count(where: { $0.kind == .word }) <= mostWords,
            block.text.first?.isUppercase == true
        else { return false }
        // What a sentence leads into is none: "We recommend:".
        let opening = wording.tokens[0].lower
        guard language.titles.asks.contains(where: opening.hasPrefix) || wording.tokens.count == 2 else {
            return false
        }
        return [.recommendations, .introduction, .closing].contains(SectionKindReader.kind(of: wording))
    }
}
