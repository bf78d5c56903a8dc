/// Finds the word that was perhaps meant.
package enum Suggestion {
    /// The known word that is at most a third of its letters away; `nil` where none is near.
    package static func nearest(to word: String, in known: some Sequence<String>) -> String? {
        let letters = Array(word.lowercased())
        guard (2...64).contains(letters.count) else { return nil }
        var best: (distance: Int, word: String)?
        for candidate in known {
            let distance = distance(letters, Array(candidate.lowercased()))
            if distance <= max(1, candidate.count / 3), distance < best?.distance ?? .max {
                best = (distance, candidate)
            }
        }
        return best?.word
    }

    /// How many letters must be put in, left out or changed (Levenshtein).
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var row = Array(0...right.count)
        for (number, letter) in left.enumerated() {
            var corner = row[0]
            row[0] = number + 1
            for (index, other) in right.enumerated() {
                let replaced = corner + (letter == other ? 0 : 1)
                corner = row[index + 1]
                row[index + 1] = min(replaced, corner + 1, row[index] + 1)
            }
        }
        return row[right.count]
    }
}
