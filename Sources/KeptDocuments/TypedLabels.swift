/// Takes typed numbers and bullets off paragraphs, as `23. We request` in a word processor's file.
enum TypedLabels {
    static func split(_ block: Block) -> Block {
        guard block.kind == .paragraph || block.isHeading, block.label == nil,
            let length = TypedLabel.length(in: ArraySlice(Array(block.text.utf8)))
        else { return block }
        var result = block
        let typed = block.words(0..<length)
        result.label = String(typed.prefix { $0 != " " && $0 != "\t" })
        result.text = String(block.words(length..<block.text.utf8.count))
        result.noteReferences = block.noteReferences.map {
            .init(mark: $0.mark, offset: max(0, $0.offset - length))
        }
        result.links = block.links.filter { $0.range.lowerBound >= length }.map {
            .init(target: $0.target, range: ($0.range.lowerBound - length)..<($0.range.upperBound - length))
        }
        if !block.isHeading {
            result.kind = .listItem(depth: 1, isOrdered: TypedLabel.isOrdered(result.label ?? ""))
        }
        return result
    }
}
