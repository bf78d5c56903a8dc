/// The part of a word that its forms share, roughly: `investigate`, `investigation` and `investigated` meet.
///
/// Only for comparing words of one text with each other; it is never shown.
package enum Stem {
    private static let endings = [
        "ations", "ation", "ations", "ating", "ated", "ates", "ate", "ions", "ion", "ings", "ing", "ments",
        "ment", "ies",
        "ied", "ers", "er", "ives", "ive", "edly", "ed", "es", "al", "ly", "s", "y", "e",
    ]

    package static func of(_ word: String) -> String {
        for ending in endings where word.hasSuffix(ending) && word.utf8.count - ending.utf8.count >= 4 {
            return String(word.dropLast(ending.count))
        }
        return word
    }

    /// Words that join others and say nothing of the matter.
    package static let functionWords: Set<String> = [
        "a", "an", "the", "and", "or", "but", "nor", "of", "in", "on", "at", "to", "for", "from", "by",
        "with", "as",
        "into", "through", "including", "such", "that", "which", "who", "whom", "whose", "this", "these",
        "those",
        "it", "its", "they", "their", "them", "he", "his", "she", "her", "we", "our", "us", "is", "are",
        "was", "were",
        "be", "been", "being", "has", "have", "had", "do", "does", "did", "will", "would", "can", "could",
        "may",
        "might", "must", "should", "shall", "not", "no", "all", "any", "each", "every", "both", "other",
        "than", "when",
        "where", "while", "if", "so", "also", "there", "here", "up", "out", "over", "under", "between",
        "against",
        "within", "without", "during", "before", "after", "about", "more", "most", "well", "only", "new",
        "one", "two",
        "'s", "’s", "place", "put", "take", "make", "order",
    ]
}
