/// The number that a note's mark is: `12`, or Roman as Word counts notes at the end, `xii`.
enum NoteNumber {
    static func value(_ mark: String) -> Int? { Int(mark) ?? roman(mark) }

    static func isRoman(_ text: some Sequence<UInt8>) -> Bool {
        var isEmpty = true
        for byte in text {
            guard byte == UInt8(ascii: "i") || byte == UInt8(ascii: "v") || byte == UInt8(ascii: "x") else {
                return false
            }
            isEmpty = false
        }
        return !isEmpty
    }

    private static func roman(_ mark: String) -> Int? {
        guard isRoman(mark.utf8), mark.utf8.count <= 7 else { return nil }
        var total = 0
        var last = 0
        for byte in mark.utf8.reversed() {
            let value = byte == UInt8(ascii: "x") ? 10 : byte == UInt8(ascii: "v") ? 5 : 1
            total += value < last ? -value : value
            last = max(last, value)
        }
        return total
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
