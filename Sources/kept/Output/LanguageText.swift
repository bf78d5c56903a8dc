import Foundation
import KeptReading

/// What a person should know of a text that is not, or not all, in the languages that are read in full.
struct LanguageText {
    let text: String

    /// One for each language of which something is not read.
    static func all(_ reading: Reading, file: String) -> [LanguageText] {
        let languages = (reading.notRead ?? []).map(\.language)
        return languages.enumerated().filter { languages.firstIndex(of: $1) == $0 }.map { _, language in
            LanguageText(
                language, missing: (reading.notRead ?? []).filter { $0.language == language }.map(\.what),
                file)
        }
    }

    private init(_ language: String, missing: [NotRead.What], _ file: String) {
        let code = String(language.lowercased().prefix { $0 != "-" && $0 != "_" })
        let name = Locale(identifier: "en").localizedString(forLanguageCode: code) ?? language
        let what = missing.map(\.words)
        text =
            "\(file): text in \(name). Not read in it yet: \(what.joined(separator: "; ")). That nothing is said of these means "
            + "nothing. Its notes, addresses and words are kept as they stand."
    }
}

extension NotRead.What {
    /// As people call it.
    fileprivate var words: String {
        switch self {
        case .recommendations: "what it asks for"
        case .claims: "its statements (only those in lists and those with notes are taken)"
        case .persons: "who is at risk"
        }
    }
}
