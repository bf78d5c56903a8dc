/// Where sentences begin and end.
enum Sentences {
    /// A stop ends a sentence where a capital, a number or an opening quotation follows and the word before is
    /// neither an abbreviation nor an initial.
    static func ranges(of tokens: [Token], abbreviations: Set<String>) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        var index = 0
        while index < tokens.count {
            let text = tokens[index].text
            if plainStops.contains(text)
                || [".", "?", "!"].contains(text)
                    && endsSentence(at: index, of: tokens, abbreviations)
            {
                var end = index + 1
                // Closing quotation marks and brackets belong to the sentence that they close.
                while end < tokens.count, closers.contains(tokens[end].text),
                    tokens[end].range.lowerBound == tokens[end - 1].range.upperBound
                {
                    end += 1
                }
                result.append(start..<end)
                start = end
                index = end
            } else {
                index += 1
            }
        }
        if start < tokens.count { result.append(start..<tokens.count) }
        return result
    }

    private static let closers: Set = ["'", "\"", "’", "”", ")", "]", "»", "」", "』", "）", "》"]
    /// The stops of Arabic, Urdu and Chinese, which serve nothing else.
    private static let plainStops: Set = ["؟", "۔", "。", "！", "？"]

    private static func endsSentence(
        at index: Int, of tokens: [Token], _ abbreviations: Set<String>
    ) -> Bool {
        guard index > 0 else { return false }
        let before = tokens[index - 1]
        guard before.range.upperBound == tokens[index].range.lowerBound else { return true }
        let isInitial = before.kind == .word && before.text.utf8.count == 1
        if tokens[index].text == ".", abbreviations.contains(before.lower) || isInitial {
            // "U.S. The" is rare; a stop after an initial or an abbreviation is taken for its own.
            return false
        }
        guard index + 1 < tokens.count else { return true }
        let next = tokens[index + 1]
        if next.range.lowerBound == tokens[index].range.upperBound { return closers.contains(next.text) }
        return next.isCapitalised || !next.hasCase || next.kind == .number || next.kind == .punctuation
    }
}
