import KeptDocuments
import KeptVocabulary

/// Finds what a submission asks for: under a heading, behind a lead-in sentence, or, where it has neither, in
/// sentences of its own voice.
///
/// A text that asks for nothing has none.
enum RecommendationReader {
    static func read(_ read: ReadDocument, _ outline: Outline) -> [Ask] {
        var asks: [Ask] = []
        var taken = Set<Int>()
        for section in outline.sections where section.kind == .recommendations {
            let context = section.heading.flatMap { LeadIn.addressee(ofHeading: read.wordings[$0]) }
            let found = asksUnderHeading(read, section.blocks, context)
            for ask in found { taken.formUnion(ask.blocks) }
            asks += found
        }
        let blocks = read.document.blocks
        for index in blocks.indices where !taken.contains(index) && !blocks[index].isNote {
            guard let context = LeadIn.context(read.wordings[index]) else { continue }
            let found = items(read, from: index + 1, context, taken: taken)
            for ask in found { taken.formUnion(ask.blocks) }
            asks += found
        }
        if asks.isEmpty { asks = sentences(read, outline) }
        return asks.sorted {
            ($0.blocks.lowerBound, $0.range.lowerBound) < ($1.blocks.lowerBound, $1.range.lowerBound)
        }
    }

    // MARK: - Under a heading

    /// Each item of the section's lists; where it has no list, each paragraph that asks.
    private static func asksUnderHeading(
        _ read: ReadDocument, _ range: Range<Int>, _ context: AskContext?
    ) -> [Ask] {
        let blocks = read.document.blocks
        let hasItems = range.contains { blocks[$0].isListItem }
        var asks: [Ask] = []
        var context = context
        var isTold = false
        for index in range where !blocks[index].isNote && blocks[index].kind != .quotation {
            let block = blocks[index]
            if let found = LeadIn.context(read.wordings[index]) {
                context = found
                isTold = false
            } else if let found = LeadIn.addressee(ofLine: read.wordings[index]) {
                context = found
                isTold = false
            } else if LeadIn.isTold(read.wordings[index]) {
                isTold = true
            } else if isTold, block.isListItem {
                continue
            } else if block.isListItem {
                asks.append(Ask(blocks: index..<(index + 1), range: block.whole, context: context))
            } else if continues(asks.last, at: index, blocks), let last = asks.popLast() {
                asks.append(
                    Ask(
                        blocks: last.blocks.lowerBound..<(index + 1), range: last.range, context: last.context
                    ))
            } else if !hasItems, AskForm(read.wordings[index], range: block.whole).isAsking {
                asks.append(Ask(blocks: index..<(index + 1), range: block.whole, context: context))
            }
        }
        return asks
    }

    /// A paragraph that begins in the middle of a sentence goes on with the item that broke off before it.
    private static func continues(_ last: Ask?, at index: Int, _ blocks: [Block]) -> Bool {
        guard let last, let final = blocks[last.blocks.upperBound - 1].text.last, !".;:!?".contains(final),
            let first = blocks[index].text.first
        else { return false }
        return first.isLowercase && (last.blocks.upperBound..<index).allSatisfy { blocks[$0].isNote }
    }

    // MARK: - Behind a lead-in

    /// The list that follows a lead-in; where none follows, the paragraphs that begin as asks.
    private static func items(
        _ read: ReadDocument, from start: Int, _ context: AskContext, taken: Set<Int>
    ) -> [Ask] {
        let blocks = read.document.blocks
        var asks: [Ask] = []
        var index = start
        var isList: Bool?
        while index < blocks.count, !blocks[index].isHeading, !taken.contains(index) {
            defer { index += 1 }
            if blocks[index].isNote { continue }
            if blocks[index].isListItem {
                guard isList != false else { break }
                isList = true
                asks.append(Ask(blocks: index..<(index + 1), range: blocks[index].whole, context: context))
            } else if isList != true, LeadIn.context(read.wordings[index]) == nil,
                beginsAsAsk(read.wordings[index])
            {
                isList = false
                asks.append(Ask(blocks: index..<(index + 1), range: blocks[index].whole, context: context))
            } else {
                break
            }
        }
        return asks
    }

    private static func beginsAsAsk(_ wording: Wording) -> Bool {
        Imperative.begins(wording, at: 0) || ["that", "to"].contains(wording.lower(0))
    }

    // MARK: - In prose

    /// Sentences in the writer's own voice, in running text outside quotations.
    private static func sentences(_ read: ReadDocument, _ outline: Outline) -> [Ask] {
        read.wordings.flatMap { wording -> [Ask] in
            let block = wording.block
            guard !block.isNote, !block.isHeading, block.kind != .quotation else { return [] }
            return wording.sentences.compactMap { sentence in
                guard wording.lower(sentence.upperBound - 1) != ":", OwnVoice.asks(wording, sentence) else {
                    return nil
                }
                return Ask(
                    blocks: wording.index..<(wording.index + 1), range: wording.bytes(sentence), context: nil)
            }
        }
    }
}
