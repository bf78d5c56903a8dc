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
            row.bind(last.stamp.device, at: 5)
            row.bind(quote, at: 6)
            try row.run()
        case .key, .removed, .record, .field, .element, .other: break
        }
    }

    private func rivals(_ slot: Slot, _ writes: some Sequence<EntryState.Write>, of entry: String) throws {
        try run("DELETE FROM rival WHERE entry = ? AND slot = ?", [entry, slot.text])
        for write in writes {
            try run(
                "INSERT INTO rival (entry, slot, rank, device, said, value) VALUES (?, ?, ?, ?, ?, ?)",
                [
                    entry, slot.text, write.stamp.rank, write.stamp.device, write.said.name ?? "",
                    CanonicalWriter.text(write.value),
                ])
        }
    }

    // MARK: - What was known

    func number(of stamp: Stamp, or change: Change) throws -> Int {
        if stamp == change.stamp { return change.number }
        let statement = try database.cachedStatement(
            sql: "SELECT number FROM change WHERE rank = ? AND device = ?")
        return try Int.fetchOne(statement, arguments: [stamp.rank, stamp.device]) ?? 0
    }

    func seen(by stamp: Stamp) throws -> (number: Int, seen: [String: Int])? {
        let statement = try database.cachedStatement(
            sql: "SELECT number, seen FROM change WHERE rank = ? AND device = ?")
        return try Row.fetchOne(statement, arguments: [stamp.rank, stamp.device]).map {
            (number: $0["number"], seen: try ViewMembers.seen($0["seen"]))
        }
    }
}
