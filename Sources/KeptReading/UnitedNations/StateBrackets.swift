import KeptVocabulary

/// Finds the brackets of a text that hold States and nothing else.
struct StateBrackets {
    let bytes: [UInt8]

    struct Bracket {
        var range: Range<Int>
        var states: [Country]
    }

    func all(in range: Range<Int>) -> [Bracket] {
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
}
