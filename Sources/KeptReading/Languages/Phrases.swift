/// Words and phrases of a language, found where they begin.
package struct Phrases: Sendable, ExpressibleByArrayLiteral {
    /// By their first word, the longest first.
    private let byFirst: [String: [[String]]]

    package init(arrayLiteral phrases: String...) { self.init(phrases) }

    /// Phrases in lower case, their words parted by spaces.
    init(_ phrases: [String]) {
        var result: [String: [[String]]] = [:]
        for phrase in phrases {
            let words = phrase.split(separator: " ").flatMap(Self.words)
            result[words[0], default: []].append(words)
        }
        byFirst = result.mapValues { $0.sorted { $0.count > $1.count } }
    }

    /// Of Chinese each sign is a word.
    private static func words(_ part: Substring) -> [String] {
        let isHan = part.unicodeScalars.allSatisfy { (0x3000...0x9FFF).contains($0.value) }
        return isHan ? part.map(String.init) : [String(part)]
    }

    /// How many words the phrase has that begins at a token; `nil` where none does.
    package func length(at index: Int, in wording: Wording) -> Int? {
        length(at: index, in: wording.tokens)
    }

    func length(at index: Int, in tokens: [Token]) -> Int? {
        guard tokens.indices.contains(index) else { return nil }
        return byFirst[tokens[index].lower]?.first { words in
            index + words.count <= tokens.count
                && words.indices.allSatisfy { tokens[index + $0].lower == words[$0] }
        }?.count
    }

    /// The tokens of the first phrase in a range.
    package func first(in range: Range<Int>, of wording: Wording) -> Range<Int>? {
        for index in range {
            if let length = length(at: index, in: wording), index + length <= range.upperBound {
                return index..<(index + length)
            }
        }
        return nil
    }

    func contains(_ word: String) -> Bool { byFirst[word]?.contains { $0.count == 1 } ?? false }
}
