import Foundation
import KeptVocabulary

/// Finds States in the brackets behind a recommendation, in every form that reports give their names.
enum StateNames {
    /// The States of a bracket's text, in order; `nil` where it says something else than States.
    static func states(_ text: String) -> [Country]? {
        let words = words(text)
        guard !words.isEmpty, words.count <= 400 else { return nil }
        var found: [Country] = []
        var index = 0
        while index < words.count {
            if joining.contains(words[index]) {
                index += 1
            } else if let (country, length) = name(at: index, in: words) {
                if !found.contains(country) { found.append(country) }
                index += length
            } else {
                return approximate(text)
            }
        }
        return found.isEmpty ? nil : found
    }

    private static let joining: Set = OfficialLanguage.all.compactMap(\.report?.betweenStates).reduce(
        [",", ";", "/", "&", "."]
    ) { $0.union($1) }

    /// The States that a text names, each as often as it does.
    static func mentions(in text: String) -> [Country] {
        let words = words(text)
        var result: [Country] = []
        var index = 0
        while index < words.count {
            if let (country, length) = name(at: index, in: words) {
                result.append(country)
                index += length
            } else {
                index += 1
            }
        }
        return result
    }

    /// The States that a text names, each once.
    static func named(in text: String) -> [Country] { mentions(in: text).uniqued }

    /// Segments between commas, each a State's name but for a slip of the pen.
    private static func approximate(_ text: String) -> [Country]? {
        var found: [Country] = []
        for segment in text.split(whereSeparator: { ",;/".contains($0) }) {
            var words = words(String(segment))
            while let first = words.first, joining.contains(first) { words.removeFirst() }
            while let last = words.last, joining.contains(last) { words.removeLast() }
            guard !words.isEmpty else { continue }
            guard
                let country = StateNameTable.of(words[0]).byWords[words]
                    ?? nearest(words.joined(separator: " "))
            else { return nil }
            if !found.contains(country) { found.append(country) }
        }
        return found.isEmpty ? nil : found
    }

    /// The one State whose name differs by a letter, or by two in a long name.
    private static func nearest(_ words: String) -> Country? {
        guard words.count >= 5, words.count <= 60 else { return nil }
        let allowed = words.count >= 9 ? 2 : 1
        let letters = Array(words.unicodeScalars)
        let near = StateNameTable.of(words).letters.filter {
            abs($0.letters.count - letters.count) <= allowed
                && distance($0.letters, letters, atMost: allowed) <= allowed
        }
        let countries = Set(near.map(\.country))
        return countries.count == 1 ? countries.first : nil
    }

    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost most: Int) -> Int
    {
        var row = Array(0...right.count)
        for (index, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in right.indices {
                let replaced = diagonal + (letter == right[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(replaced, row[column] + 1, row[column + 1] + 1)
            }
            if let least = row.min(), least > most { return least }
        }
        return row[right.count]
    }

    /// The longest name that begins at a word.
    static func name(at index: Int, in words: [String]) -> (Country, Int)? {
        let table = StateNameTable.of(words[index])
        guard let lengths = table.lengthsByFirst[words[index]] else { return nil }
        for length in lengths where index + length <= words.count {
            if let country = table.byWords[Array(words[index..<(index + length)])] {
                return (country, length)
            }
        }
        return nil
    }

    /// Lower-case words without accents, brackets and apostrophes; separators are words of their own.
    static func words(_ text: String) -> [String] {
        text.utf8.allSatisfy { $0 < 0x80 } ? plainWords(text) : foldedWords(text)
    }

    /// The same of plain letters, which most names are written in.
    private static func plainWords(_ text: String) -> [String] {
        var result: [String] = []
        var word: [UInt8] = []
        func end() {
            if !word.isEmpty { result.append(String(decoding: word, as: UTF8.self)) }
            word.removeAll(keepingCapacity: true)
        }
        for byte in text.utf8 {
            switch byte {
            case 0x41...0x5A: word.append(byte | 0x20)
            case 0x61...0x7A, 0x30...0x39: word.append(byte)
            case 0x27, 0x60, 0x2E: break
            case 0x2C, 0x3B, 0x2F, 0x26:
                end()
                result.append(String(UnicodeScalar(byte)))
            default: end()
            }
        }
        end()
        return result
    }

    private static func foldedWords(_ text: String) -> [String] {
        var result: [String] = []
        var word = ""
        func end() {
            if !word.isEmpty { result.append(word) }
            word = ""
        }
        for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case ",", ";", "/", "&":
                end()
                result.append(String(scalar))
            case "'", "’", "‘", "`", "´", ".": break
            case _ where scalar.properties.isAlphabetic || ("0"..."9").contains(scalar):
                word.unicodeScalars.append(scalar)
            case _ where (0x300...0x36F).contains(scalar.value): break
            default: end()
            }
        }
        end()
        return result
    }
}
