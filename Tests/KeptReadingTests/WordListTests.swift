import Foundation
import Testing

/// The words of languages stand in the languages' folders: what reads and checks holds none.
@Suite struct WordListTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Two literals in a row that are words, a pattern that chooses among words, and a comparison with a word.
    private static var marks: [Regex<Substring>] {
        [
            /"\p{Ll}[\p{Ll}’' -]+",\s*"\p{Ll}[\p{Ll}’' -]+"/,
            /\(\??:?\p{L}[\p{L} ]{3,}\|(?!\|)[\p{L} |]{4,}/,
            /(?:==|hasPrefix\(|hasSuffix\(|contains\(|matches\(\[)\s*"\p{Ll}{4,}[^"\/]*"/,
        ]
    }

    /// What is no word of a text: names of schemes, and of keys that Kept makes itself.
    private static let others: Set = ["== \"http\"", "== \"https\"", "hasPrefix(\"group \""]

    @Test func noWordsOfALanguageStandOutsideItsFolder() throws {
        let sources = Self.root.appending(path: "Sources")
        try #require(FileManager.default.fileExists(atPath: sources.path))
        var found: [String] = []
        for module in ["KeptReading", "KeptChecks"] {
            let folder = sources.appending(path: module)
            let files = try #require(
                FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
            for case let file as URL in files where file.pathExtension == "swift" {
                let path = file.path.dropFirst(sources.path.count + 1)
                if path.contains("/Languages/") || path.hasSuffix("LearnedWeights.swift") { continue }
                let text = try String(contentsOf: file, encoding: .utf8)
                let code = text.split(separator: "\n").filter { line in
                    // Signs say in English what they are.
                    !["//", "Sign("].contains { line.drop { $0 == " " }.hasPrefix($0) }
                }
                .joined(separator: "\n")
                for mark in Self.marks {
                    for match in code.matches(of: mark)
                    where !Self.others.contains(String(match.output)) {
                        found.append("\(path): \(match.output)")
                    }
                }
            }
        }
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    }
}
