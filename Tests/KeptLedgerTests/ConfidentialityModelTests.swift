import KeptEntries
import KeptTestSupport
import KeptVocabulary
import Testing

@testable import KeptLedger

/// The rules of `docs/models/confidentiality.md`, over every history of a few writes and every order in which they come.
struct ConfidentialityModelTests {
    /// One who writes: a steward who sees all, a steward who sees less, an editor.
    private enum Author: CaseIterable {
        case steward, shorter, editor

        var authority: Confidentiality? {
            switch self {
            case .steward: .restricted
            case .shorter: .organisation
            case .editor: nil
            }
        }
    }

    private struct Write: Hashable {
        let author: Author
        let level: Confidentiality
        /// The places of the writes that it knew of.
        let known: Set<Int>
    }

    private func stamp(_ number: Int) -> Stamp {
        Stamp(rank: number + 1, branch: Branch(of: "\(number % 2)"))
    }

    private func state(_ writes: [Write], _ order: [Int], kind: EntryKind = .event) -> EntryState {
        let first = EntryState.First(stamp: stamp(order.first ?? 0), position: 0, said: .person)
        var state = EntryState(kind: kind.name, first: first)
        for number in order {
            let line = Change.Line(
                entry: "event-0", kind: kind.name,
                patch: Patch([.confidentiality: writes[number].level.stored]))
            state.merge(
                line, of: stamp(number), position: 0, authority: writes[number].author.authority
            ) { later, earlier in writes[later.rank - 1].known.contains(earlier.rank - 1) }
        }
        return state
    }

    /// What must hold; the name of what does not.
    private func fault(_ writes: [Write]) -> String? {
        let orders = Self.orders(writes.count)
        let state = state(writes, orders[0])
        for order in orders.dropFirst() {
            let other = self.state(writes, order)
            if other.slots != state.slots || other.entry("event-0") != state.entry("event-0") {
                return "order matters"
            }
        }
        let stands = state.entry("event-0").confidentiality
        for (index, write) in writes.enumerated() {
            // Unless a steward who may see it has decided since, in knowledge of it, it stands.
            let isDecided = writes.contains { other in
                other.known.contains(index) && other.author.authority.map { $0 >= write.level } ?? false
            }
            if !isDecided, stands < write.level { return "loosened by nobody who may" }
        }
        if !writes.contains(where: { $0.level == stands }) { return "stricter than anyone said" }
        let last = writes.count - 1
        // Who knows all and decides is obeyed, and leaves no conflict.
        if writes[last].author == .steward, writes[last].known.count == last {
            if stands != writes[last].level { return "the steward is not obeyed" }
            if state.contending(.confidentiality).count != 1 { return "a conflict is left" }
        }
        return nil
    }

    private static func orders(_ count: Int) -> [[Int]] {
        guard count > 0 else { return [[]] }
        return orders(count - 1).flatMap { order in
            (0...order.count).map { place in
                var next = order
                next.insert(count - 1, at: place)
                return next
            }
        }
    }

    /// Calls `body` with every history of at most so many writes, each with every past.
    private func every(_ count: Int, after writes: [Write], _ body: ([Write]) -> Void) {
        if !writes.isEmpty { body(writes) }
        guard writes.count < count else { return }
        var pasts: Set<Set<Int>> = []
        for chosen in 0..<1 << writes.count {
            let known = Set(writes.indices.filter { chosen >> $0 & 1 == 1 })
            pasts.insert(known.reduce(into: known) { $0.formUnion(writes[$1].known) })
        }
        for author in Author.allCases {
            for level in Confidentiality.allCases {
                for known in pasts {
                    every(count, after: writes + [Write(author: author, level: level, known: known)], body)
                }
            }
        }
    }

    @Test func everyHistoryOfThreeWrites() {
        var held = 0
        every(3, after: []) { writes in
            held += 1
            if let fault = fault(writes) { Issue.record("\(fault): \(writes)") }
        }
        #expect(held == 5274, "\(held)")
    }

    /// Of four and five, by chance.
    @Test func manyOfMore() {
        var dice = Dice(7)
        for _ in 0..<4000 {
            var writes: [Write] = []
            for _ in 0..<4 + dice.roll(2) {
                var known = Set(writes.indices.filter { _ in dice.roll(2) == 0 })
                for index in known { known.formUnion(writes[index].known) }
                writes.append(
                    Write(
                        author: Author.allCases[dice.roll(3)], level: Confidentiality.allCases[dice.roll(3)],
                        known: known))
            }
            if let fault = fault(writes) { Issue.record("\(fault): \(writes)") }
        }
    }

    /// What a collection says or leaves unsaid is a write like any, whenever it comes.
    @Test(arguments: [EntryKind.event, .person])
    func aCollectionIsLoosenedByAStewardAlone(kind: EntryKind) {
        let said = EntryState.First(stamp: Stamp(rank: 1, branch: Branch(of: "c")), position: 0, said: .table)
        let values: [Slot: Value] =
            kind == .event ? [.confidentiality: Confidentiality.restricted.stored] : [:]
        let base = EntryState.Base(collection: "dataset-0", first: said, values: values)
        for author in Author.allCases {
            for level in Confidentiality.allCases {
                let state = state([Write(author: author, level: level, known: [])], [0], kind: kind)
                let expected = author == .steward ? level : .restricted
                #expect(state.with(base).entry("event-0").confidentiality == expected)
            }
        }
    }
}
