/// A set of entries by their numbers in the view: a bit each.
struct NumberSet: Sendable, Equatable {
    private var words: [UInt64] = []

    mutating func insert(_ number: Int64) {
        guard number >= 0 else { return }
        let word = Int(number >> 6)
        if word >= words.count { words += repeatElement(0, count: word + 1 - words.count + words.count / 2) }
        words[word] |= 1 << UInt64(number & 63)
    }

    func contains(_ number: Int64) -> Bool {
        let word = Int(number >> 6)
        return number >= 0 && word < words.count && words[word] & 1 << UInt64(number & 63) != 0
    }

    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    mutating func formUnion(_ other: NumberSet) {
        if words.count < other.words.count {
            words += repeatElement(0, count: other.words.count - words.count)
        }
        for index in other.words.indices { words[index] |= other.words[index] }
    }

    mutating func formIntersection(_ other: NumberSet) {
        if words.count > other.words.count { words.removeLast(words.count - other.words.count) }
        for index in words.indices { words[index] &= other.words[index] }
    }

    mutating func subtract(_ other: NumberSet) {
        for index in 0..<min(words.count, other.words.count) { words[index] &= ~other.words[index] }
    }

    /// The numbers after one, in their order, at most so many.
    func numbers(after last: Int64, most: Int) -> [Int64] {
        var found: [Int64] = []
        let first = max(0, last + 1)
        var index = Int(first >> 6)
        while index < words.count, found.count < most {
            var word = words[index]
            if index == Int(first >> 6) { word &= ~0 << UInt64(first & 63) }
            while word != 0, found.count < most {
                found.append(Int64(index << 6 + word.trailingZeroBitCount))
                word &= word - 1
            }
            index += 1
        }
        return found
    }
}
