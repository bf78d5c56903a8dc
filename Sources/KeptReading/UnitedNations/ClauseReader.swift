import KeptVocabulary

/// Parts the text of one item into its recommendations: each ends with the bracket of the States that make it.
struct ClauseReader {
    struct Clause: Equatable {
        /// UTF-8 bytes of the running text, brackets of States not included.
        var range: Range<Int>
        var pieces: [Range<Int>]
        var states: [Country]
        /// Behind its bracket.
        var end: Int
    }

    let bytes: [UInt8]

    /// The clauses of a range, in order; one without States where the item names none.
    func clauses(_ range: Range<Int>) -> [Clause] {
        var result: [Clause] = []
        var start = range.lowerBound
        for bracket in brackets(in: range) {
            let piece = trimmed(start..<bracket.range.lowerBound)
            if piece.isEmpty, !result.isEmpty {
                let last = result.count - 1
                result[last].states += bracket.states.filter { !result[last].states.contains($0) }
                result[last].end = bracket.range.upperBound
            } else {
                result.append(
                    Clause(
                        range: piece, pieces: [piece], states: bracket.states, end: bracket.range.upperBound))
            }
            start = bracket.range.upperBound
        }
        let rest = trimmed(start..<range.upperBound)
        if !rest.isEmpty {
            if let last = result.indices.last {
                result[last].pieces.append(rest)
            } else {
                result.append(Clause(range: rest, pieces: [rest], states: [], end: range.upperBound))
            }
        }
        return joined(result)
    }

    /// A lone verb with a bracket of its own, as in `Pursue (A) and increase (B) efforts to … (A, B)`, is no
    /// recommendation yet: it goes on with what follows.
    private func joined(_ clauses: [Clause]) -> [Clause] {
        var result: [Clause] = []
        var open: Clause?
        for (number, clause) in clauses.enumerated() {
            var clause = clause
            if let before = open {
                let between = before.end..<clause.range.lowerBound
                let hasWords = bytes[between].contains { (0x61...0x7A).contains($0) }
                clause.pieces = before.pieces + (hasWords ? [between] : []) + clause.pieces
                clause.range = before.range.lowerBound..<clause.range.upperBound
                clause.states = (clause.states + before.states).uniqued
                open = nil
            }
            let next = clauses[(number + 1)...].first
            if let next, let piece = clause.pieces.last, isStump(piece), startsLower(next.range),
                !bytes[clause.end..<next.range.lowerBound].contains(UInt8(ascii: ";"))
            {
                open = clause
            } else {
                result.append(clause)
            }
        }
        return result
    }

    /// One or two words without a name among them.
    private func isStump(_ range: Range<Int>) -> Bool {
        let words = bytes[range].split(separator: 0x20).filter {
            !$0.elementsEqual("To".utf8) && !$0.elementsEqual("to".utf8)
        }
        guard words.count <= 2 else { return false }
        return !words.dropFirst().contains { $0.contains { (0x41...0x5A).contains($0) } }
            && !(words.first?.dropFirst().contains { (0x41...0x5A).contains($0) } ?? false)
    }

    private func startsLower(_ range: Range<Int>) -> Bool {
        bytes[range].first.map { (0x61...0x7A).contains($0) } ?? false
    }

    // MARK: - Brackets

    struct Bracket {
        var range: Range<Int>
        var states: [Country]
    }

    /// The brackets that hold States and nothing else.
    func brackets(in range: Range<Int>) -> [Bracket] {
        var result: [Bracket] = []
        var index = range.lowerBound
        while index < range.upperBound {
            guard bytes[index] == UInt8(ascii: "(") || bytes[index] == UInt8(ascii: "[") else {
                index += 1
                continue
            }
            if let end = end(of: index, in: range), let states = states(in: (index + 1)..<end.inner) {
                result.append(Bracket(range: index..<end.outer, states: states))
                index = end.outer
            } else {
                index += 1
            }
        }
        return result
    }

    /// Where the bracket at an offset closes; one that nobody closed ends with the clause.
    private func end(of start: Int, in range: Range<Int>) -> (inner: Int, outer: Int)? {
        var depth = 0
        var index = start
        while index < range.upperBound, index < start + Self.longest {
            switch bytes[index] {
            case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"):
                depth -= 1
                if depth == 0 { return (index, index + 1) }
            default: break
            }
            index += 1
        }
        let tail = bytes[start..<min(range.upperBound, start + Self.longest)]
        let unclosed = tail.firstIndex { $0 == UInt8(ascii: ";") || $0 == 0x0A } ?? tail.endIndex
        return (unclosed, unclosed)
    }

    private static let longest = 4000

    private func states(in range: Range<Int>) -> [Country]? {
        guard let first = bytes[range].first(where: { $0 != 0x20 && $0 != 0x0A }) else { return nil }
        // Years, articles and abbreviations of treaties fill most other brackets; States begin with a capital.
        guard (0x41...0x5A).contains(first) || first >= 0xC0 || bytes[range].starts(with: Array("the ".utf8))
        else { return nil }
        return StateNames.states(String(decoding: bytes[range], as: UTF8.self))
    }

    // MARK: - Ends

    private static let edge = Set(" \n,;.:/-".utf8)

    /// A range without the signs and the joining word that stand between clauses.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while true {
            while start < end, Self.edge.contains(bytes[start]) { start += 1 }
            let words = ["and ", "And ", "and\n"].first { bytes[start..<end].starts(with: $0.utf8) }
            guard let words else { break }
            start += words.utf8.count
        }
        while end > start, Self.edge.contains(bytes[end - 1]) { end -= 1 }
        if bytes[start..<end].elementsEqual("and".utf8) { return end..<end }
        return start..<end
    }
}
