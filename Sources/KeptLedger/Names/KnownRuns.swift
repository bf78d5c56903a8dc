/// Runs of words or letters that are looked for in longer ones: however many there are, each place is looked at once for each
/// length that occurs.
struct KnownRuns<Piece: Hashable & Sendable>: Sendable {
    private var runs: Set<[Piece]> = []
    /// The lengths of those that begin so, the longest first.
    private var lengths: [Piece: [Int]] = [:]

    var isEmpty: Bool { runs.isEmpty }

    mutating func insert(_ run: [Piece]) {
        guard let first = run.first, runs.insert(run).inserted else { return }
        var known = lengths[first, default: []]
        if !known.contains(run.count) {
            known.append(run.count)
            known.sort(by: >)
            lengths[first] = known
        }
    }

    /// The length of the longest that begins at a place and passes a test; nothing where none does.
    func length(at place: Int, in pieces: [Piece], where passes: (Int) -> Bool = { _ in true }) -> Int? {
        lengths[pieces[place]]?.first { count in
            count <= pieces.count - place && runs.contains(Array(pieces[place..<(place + count)]))
                && passes(count)
        }
    }
}

/// The letters of a text as they are compared, each with the character that it comes from.
struct FoldedRun {
    private(set) var letters: [Character] = []
    private var sources: [Range<String.Index>] = []

    init(_ text: String, _ range: Range<String.Index>, _ fold: (Substring) -> String) {
        var index = range.lowerBound
        while index < range.upperBound {
            let next = text.index(after: index)
            for letter in fold(text[index..<next]) {
                letters.append(letter)
                sources.append(index..<next)
            }
            index = next
        }
    }

    /// Where so many letters stand, where they are whole characters.
    func range(from place: Int, count: Int) -> Range<String.Index>? {
        let last = place + count - 1
        if place > 0, sources[place - 1] == sources[place] { return nil }
        if last + 1 < sources.count, sources[last + 1] == sources[last] { return nil }
        return sources[place].lowerBound..<sources[last].upperBound
    }
}
