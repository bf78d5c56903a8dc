internal import GRDB
import KeptEntries
import KeptLedger

/// The rows of single slots beside those of entries: links, places, rivals; and what a change knew of.
extension ViewWriter {
    /// Writes a link or a provenance, and the rivals of any slot.
    func write(_ slot: Slot, _ state: EntryState, of entry: String, isNew: Bool) throws {
        if !isNew { try rivals(slot, state.slots[slot, default: []].dropLast(), of: entry) }
        let last = state.standing(slot)
        switch slot {
        case .link(let role, let target):
            if !isNew {
                try run(
                    "DELETE FROM link WHERE origin = ? AND role = ? AND target = ?",
                    [entry, role.name, target])
            }
            guard let value = last?.value, entry != target,
                let link = Link(entry, role, target, stored: value)
            else { return }
            try run(
                "INSERT INTO link (origin, role, target, value, rank) VALUES (?, ?, ?, ?, ?)",
                [entry, role.name, target, CanonicalWriter.text(value), link.rank.description])
        case .place(let document, let place):
            if !isNew {
                try run(
                    "DELETE FROM provenance WHERE entry = ? AND document = ? AND place = ?",
                    [entry, document, place])
            }
            guard let last, let quote = last.value?.text else { return }
            let row = try rows.provenance()
            row.bind(entry, at: 1)
            row.bind(document, at: 2)
            row.bind(place, at: 3)
            row.bind(Int64(last.stamp.rank), at: 4)
            row.bind(last.stamp.branch.text, at: 5)
            row.bind(quote, at: 6)
            try row.run()
        case .key, .removed, .record, .field, .element, .other: break
        }
    }

    private func rivals(_ slot: Slot, _ writes: some Sequence<EntryState.Write>, of entry: String) throws {
        try run("DELETE FROM rival WHERE entry = ? AND slot = ?", [entry, slot.text])
        for write in writes {
            try run(
                """
                INSERT INTO rival (entry, slot, rank, branch, said, value, authority, away)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    entry, slot.text, write.stamp.rank, write.stamp.branch.text, write.said.name ?? "",
                    CanonicalWriter.text(write.value), write.authority?.rawValue ?? "", write.isAway,
                ])
        }
    }

    // MARK: - What was known

    /// Whether the change of one stamp was made in knowledge of that of another; `change` is not in the tables yet.
    func knows(_ later: Stamp, _ earlier: Stamp, or change: PlacedChange) throws -> Bool {
        let number = earlier == change.stamp ? change.number : try knowledge(of: earlier)?.number
        let knowing = later == change.stamp ? change.knowledge : try knowledge(of: later)
        guard let knowing else { return false }
        return knowing.knows(earlier.branch, number ?? 0)
    }

    private func knowledge(of stamp: Stamp) throws -> Knowledge? {
        let statement = try database.cachedStatement(
            sql: "SELECT branch, number, rank, seen FROM change WHERE rank = ? AND branch = ?")
        return try Row.fetchOne(statement, arguments: [stamp.rank, stamp.branch.text]).map(
            ViewChanges.knowledge)
    }
}
