import KeptEntries
import KeptLedger

/// The columns of an entry's row, from its state.
struct StateRow {
    let id: String
    let own: EntryRow
    /// 1 where lists leave it out, 2 where its removal is contested; 3 where the record that it changed is gone, 4 where both.
    let removed: Int64
    let first: EntryState.First
    let stamps: String
    let collection: String
    let base: String
    let attached: String

    init(_ id: String, _ state: EntryState, met: [String: Value] = [:]) {
        self.id = id
        own = EntryRow(state.entry(id), met: met)
        removed =
            switch (state.isRemoved, state.isRemovalContested, state.isLost) {
            case (true, true, let isLost): isLost ? 4 : 2
            case (true, false, _): 1
            case (false, _, let isLost): isLost ? 3 : 0
            }
        first = state.first
        collection = state.base?.collection ?? ""
        let isChanged = !state.slots.isEmpty
        base = isChanged ? state.base.map(BaseText.text) ?? "" : ""
        attached = isChanged ? state.value(.record)?.text ?? "" : ""
        stamps = isChanged ? Self.stamps(state) : "{}"
    }

    /// The names of the columns, in the order in which `values` and sums have them.
    static let columns = [
        "id", "kind", "key", "title", "level", "fields", "elements", "removed", "rank", "branch", "position",
        "said",
        "stamps", "collection", "base", "attached", "met",
    ]

    enum Column {
        case text(String)
        case number(Int64)
    }

    var values: [Column] {
        [
            .text(id), .text(own.entry.kind.name), .text(own.entry.key), .text(own.title), .number(own.level),
            .text(own.fields), .text(own.elements), .number(removed), .number(Int64(first.stamp.rank)),
            .text(first.stamp.branch.text), .number(Int64(first.position)), .text(first.said.name ?? ""),
            .text(stamps), .text(collection), .text(base), .text(attached),
            .text(own.met),
        ]
    }

    /// By slot, where it is not the entry's first write that stands there; beside a record's, by each slot that changes wrote.
    private static func stamps(_ state: EntryState) -> String {
        var stamps: [String: Value] = [:]
        for (slot, writes) in state.slots {
            guard let write = writes.last else { continue }
            // What was emptied upon a record stays so when the record comes, or comes again.
            let isEmptied = write.value == nil && state.slots[.record] != nil
            guard
                isEmptied || state.base != nil || write.stamp != state.first.stamp
                    || write.said != state.first.said || write.authority != nil
            else { continue }
            var stamp: [Value] = [
                .number(write.stamp.rank), .text(write.stamp.branch.text), .text(write.said.name ?? ""),
            ]
            // What a collection says may stand above what changes wrote of it.
            if slot == .confidentiality {
                stamp += [
                    .text(write.authority?.rawValue ?? ""), .text(CanonicalWriter.text(write.value)),
                ]
            }
            stamps[slot.text] = .list(stamp)
        }
        return CanonicalWriter.text(stamps)
    }
}
