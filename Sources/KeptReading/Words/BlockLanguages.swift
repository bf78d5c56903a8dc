/// The language of each paragraph of a document, in order.
///
/// A short paragraph is in the language of the one before it. A text of which no language is known is read as English.
struct BlockLanguages {
    private var current: String
    /// Every language of a paragraph with words, in order.
    private(set) var all: [String] = []

    /// `main`: The language of the document.
    init(main: String?) { current = main ?? Language.english.code }

    mutating func language(of tokens: [Token]) -> Language? {
        let words = tokens.lazy.filter { $0.kind == .word }.map(\.lower)
        if words.count >= Self.fewestWords, !LanguageGuess.isLikely(current, words),
            let guess = LanguageGuess.language(ofWords: Array(words))
        {
            current = guess
        }
        if !words.isEmpty, !all.contains(current) { all.append(current) }
        return Language.of(current)
    }

    private static let fewestWords = 10
}
