import KeptVocabulary

/// Finds symbols of United Nations documents: `A/HRC/14/10`, `E/C.19/2010/13`.
///
/// Source: the symbols' grammar in the UN's editorial manual; no spaces, parts parted by `/`.
enum SymbolRecogniser: Recogniser {
    static let name = "symbol"

    static func mentions(in wording: Wording) -> [Mention] {
        var result: [Mention] = []
        var index = 0
        while index < wording.tokens.count {
            let token = wording.tokens[index]
            if DocumentSymbol.organs.contains(token.text), wording.lower(index + 1) == "/",
                isFree(index, wording)
            {
                let end = end(after: index, in: wording)
                let text = wording.words(index..<end)
                if text.split(separator: "/").count >= 3 {
                    result.append(mention(.symbol(text), index..<end, in: wording))
                }
                index = end
            } else {
                index += 1
            }
        }
        return result
    }

    private static func isFree(_ index: Int, _ wording: Wording) -> Bool {
        index == 0 || wording.tokens[index - 1].range.upperBound < wording.tokens[index].range.lowerBound
            || ["(", "[", "“", "\""].contains(wording.lower(index - 1))
    }

    /// Tokens join while they touch; a full stop or comma at the end is the sentence's.
    private static func end(after index: Int, in wording: Wording) -> Int {
        var end = index + 1
        while end < wording.tokens.count,
            wording.tokens[end].range.lowerBound == wording.tokens[end - 1].range.upperBound,
            wording.tokens[end].kind != .punctuation || ["/", "."].contains(wording.tokens[end].text)
        {
            end += 1
        }
        while end > index + 1, wording.tokens[end - 1].text == "." { end -= 1 }
        return end
    }
}
