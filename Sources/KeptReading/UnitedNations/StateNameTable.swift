import KeptVocabulary

/// The names of States in the languages of a script, by their words as `StateNames.words` cuts them.
///
/// Those of other scripts are made only where a text is written in one.
struct StateNameTable: Sendable {
    let byWords: [[String]: Country]
    /// How many words the names have that begin with a word, the most first.
    let lengthsByFirst: [String: [Int]]
    let letters: [(letters: [Unicode.Scalar], country: Country)]

    /// The table in which a word may begin a name.
    static func of(_ word: String) -> StateNameTable {
        word.unicodeScalars.first.map { $0.value < 0x250 } ?? true ? latin : others
    }

    private static let latin = StateNameTable(OfficialLanguage.all.filter(\.isLatin))
    private static let others = StateNameTable(OfficialLanguage.all.filter { !$0.isLatin })

    private init(_ languages: [OfficialLanguage]) {
        var byWords: [[String]: Country] = [:]
        // A name that two languages share is the same State's.
        for language in languages {
            for country in Country.all {
                for name in language.names(of: country) {
                    let words = StateNames.words(name)
                    guard let first = words.first else { continue }
                    byWords[words] = byWords[words] ?? country
                    if first == "the" { byWords[Array(words.dropFirst())] = country }
                }
            }
        }
        self.byWords = byWords
        var lengths: [String: Set<Int>] = [:]
        for words in byWords.keys { lengths[words[0], default: []].insert(words.count) }
        lengthsByFirst = lengths.mapValues { $0.sorted(by: >) }
        letters = byWords.map { (Array($0.key.joined(separator: " ").unicodeScalars), $0.value) }
    }
}
