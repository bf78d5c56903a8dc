/// Words between quotation marks.
enum Quotations {
    /// Ranges of tokens, the marks included; a mark that nothing closes in its block opens none.
    static func ranges(in tokens: [Token]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var open: (closer: String, index: Int)?
        for (index, token) in tokens.enumerated() where token.kind == .punctuation {
            if let mark = open {
                guard token.text == mark.closer else { continue }
                result.append(mark.index..<(index + 1))
                open = nil
            } else if let closer = closers[token.text] {
                open = (closer, index)
            }
        }
        return result
    }

    private static let closers = directed.merging(["\"": "\""]) { first, _ in first }

    /// Marks that only open, with what closes them.
    static let directed = ["“": "”", "«": "»", "„": "“"]
}
