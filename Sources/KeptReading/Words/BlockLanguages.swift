/// The language of each paragraph of a document, in order.
///
/// A short paragraph is in the language of the one before it. A text of which no language is known is read as English.
struct BlockLanguages {
    private var current: String
    /// In the order in which they come, with how many words are in each.
    private var counts: [(language: String, words: Int)] = []

    /// `main`: The language of the document.
    init(main: String?) { current = main ?? Language.english.code }

    /// `isNote`: Notes name what they cite in its own language, and say nothing of that of the text.
    mutating func language(of tokens: [Token], isNote: Bool) -> Language? {
        let before = current
        let words = tokens.lazy.filter { $0.kind == .word }.map(\.lower)
        if words.count >= Self.fewestWords, !LanguageGuess.isLikely(current, words),
            let guess = LanguageGuess.plainLanguage(ofWords: Array(words))
        {
            current = guess
        }
        if isNote {
            let own = current
            current = before
            return Language.of(own)
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
