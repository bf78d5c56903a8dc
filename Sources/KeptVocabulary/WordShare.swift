/// How much two texts have in common.
package enum WordShare {
    /// Twice the words that both have, by all words of both (Dice): 0 for nothing, 1 for the same words.
    package static func of(_ one: String, _ other: String) -> Double {
        let (first, second) = (words(one), words(other))
        let count = first.values.reduce(0, +) + second.values.reduce(0, +)
        let shared = first.reduce(0) { $0 + min($1.value, second[$1.key] ?? 0) }
        return count == 0 ? 0 : 2 * Double(shared) / Double(count)
    }

    private static func words(_ text: String) -> [Substring: Int] {
        text.split { !$0.isLetter && !$0.isNumber }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
}
