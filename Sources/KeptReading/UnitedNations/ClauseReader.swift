import KeptVocabulary

/// Parts the text of one item into its recommendations: each ends with the bracket of the States that make it.
struct ClauseReader {
    struct Clause: Equatable {
        /// UTF-8 bytes of the running text, from its first word to its last.
        var range: Range<Int>
        /// The words, in order; brackets of States stand between them.
        var pieces: [Piece]
        var states: [Country]

        /// The words, made one sentence.
        func text(of bytes: [UInt8]) -> String {
            pieces.enumerated().map { index, piece in
                (index == 0 ? "" : piece.joint) + String(decoding: bytes[piece.range], as: UTF8.self)
            }.joined().singleSpaced
        }
    }

    struct Piece: Equatable {
        /// What joins it to the piece before.
        var joint: String
        var range: Range<Int>
    }

    let bytes: [UInt8]
    let words: ReportWords

    /// The clauses of a range, in order; one without States where the item names none.
    func clauses(_ range: Range<Int>) -> [Clause] {
        let segments = segments(range)
        let governing = segments.first.flatMap {
            ListedObjects(bytes: bytes, words: words).governing($0.range)
        }
        return sentences(segments).flatMap { sentence in
            StateSentence(bytes: bytes, words: words, segments: sentence, governing: governing).clauses()
        }
        .flatMap(numbered)
    }

    // MARK: - Segments

    /// The words before a bracket of States.
    struct Segment {
        var range: Range<Int>
        var states: [Country]
        /// What stands between the bracket before and its first word.
        var gap: Range<Int>
    }

    private func segments(_ range: Range<Int>) -> [Segment] {
        var result: [Segment] = []
        var start = range.lowerBound
        for bracket in StateBrackets(bytes: bytes).all(in: range) {
            let piece = trimmed(start..<bracket.range.lowerBound)
            if piece.isEmpty, !result.isEmpty {
                let last = result.count - 1
                result[last].states += bracket.states.filter { !result[last].states.contains($0) }
            } else {
                result.append(
                    Segment(
                        range: piece, states: bracket.states,
                        gap: start..<piece.lowerBound))
            }
            start = bracket.range.upperBound
        }
        // What follows the last bracket belongs to all, but for the mark of a note.
        let rest = trimmed(start..<range.upperBound)
        let isMark =
            !result.isEmpty && rest.count <= 3 && bytes[rest].allSatisfy { (0x30...0x39).contains($0) }
        if !rest.isEmpty, !isMark {
            result.append(
                Segment(range: rest, states: [], gap: start..<rest.lowerBound))
        }
        return result
    }

    /// Segments between which no semicolon and no stop stands.
    private func sentences(_ segments: [Segment]) -> [[Segment]] {
        var result: [[Segment]] = []
        for segment in segments {
            let ends = bytes[segment.gap].contains { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ".") }
            if result.isEmpty || ends && !segment.states.isEmpty {
                result.append([segment])
            } else {
                result[result.count - 1].append(segment)
            }
        }
        return result
    }

    // MARK: - Lists within a clause

    /// `(a) Pursue …; (b) seek …` as two; one that a lead-in governs stays whole.
    private func numbered(_ clause: Clause) -> [Clause] {
        guard clause.pieces.count == 1, let range = clause.pieces.first?.range else { return [clause] }
        for numbers in [["(a)", "(b)", "(c)", "(d)", "(e)"], ["(i)", "(ii)", "(iii)", "(iv)", "(v)"]] {
            guard let opening = listStart(numbers[0], range) else { continue }
            var starts = [opening]
            for number in numbers.dropFirst() {
                guard let last = starts.last,
                    let next = (last..<range.upperBound).first(where: {
                        bytes[$0...].starts(with: number.utf8)
                    })
                else { break }
                starts.append(next)
            }
            guard starts.count > 1 else { continue }
            return zip(zip(starts, numbers), starts.dropFirst() + [range.upperBound]).map { start, end in
                let part = trimmed((start.0 + start.1.utf8.count)..<end)
                return Clause(range: part, pieces: [.init(joint: "", range: part)], states: clause.states)
            }
        }
        return [clause]
    }

    /// Where a list begins: at the start, or behind a title with a colon, which asks nothing.
    private func listStart(_ number: String, _ range: Range<Int>) -> Int? {
        if bytes[range].starts(with: number.utf8) { return range.lowerBound }
        guard let colon = bytes[range].prefix(Self.longestTitle).firstIndex(of: UInt8(ascii: ":")),
            case let next = colon + 2, next < range.upperBound, bytes[next...].starts(with: number.utf8),
            let first = bytes[range].split(separator: 0x20, maxSplits: 1).first,
            !words.opens(String(decoding: first, as: UTF8.self).lowercased())
        else { return nil }
        return next
    }

    private static let longestTitle = 90

    // MARK: - Ends

    private static let edge = Set(" \n,;.:/-".utf8)

    /// A range without the signs and the joining words that stand between clauses.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while true {
            while start < end, Self.edge.contains(bytes[start]) { start += 1 }
            guard let length = joiningLength(start..<end) else { break }
            start += length
        }
        while end > start {
            if Self.edge.contains(bytes[end - 1]) {
                end -= 1
            } else if end - start > words.and.utf8.count,
                Self.edge.contains(bytes[end - words.and.utf8.count - 1]),
                bytes[(end - words.and.utf8.count)..<end].elementsEqual(words.and.utf8)
            {
                end -= words.and.utf8.count
            } else {
                break
            }
        }
        if bytes[start..<end].elementsEqual(words.and.utf8) { return end..<end }
        return start..<end
    }

    /// How many bytes a joining word takes at the start of a range, the space behind it included.
    private func joiningLength(_ range: Range<Int>) -> Int? {
        for word in words.joining {
            let length = word.utf8.count
            guard range.count > length,
                bytes[range.lowerBound + length] == 0x20 || bytes[range.lowerBound + length] == 0x0A
            else { continue }
            let isIt = zip(bytes[range], word.utf8).allSatisfy {
                $0 == $1 || $0 | 0x20 == $1 && $1 >= 0x61 && $1 <= 0x7A
            }
            if isIt { return length + 1 }
        }
        return nil
    }
}
