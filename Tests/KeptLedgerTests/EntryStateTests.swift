import KeptEntries
import KeptTestSupport
import Testing

@testable import KeptLedger

/// What an entry comes to is the same in whatever order its writes come.
struct EntryStateTests {
    private struct Write {
        let stamp: Stamp
        let line: Change.Line
        /// The numbers of the writes that it knew of.
        let known: Set<Int>
    }

    private func write(
        _ number: Int, _ values: [Slot: Value?], knowing known: Set<Int> = [], said: Speaker = .person
    ) -> Write {
        Write(
            stamp: Stamp(rank: number + 1, branch: Branch(of: "device \(number % 3)")),
            line: .init(entry: "event-0", kind: "event", patch: Patch(values), said: said), known: known)
    }

    private func state(_ writes: [Write], _ order: [Int]) throws -> EntryState {
        let first = try #require(order.first)
        var state = EntryState(
            kind: "event",
            first: .init(stamp: writes[first].stamp, position: 0, said: writes[first].line.said))
        for number in order {
            state.merge(writes[number].line, of: writes[number].stamp, position: 0) { later, earlier in
                guard let one = writes.firstIndex(where: { $0.stamp == later }),
                    let other = writes.firstIndex(where: { $0.stamp == earlier })
                else { return false }
                return writes[one].known.contains(other)
            }
        }
        return state
    }

    private let date = Slot.field("date")

    @Test func aPersonsWordStandsAboveAMachines() throws {
        let writes = [
            write(0, [date: .text("2011")], said: .reader(version: 1)),
            write(1, [date: .text("2012")], knowing: [0]),
            write(2, [date: .text("2013")], knowing: [0, 1], said: .reader(version: 2)),
        ]
        for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0], [0, 2, 1]] {
            let state = try state(writes, order)
            #expect(state.value(date) == .text("2012"))
            #expect(state.slots[date]?.map(\.value) == [.text("2013"), .text("2012")], "both are kept")
        }
        // A person who knows both decides.
        let decided = writes + [write(3, [date: .text("2014")], knowing: [0, 1, 2])]
        #expect(try state(decided, [3, 1, 0, 2]).slots[date]?.map(\.value) == [.text("2014")])
    }

    @Test func removalHereAndAnEditThereIsForAPersonToDecide() throws {
        let removal: [Slot: Value?] = [.removed: .truth(true)]
        let writes = [
            write(0, [date: .text("2011")]), write(1, removal, knowing: [0]),
            write(2, [date: .text("2012")], knowing: [0]),
        ]
        for order in [[0, 1, 2], [0, 2, 1], [2, 1, 0], [1, 0, 2]] {
            let state = try state(writes, order)
            #expect(state.isRemoved && state.isRemovalContested && !state.isGone)
        }
        // Removing again, in knowledge of the edit, decides; so does taking the removal back.
        let again = writes + [write(3, removal, knowing: [0, 1, 2])]
        #expect(try state(again, [3, 2, 1, 0]).isGone)
        let kept = writes + [write(3, [.removed: nil], knowing: [0, 1, 2])]
        #expect(try !state(kept, [0, 3, 1, 2]).isRemoved)
    }

    @Test func elementsMergeOneByOne() throws {
        func count(_ number: Int) -> Value { .members(["order": .text("2V"), "value": .number(number)]) }
        let (a, b) = (Slot.element(field: "counts", key: "a"), Slot.element(field: "counts", key: "b"))
        let writes = [
            write(0, [a: count(1), b: count(1)]), write(1, [a: count(2)], knowing: [0]),
            write(2, [b: count(3)], knowing: [0]), write(3, [b: count(4)], knowing: [0]),
        ]
        let state = try state(writes, [3, 1, 2, 0])
        #expect(state.slots[a]?.count == 1 && state.slots[b]?.count == 2, "two of b, none of a")
    }

    @Test func theOrderOfArrivalIsOfNoMatter() throws {
        var dice = Dice(23)
        let slots: [Slot] = [date, .removed, .element(field: "counts", key: "a"), .link(.cites, target: "s")]
        for _ in 0..<300 {
            var writes: [Write] = []
            for number in 0..<2 + dice.roll(7) {
                // What a device knew of, it knows with all that was known there.
                var known = Set<Int>()
                for other in writes.indices where dice.roll(2) == 0 {
                    known.formUnion(writes[other].known.union([other]))
                }
                let slot = slots[dice.roll(slots.count)]
                let value: Value? = slot == .removed ? .truth(dice.roll(2) == 0) : .number(number)
                writes.append(
                    write(number, [slot: value], knowing: known, said: dice.roll(3) == 0 ? .table : .person))
            }
            let inOrder = try state(writes, Array(writes.indices))
            for _ in 0..<5 {
                let other = try state(writes, writes.indices.shuffled(using: &dice))
                #expect(other.slots == inOrder.slots && other.first == inOrder.first)
                #expect(other.isRemovalContested == inOrder.isRemovalContested)
            }
        }
    }
}
