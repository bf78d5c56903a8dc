/// Which words of a text matter.
package final class MatterWords: Sendable {
    /// Endings that forms of a word differ by, the longest first.
    let endings: [String]
    /// Words that join others and say nothing of the matter.
    let function: Set<String>
    /// Words that every submission uses of everything.
    let general: Set<String>
    private let generalStems: Set<String>

    /// `kept`: Stems of general words that words which matter share.
    init(endings: [String], function: Set<String>, general: Set<String>, kept: Set<String>) {
        (self.endings, self.function, self.general) = (endings, function, general)
        generalStems = Set(general.map { Self.stem(of: $0, endings) }).subtracting(kept)
    }

    /// The part of a word that its forms share, roughly: `investigate`, `investigation` and `investigated` meet.
    ///
    /// Only for comparing words of one text with each other; it is never shown.
    func stem(of word: String) -> String { Self.stem(of: word, endings) }

    /// Whether a word says what a statement is about.
    func matters(_ word: String) -> Bool {
        !function.contains(word) && !general.contains(word) && !generalStems.contains(stem(of: word))
    }

    private static func stem(of word: String, _ endings: [String]) -> String {
        for ending in endings where word.hasSuffix(ending) && word.utf8.count - ending.utf8.count >= 4 {
            return String(word.dropLast(ending.count))
        }
        return word
    }
}
