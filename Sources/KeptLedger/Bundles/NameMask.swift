import Foundation

/// Finds names in texts and puts a mark in their place.
///
/// A name is found whole, in any order of its parts, and each part of three letters or more alone where it begins with a
/// capital, as in “Ms. Testova”; case and diacritics make no difference. More is masked than must be, rather than less.
package struct NameMask: Sendable {
    package static let mark = "[restricted]"

    /// Folded names that are hidden wherever their words stand one after the other.
    private var phrases: [String: [[String]]] = [:]
    /// Folded parts of names that are hidden where they begin with a capital.
    private var parts = Set<String>()

    package init(_ names: some Sequence<String>) {
        for name in names {
            let words = Self.words(name)
            let folded = words.map { Self.folded(name[$0]) }
            guard let first = folded.first, let last = folded.last else { continue }
            phrases[first, default: []].append(folded)
            if folded.count > 1 {
                phrases[last, default: []].append([last] + folded.dropLast())
                for (range, word) in zip(words, folded) where word.count > 2 && Self.isCapital(name[range]) {
                    parts.insert(word)
                }
            }
        }
        for key in phrases.keys { phrases[key]?.sort { $0.count > $1.count } }
    }

    package var isEmpty: Bool { phrases.isEmpty }

    package func masked(_ text: String) -> String {
        let found = ranges(text)
        guard !found.isEmpty else { return text }
        var (result, start) = ("", text.startIndex)
        for range in found {
            result += text[start..<range.lowerBound] + Self.mark
            start = range.upperBound
        }
        return result + text[start...]
    }

    package func finds(in text: String) -> Bool { !ranges(text).isEmpty }

    private func ranges(_ text: String) -> [Range<String.Index>] {
        guard !isEmpty else { return [] }
        let words = Self.words(text)
        let folded = words.map { Self.folded(text[$0]) }
        var found: [Range<String.Index>] = []
        var index = 0
        while index < words.count {
            let phrase = phrases[folded[index]]?.first { phrase in
                phrase.count <= words.count - index && Array(folded[index..<index + phrase.count]) == phrase
                    && (1..<phrase.count).allSatisfy {
                        Self.isGap(text[words[index + $0 - 1].upperBound..<words[index + $0].lowerBound])
                    }
            }
            if let phrase {
                found.append(words[index].lowerBound..<words[index + phrase.count - 1].upperBound)
                index += phrase.count
            } else {
                if parts.contains(folded[index]), Self.isCapital(text[words[index]]) {
                    found.append(words[index])
                }
                index += 1
            }
        }
        return found
    }

    // MARK: - Words

    private static func words(_ text: String) -> [Range<String.Index>] {
        var words: [Range<String.Index>] = []
        var start: String.Index?
        let scalars = text.unicodeScalars
        for index in scalars.indices {
            let scalar = scalars[index]
            let isPart =
                scalar.isASCII
                ? (scalar.value | 0x20 >= 0x61 && scalar.value | 0x20 <= 0x7a)
                    || (0x30...0x39).contains(scalar.value)
                : scalar.properties.isAlphabetic || scalar.properties.isDiacritic
                    || scalar.properties.numericType != nil
            if isPart {
                if start == nil { start = index }
            } else if let first = start {
                words.append(first..<index)
                start = nil
            }
        }
        if let start { words.append(start..<text.endIndex) }
        return words
    }

    private static func folded(_ word: Substring) -> String {
        word.utf8.allSatisfy { $0 < 0x80 }
            ? word.lowercased()
            : word.folding(
                options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    }

    private static func isCapital(_ word: Substring) -> Bool { word.first.map { !$0.isLowercase } ?? false }

    /// What may stand between two parts of a name: a space, a hyphen, a comma, a dot; never a sentence.
    private static func isGap(_ gap: Substring) -> Bool { gap.count <= 3 }
}
