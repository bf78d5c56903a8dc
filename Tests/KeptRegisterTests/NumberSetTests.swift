import KeptTestSupport
import Testing

@testable import KeptRegister

/// Sets of entries by their numbers, beside sets of Swift's own.
struct NumberSetTests {
    @Test(arguments: 0..<20)
    func theyAreSets(seed: UInt64) {
        var dice = Dice(seed)
        var (sets, plain) = ([NumberSet(), NumberSet()], [Set<Int64>(), Set<Int64>()])
        for index in 0..<2 {
            for _ in 0..<dice.roll(200) {
                let number = Int64(dice.roll(index == 0 ? 300 : 900))
                sets[index].insert(number)
                plain[index].insert(number)
            }
        }
        var (either, both, only) = (sets[0], sets[0], sets[0])
        either.formUnion(sets[1])
        both.formIntersection(sets[1])
        only.subtract(sets[1])
        for (found, expected) in [
            (either, plain[0].union(plain[1])), (both, plain[0].intersection(plain[1])),
            (only, plain[0].subtracting(plain[1])),
        ] {
            #expect(found.count == expected.count)
            #expect(found.numbers(after: -1, most: .max) == expected.sorted())
            let last = Int64(dice.roll(300))
            #expect(
                found.numbers(after: last, most: 7) == Array(expected.sorted().filter { $0 > last }.prefix(7))
            )
            #expect((0..<1000).allSatisfy { found.contains($0) == expected.contains($0) })
        }
    }
}
