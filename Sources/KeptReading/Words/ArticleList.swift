/// The articles that a text names in one breath: `Article 19`, `Articles 3 & 4`, `arts. 19–21`, `Article 26 (3)`.
struct ArticleList {
    /// As written, without spaces: `317-1`, `7.2`, `26(3)`; spans of whole numbers are kept as `28-30`.
    let numbers: [String]
    /// The tokens that the list takes, the word before the numbers included.
    let tokens: Range<Int>

    /// Reads the list that begins at a token; `nil` where none does.
    init?(at start: Int, in wording: Wording) {
        guard let language = wording.language, language.facts.laws.articles.contains(wording.lower(start))
        else {
            return nil
        }
        let words = language.facts.laws
        var index = start + 1
        if wording.lower(index) == "." { index += 1 }
        var numbers: [String] = []
        while index < wording.tokens.count, wording.tokens[index].kind == .number {
            var number = wording.tokens[index].text.replacing("–", with: "-")
            index += 1
            (number, index) = Self.withParagraphs(number, index, wording)
            if wording.lower(index) == words.to, wording.tokens.indices.contains(index + 1),
                wording.tokens[index + 1].kind == .number
            {
                number += "-" + wording.tokens[index + 1].text
                index += 2
            }
            // "Section 96" is how common-law States count; it is kept, since "Article 96" would be another.
            numbers.append(
                wording.lower(start).hasPrefix(words.section) ? words.section + " " + number : number)
            var next = index
            while words.joining.contains(wording.lower(next)) { next += 1 }
            guard next > index, next < wording.tokens.count, wording.tokens[next].kind == .number else {
                break
            }
            index = next
        }
        guard !numbers.isEmpty else { return nil }
        self.numbers = numbers
        tokens = start..<index
    }

    /// Takes `(2) (b)` behind a number into it.
    private static func withParagraphs(_ number: String, _ start: Int, _ wording: Wording) -> (String, Int) {
        var (number, index) = (number, start)
        while wording.lower(index) == "(", wording.lower(index + 2) == ")",
            wording.lower(index + 1).count <= 3
        {
            number += "(" + wording.lower(index + 1) + ")"
            index += 3
        }
        return (number, index)
    }
}
