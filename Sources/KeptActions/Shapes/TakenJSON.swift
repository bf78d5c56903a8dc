import KeptEntries
import KeptLedger
package import KeptRegister

/// What came of a bundle, in the shape of `kept exchange take --json`.
package struct TakenJSON: Encodable, Sendable {
    private struct One: Encodable, Sendable {
        let id: String
        let change: Arrival.Change
        let kind: String
        let title: String
        let set: [String: Value]?
        let emptied: [String]?
        let conflicts: [ConflictJSON]?

        init(_ arrival: Arrival) {
            (id, change) = (arrival.entry.id, arrival.change)
            (kind, title) = (arrival.entry.kind.name, arrival.entry.title)
            let patch = PatchJSON(arrival.values.filter { !$0.key.isTechnical })
            (set, emptied) = (patch.set, patch.emptied)
            conflicts = arrival.conflicts.isEmpty ? nil : arrival.conflicts.map(ConflictJSON.init)
        }
    }

    private let from: String
    private let changes: Int
    private let filled: Int
    private let refused: Int
    private let evidence: Int
    private let withheld: Int
    private let heldBack: Int
    private let forgotten: Int
    private let conflicts: Int
    private let entries: [String]
    private let arrivals: [One]
    private let copied: [String]
    private let words: [String]
    private let missing: Int

    package init(_ taken: Take.Taken) {
        (from, changes, filled, refused) = (taken.from, taken.changes, taken.filled, taken.refused)
        (evidence, withheld, conflicts) = (taken.evidence, taken.withheld, taken.conflicts)
        (entries, copied) = (taken.entries, taken.copied)
        (heldBack, forgotten) = (taken.heldBack, taken.forgotten)
        (words, missing) = (taken.words, taken.missing)
        arrivals = taken.arrivals.map(One.init)
    }
}

/// What a change set and what it emptied, by the names that people know.
struct PatchJSON {
    let set: [String: Value]?
    let emptied: [String]?

    init(_ values: [Slot: Value?]) {
        var (set, emptied) = ([String: Value](), [String]())
        for (slot, value) in values {
            if let value { set[slot.shownName] = value } else { emptied.append(slot.shownName) }
        }
        self.set = set.isEmpty ? nil : set
        self.emptied = emptied.isEmpty ? nil : emptied.sorted()
    }
}
