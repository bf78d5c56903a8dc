/// The number that a mark of a note or an item is: `12`, or Roman as Word counts notes at the end, `xii`.
package enum NoteNumber {
    package static func value(_ mark: String) -> Int? { Int(mark) ?? roman(mark) }

    /// Whether a text is a number in small Roman numerals, as one writes them.
    static func isRoman(_ text: some Sequence<UInt8>) -> Bool {
        roman(String(decoding: Array(text), as: UTF8.self)) != nil
    }

    private static let numerals: [(sign: String, value: Int)] = [
        ("c", 100), ("xc", 90), ("l", 50), ("xl", 40), ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1),
    ]

    /// The longest below 400: `ccclxxxviii`.
    private static let longestRoman = 11

    private static func roman(_ mark: String) -> Int? {
        guard !mark.isEmpty, mark.utf8.count <= longestRoman else { return nil }
        var (rest, total) = (mark[...], 0)
        for (sign, value) in numerals {
            var times = 0
            while rest.hasPrefix(sign), times < (sign.count == 2 || "lv".contains(sign) ? 1 : 3) {
                rest.removeFirst(sign.count)
                total += value
                times += 1
            }
        }
        return rest.isEmpty ? total : nil
    }

    /// The marks of which one raised word consists: `2,3`, `6–8`, and `45` where only 4 and 5 have notes.
    ///
    /// - Parameters:
    ///   - mark: The word as raised.
    ///   - known: The marks that have a note.
    ///   - before: The mark before it in the text.
    /// - Returns: Those that have a note; none where none has.
    static func parts(of mark: String, known: Set<String>, after before: String?) -> [String] {
        if known.contains(mark) { return [mark] }
        let listed = listed(mark)
        if listed.count > 1 { return listed.filter(known.contains) }
        return runTogether(listed.first ?? mark, known: known, after: before.flatMap { Int($0) })
    }

    /// The marks that signs part, ranges counted out: `2, 3` as two, `6–8` as three.
    static func listed(_ mark: String) -> [String] {
        mark.split(whereSeparator: { ",; ".contains($0) }).flatMap { part in
            let ends = part.split(whereSeparator: { "-–".contains($0) }).map(String.init)
            guard ends.count == 2, let first = Int(ends[0]), let last = Int(ends[1]), first < last,
                last - first < 20
            else { return [String(part)] }
            return (first...last).map(String.init)
        }
    }

    private static func runTogether(_ digits: String, known: Set<String>, after before: Int?) -> [String] {
        if known.contains(digits) { return [digits] }
        guard digits.allSatisfy(\.isNumber), digits.count > 1, let before else { return [] }
        var rest = digits[...]
        var parts: [String] = []
        while !rest.isEmpty {
            let next = String(before + parts.count + 1)
            guard rest.hasPrefix(next), known.contains(next) else { return [] }
            parts.append(next)
            rest = rest.dropFirst(next.count)
        }
        return parts
    }
}
