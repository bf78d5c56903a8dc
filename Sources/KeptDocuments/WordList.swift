/// Words in a row, as a sentence lists them.
package enum WordList {
    /// `a, b and c`: commas between them, and a word before the last.
    package static func joined(_ words: [String], by conjunction: String) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
    }
}
