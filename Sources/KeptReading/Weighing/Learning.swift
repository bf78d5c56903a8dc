package import KeptDocuments

/// A sign, for who learns what it weighs.
package struct SignDescription: Sendable, Encodable {
    package let name: String
    package let direction: Sign.Direction

    package static let all = Sign.all.map { SignDescription(name: $0.name, direction: $0.direction) }
}

/// Words that may be an ask, with the signs that hold.
package struct AskExample: Sendable, Encodable {
    package let block: Int
    package let isWhole: Bool
    package let text: String
    /// The asks that it would be, where it is a list within a sentence.
    package let items: [String]
    package let signs: [String]

    package static func all(_ document: Document) -> [AskExample] {
        Candidates(ReadDocument(document)).byBlock.enumerated().flatMap { index, candidates in
            candidates.map { candidate in
                AskExample(
                    block: index, isWhole: candidate.isWhole,
                    text: String(candidate.block.words(candidate.range)).singleSpaced,
                    items: RunInList.items(of: candidate).map {
                        String(candidate.block.words($0)).singleSpaced
                    },
                    signs: Sign.holding(candidate).map(\.name))
            }
        }
    }
}
