import Foundation
import KeptTestSupport
import Testing

@testable import KeptLedger

/// A device cannot forget, and can say no rank but the one that follows from what it knew.
struct PastOfChangesTests {
    private func change(_ device: String, _ number: Int, rank: Int, _ seen: [String: Int]) -> Change {
        Change(
            device: device, number: number, rank: rank, at: .now(1_800_000_000_000, after: nil),
            action: "set",
            seen: seen, before: ChangeText.none, lines: [])
    }

    /// `a1`, `b1` that knew it, `a2` that knew that, `c1` that knew nothing.
    private func begun() throws -> PastOfChanges {
        var past = PastOfChanges()
        for made in [
            change("a", 1, rank: 1, [:]), change("b", 1, rank: 2, ["a": 1]),
            change("a", 2, rank: 3, ["b": 1]),
            change("c", 1, rank: 1, [:]),
        ] {
            #expect(try past.take(made))
        }
        return past
    }

    @Test func whatFollowsIsTaken() throws {
        var past = try begun()
        #expect(try past.take(change("c", 2, rank: 4, ["a": 2, "b": 1])))
        #expect(try past.take(change("b", 2, rank: 3, ["a": 1])))
        #expect(try past.take(change("a", 3, rank: 5, ["b": 2, "c": 2])))
    }

    @Test(
        arguments: [
            // It knew of b1 before, and of a2 without b1, which a2 knew.
            ("a", 3, 4, [:]), ("c", 2, 4, ["a": 2]),
            // Another rank than what it knew gives.
            ("c", 2, 3, ["a": 2, "b": 1]), ("c", 2, 5, ["a": 2, "b": 1]), ("c", 2, 1, [:]), ("d", 1, 9, [:]),
            // What it says that it knew is not there, or knew of something of its own that is not there.
            ("c", 2, 4, ["a": 9, "b": 1]), ("c", 2, 2, ["e": 1]), ("c", 3, 3, [:]), ("b", 1, 4, ["a": 2]),
        ] as [(String, Int, Int, [String: Int])])
    func whatForgetsIsNone(device: String, number: Int, rank: Int, seen: [String: Int]) throws {
        var past = try begun()
        #expect(try !past.take(change(device, number, rank: rank, seen)))
    }

    @Test func whatWasTakenBeforeIsAskedFor() throws {
        var past = PastOfChanges { device, number in
            device == "a" && number == 7 ? Knowledge(rank: 20, seen: ["b": 3]) : nil
        }
        #expect(try past.take(change("a", 8, rank: 21, ["b": 3])))
        #expect(try !past.take(change("c", 1, rank: 21, ["a": 7])))
        #expect(try !past.take(change("d", 1, rank: 21, ["a": 6, "b": 3])))
    }
}
