import KeptVocabulary

/// A text, the words in it, and these as they are compared.
struct TextWords {
    let text: String
    let ranges: [Range<String.Index>]
    let folded: [String]
    /// Whether a sign of an address stands anywhere: in most texts none does.
    private let hasAddresses: Bool

    init(_ text: String) {
        self.text = text
        ranges = NameMask.words(text)
        folded = ranges.map { FoldedLetters.of(text[$0]) }
        hasAddresses = zip(text.utf8, text.utf8.dropFirst()).contains { sign, next in
            Self.signs.contains(sign) || sign == UInt8(ascii: ".") && next > UInt8(ascii: " ")
        }
    }

    var count: Int { ranges.count }

    func word(_ index: Int) -> Substring { text[ranges[index]] }

    func isCapital(_ index: Int) -> Bool { NameMask.isCapital(word(index)) }

    /// What stands between a word and the next.
    func gap(_ index: Int) -> Substring { text[ranges[index].upperBound..<ranges[index + 1].lowerBound] }

    /// Whether so many words stand side by side.
    func areTogether(_ index: Int, _ count: Int) -> Bool {
        index + count <= self.count && (0..<count - 1).allSatisfy { NameMask.isGap(gap(index + $0)) }
    }

    func range(_ index: Int, _ count: Int) -> Range<String.Index> {
        ranges[index].lowerBound..<ranges[index + count - 1].upperBound
    }

    private static let signs = Array("@#_/\\=%".utf8)

    /// So far around a word it is looked for the signs of an address.
    private static let longestAddress = 200

    /// Whether a word stands in an address, a handle, the name of a file.
    func isInAddress(_ index: Int) -> Bool {
        guard hasAddresses else { return false }
        let word = ranges[index]
        let before = text[..<word.lowerBound].suffix(Self.longestAddress).reversed().prefix {
            !$0.isWhitespace
        }
        let behind = text[word.upperBound...].prefix(Self.longestAddress).prefix { !$0.isWhitespace }
        let token = text[before.endIndex.base..<behind.endIndex]
        return token.contains("@") || token.contains("#") || token.contains("_") || token.contains("://")
            || token.dropLast().contains { "./\\=%".contains($0) }
    }
}
