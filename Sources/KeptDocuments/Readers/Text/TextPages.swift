import KeptVocabulary

/// The page numbers and running heads that copying out of a PDF leaves between the lines of a text.
///
/// A number alone on a line is a page's where the next one counts on from it, far enough down or beside the same running
/// head; a line that stands beside several of them, in the same words, runs through the document.
enum TextPages {
    /// Lines of a text, without its page furniture.
    struct Lines {
        var lines: [TextLines.Line]
        /// The numbers of lines before which a page began.
        var seams: Set<Int>
    }

    static func removed(from lines: [TextLines.Line], in bytes: [UInt8]) -> Lines {
        let filled = lines.indices.filter { !lines[$0].isEmpty }
        let heads = runningHeads(filled, lines, bytes)
        let numbers = pageNumbers(filled, lines, bytes, heads: heads)
        guard numbers.count >= fewestPages else { return Lines(lines: lines, seams: []) }
        var furniture = Set(numbers.map { filled[$0] })
        for place in numbers {
            for near in [place - 1, place + 1, place + 2] where filled.indices.contains(near) {
                if heads.contains(words(lines[filled[near]], bytes)) { furniture.insert(filled[near]) }
            }
        }
        var result = Lines(lines: [], seams: [])
        var isSeam = false
        for (index, line) in lines.enumerated() {
            if furniture.contains(index) {
                isSeam = true
            } else if !(isSeam && line.isEmpty) {
                if isSeam {
                    result.seams.insert(result.lines.count)
                    isSeam = false
                }
                result.lines.append(line)
            }
        }
        return result
    }

    private static let fewestPages = 2
    /// A page but the last holds at least so many bytes, unless a running head tells it.
    private static let leastPage = 600
    private static let longestHead = 100

    /// The places, among the lines that are not blank, of those that are a page's number.
    private static func pageNumbers(
        _ filled: [Int], _ lines: [TextLines.Line], _ bytes: [UInt8], heads: Set<String>
    ) -> [Int] {
        var best: [Int] = []
        var chain: [(place: Int, number: Int)] = []
        for (place, line) in filled.enumerated() {
            guard let number = number(lines[line], bytes) else { continue }
            let isBesideHead = [place - 1, place + 1, place + 2].contains {
                filled.indices.contains($0) && heads.contains(words(lines[filled[$0]], bytes))
            }
            if let last = chain.last, number == last.number + 1 {
                let distance = lines[line].lowerBound - lines[filled[last.place]].upperBound
                guard distance >= leastPage || isBesideHead || place == filled.count - 1 else { continue }
            } else {
                guard chain.isEmpty || number == 1 || chain.count < fewestPages else { continue }
                guard number <= 3 || isBesideHead else { continue }
                chain = []
            }
            chain.append((place, number))
            if chain.count > best.count { best = chain.map(\.place) }
        }
        return best
    }

    /// What stands, in the same words, next to two or more numbers alone on a line.
    private static func runningHeads(_ filled: [Int], _ lines: [TextLines.Line], _ bytes: [UInt8]) -> Set<
        String
    > {
        var places: [String: Set<Int>] = [:]
        for (place, index) in filled.enumerated() where number(lines[index], bytes) != nil {
            for near in [place - 1, place + 1, place + 2] where filled.indices.contains(near) {
                let line = lines[filled[near]]
                guard line.count <= longestHead, number(line, bytes) == nil else { continue }
                places[words(line, bytes), default: []].insert(near)
            }
        }
        return Set(places.filter { $0.value.count >= 2 && !".;:".contains($0.key.last ?? ".") }.keys)
    }

    private static func words(_ line: TextLines.Line, _ bytes: [UInt8]) -> String {
        String(decoding: bytes[line], as: UTF8.self)
    }

    /// `17`, `- 17 -`, `17/29`, `Page 17`, `page 3 of 9`.
    private static func number(_ line: TextLines.Line, _ bytes: [UInt8]) -> Int? {
        guard (1...16).contains(line.count) else { return nil }
        var parts = words(line, bytes).split { " -–—/|".contains($0) }
        if let first = parts.first, !first.contains(where: \.isNumber), parts.count > 1 {
            parts.removeFirst()
        }
        parts.removeAll { $0.utf8.count == 2 && $0.allSatisfy(\.isLetter) }
        guard (1...2).contains(parts.count), parts.allSatisfy({ $0.utf8.count <= 3 }) else { return nil }
        let numbers = parts.compactMap { Int($0) }
        return numbers.count == parts.count ? numbers[0] : nil
    }
}
