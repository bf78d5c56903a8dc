import KeptDocuments

/// Who writes a document: what its first lines call them, as far as they are no State, body or treaty.
struct Authors {
    /// Abbreviations and the words of names, as written.
    private let abbreviations: Set<String>
    private let names: [[String]]

    private static let firstLines = 12

    init(_ read: ReadDocument) {
        var abbreviations: Set<String> = []
        var names: [[String]] = []
        for wording in read.wordings.prefix(Self.firstLines) where !wording.block.isNote {
            for index in wording.tokens.indices
            where wording.lower(index) == "(" && wording.lower(index + 2) == ")" {
                let text = wording.tokens[index + 1].text
                let isAbbreviation = text.count > 1 && text.count(where: \.isUppercase) * 2 > text.count
                let mayBe = NormRecogniser.instrument(at: index + 1, in: wording) == nil
                if isAbbreviation, mayBe { abbreviations.insert(text) }
            }
            for mention in read.mentions[wording.index] {
                guard case .organisation(let name) = mention.subject else { continue }
                names.append(Tokeniser.tokens(of: name).filter(\.isCapitalised).map(\.text))
            }
        }
        (self.abbreviations, self.names) = (abbreviations, names.filter { $0.count > 1 })
    }

    /// Whether a range of tokens names who writes.
    func areNamed(in range: Range<Int>, of wording: Wording) -> Bool {
        if range.contains(where: { abbreviations.contains(wording.tokens[$0].text) }) { return true }
        let words = range.map { wording.tokens[$0] }.filter(\.isCapitalised).map(\.text)
        return names.contains { name in name.allSatisfy(words.contains) }
    }
}
