/// How often lengths occur on pages, near ones taken together.
struct Tally {
    private(set) var counts: [Float: Int] = [:]
    private let step: Float

    /// - Parameter step: Lengths are rounded to multiples of it, in points.
    init(step: Float) { self.step = step }

    mutating func add(_ length: Float, weight: Int = 1) {
        counts[(length / step).rounded() * step, default: 0] += weight
    }

    /// Heights of the lines' type, by how much is set in them.
    static func ofSizes(_ lines: some Sequence<TextLine>) -> Tally {
        var tally = Tally(step: 0.25)
        for line in lines { tally.add(line.size, weight: line.text.count) }
        return tally
    }

    /// The length that occurs most; of several, the largest.
    var largestOfMost: Float? { counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key }

    /// The length that occurs most; of several, the smallest.
    var smallestOfMost: Float? { counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key }
}
