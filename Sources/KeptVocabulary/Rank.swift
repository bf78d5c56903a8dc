/// A place in an order that leaves room: between any two there is another one.
///
/// It is a fraction written in 62 digits, so that ranks are compared as texts by their bytes and two people who put
/// things in different places of one list change nothing of each other's.
package struct Rank: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// One to `longest` digits, the last of them never `0`.
    package let description: String

    private static let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)
    private static let longest = 2000

    /// `nil` for what is no rank.
    package init?(_ text: String) {
        guard !text.isEmpty, text.utf8.count <= Self.longest, text.utf8.last != Self.digits[0],
            text.utf8.allSatisfy(Self.digits.contains)
        else { return nil }
        description = text
    }

    private init(_ places: [Int]) {
        description = String(decoding: places.map { Self.digits[$0] }, as: UTF8.self)
    }

    /// The rank of one thing of a list that is written at once; numbers from 0, in their order.
    package static func number(_ number: Int) -> Rank {
        var (rest, places) = (max(0, number), [31])
        repeat {
            places.insert(rest % 62, at: 0)
            rest /= 62
        } while rest > 0
        // How many digits there are stands before them, so that longer numbers come after shorter ones.
        return Rank([places.count] + places)
    }

    /// A rank after one and before another; the ends of the list where none is given.
    ///
    /// Where the two are not in order, it stands after the first.
    package static func between(_ before: Rank?, _ after: Rank?) -> Rank {
        let low = before?.places ?? []
        let high = after.flatMap { after in before.map { $0 < after } ?? true ? after.places : nil }
        var (places, index, isBelow) = ([Int](), 0, high == nil)
        while true {
            let first = index < low.count ? low[index] : 0
            let last = isBelow ? 62 : (high.map { index < $0.count ? $0[index] : 0 } ?? 62)
            if last - first > 1 {
                places.append((first + last) / 2)
                return Rank(places)
            }
            places.append(first)
            if first < last { isBelow = true }
            index += 1
        }
    }

    private var places: [Int] { description.utf8.map { Self.digits.firstIndex(of: $0) ?? 0 } }

    package static func < (left: Rank, right: Rank) -> Bool {
        left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
    }
}
