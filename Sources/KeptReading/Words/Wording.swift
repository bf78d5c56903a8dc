package import KeptDocuments
import KeptVocabulary

/// A block cut into words and sentences: what recognisers look at.
package struct Wording: Sendable {
    /// The block's number in the document, from 0.
    package let index: Int
    package let block: Block
    /// The language in which it is read; `nil` where it is in one that is not.
    package let language: Language?
    package let tokens: [Token]
    /// Ranges of tokens, in order, without gaps.
    package let sentences: [Range<Int>]
    /// Ranges of tokens within quotation marks, the marks included.
    let quotations: [Range<Int>]
    /// Runs of capitalised words.
    let names: [NamePhrase]
    /// The tokens that are years, and those that are verbs of making laws.
    let (years, makings): ([Int], [Int])
    /// Whether an address stands in it.
    let hasAddress: Bool

    package init(_ block: Block, index: Int, language: Language? = .english) {
        self.init(block, index: index, tokens: Tokeniser.tokens(of: block.text), language: language)
    }

    init(_ block: Block, index: Int, tokens: [Token], language: Language?) {
        self.index = index
        self.block = block
        self.language = language
        self.tokens = language.map { Elisions.parted(tokens, by: $0.sentences.elisions) } ?? tokens
        sentences = Sentences.ranges(
            of: self.tokens, abbreviations: (language ?? .english).sentences.abbreviations)
        quotations = Quotations.ranges(in: self.tokens)
        names = NamePhrase.all(in: self.tokens, language)
        years = self.tokens.indices.filter { [tokens = self.tokens] in tokens[$0].year != nil }
        let making = language?.facts.laws.making ?? []
        makings = self.tokens.indices.filter { [tokens = self.tokens] in making.contains(tokens[$0].lower) }
        hasAddress = self.tokens.contains { $0.lower == "http" || $0.lower == "https" || $0.lower == "www" }
    }

    /// Whether a token stands within quotation marks.
    func isQuoted(_ number: Int) -> Bool {
        let next = quotations.partitionPoint { $0.upperBound <= number }
        return next < quotations.count && quotations[next].contains(number)
    }

    /// The lower-case word at a token's number; empty outside the block.
    package func lower(_ number: Int) -> String {
        tokens.indices.contains(number) ? tokens[number].lower : ""
    }

    /// The month (1–12) that a token names.
    func month(_ number: Int) -> Int? {
        guard tokens.indices.contains(number), tokens[number].kind == .word else { return nil }
        return language?.facts.dates.month(tokens[number].lower)
    }

    /// Whether these words stand at `number`, compared in lower case.
    package func matches(_ words: [String], at number: Int) -> Bool {
        guard number >= 0, number + words.count <= tokens.count else { return false }
        return words.indices.allSatisfy { tokens[number + $0].lower == words[$0] }
    }

    /// Whether these words stand one after the other anywhere within `range`, all tokens when `nil`.
    package func contains(_ phrase: [String], in range: Range<Int>? = nil) -> Bool {
        first(phrase, in: range) != nil
    }

    /// The first place of these words.
    package func first(_ phrase: [String], in range: Range<Int>? = nil) -> Int? {
        let range = range ?? tokens.indices
        return range.first { $0 + phrase.count <= range.upperBound && matches(phrase, at: $0) }
    }

    /// The bytes that a range of tokens covers.
    package func bytes(_ range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last else { return 0..<0 }
        return tokens[first].range.lowerBound..<tokens[last].range.upperBound
    }

    /// The words that a range of tokens covers, as written.
    package func words(_ range: Range<Int>) -> String { String(block.words(bytes(range))) }

    /// The sentence that holds a token.
    package func sentence(of number: Int) -> Range<Int> {
        let next = sentences.partitionPoint { $0.upperBound <= number }
        return next < sentences.count && sentences[next].contains(number) ? sentences[next] : tokens.indices
    }

    /// The tokens that begin within a range of bytes.
    func tokens(in bytes: Range<Int>) -> Range<Int> {
        let first = tokens.partitionPoint { $0.range.lowerBound < bytes.lowerBound }
        return first..<max(first, tokens.partitionPoint { $0.range.lowerBound < bytes.upperBound })
    }
}
