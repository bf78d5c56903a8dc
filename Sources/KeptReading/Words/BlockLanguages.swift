/// The language of each paragraph of a document, in order.
///
/// A short paragraph is in the language of the one before it. A text of which no language is known is read as English.
struct BlockLanguages {
    private var current: String
    /// In the order in which they come, with how many words are in each.
    private var counts: [(language: String, words: Int)] = []

    /// `main`: The language of the document.
    init(main: String?) { current = main ?? Language.english.code }

    mutating func language(of tokens: [Token]) -> Language? {
        let words = tokens.lazy.filter { $0.kind == .word }.map(\.lower)
        if words.count >= Self.fewestWords, !LanguageGuess.isLikely(current, words),
            let guess = LanguageGuess.language(ofWords: Array(words))
        {
            current = guess
        }
        if let known = counts.firstIndex(where: { $0.language == current }) {
            counts[known].words += words.count
        } else {
            counts.append((current, words.count))
        }
        return Language.of(current)
    }

    private static let fewestWords = 10
    /// A few words in another language are a name or a title.
    private static let fewestOfText = 20

    /// The languages in which there is more than a name or a title; of a text with fewer words, all.
    var all: [String] {
        let told = counts.filter { $0.words >= Self.fewestOfText }
        return (told.isEmpty ? counts.filter { $0.words > 0 } : told).map(\.language)
    }
}
