internal import GRDB
import KeptEntries
import KeptLedger

/// An entry's state, from its rows, and back into them.
extension ViewWriter {
    func state(_ id: String) throws -> EntryState? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT kind, key, fields, elements, removed, at, device, position, said, stamps
                FROM entry WHERE id = ?
                """)
        guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
        let first = EntryState.First(
            stamp: Stamp(at: Moment(value: row["at"]), device: row["device"]), position: row["position"],
            said: Self.speaker(row["said"]))
        let stamps = try CanonicalReader.members(row["stamps"])
        let values = try values(of: id, row)
        var slots: [Slot: [EntryState.Write]] = [:]
        for slot in try Set(values.keys).union(stamps.keys.map { try Slot(text: $0) }) {
            var (stamp, said) = (first.stamp, first.said)
            if let later = stamps[slot.text]?.list, later.count == 3, let at = later[0].number,
                let device = later[1].text, let name = later[2].text
            {
                (stamp, said) = (Stamp(at: Moment(value: Int64(at)), device: device), Self.speaker(name))
            }
            slots[slot] = [.init(value: values[slot], stamp: stamp, said: said)]
        }
        for (slot, write) in try rivals(of: id) { slots[slot, default: []].insert(write, at: 0) }
        return EntryState(
            kind: row["kind"], first: first, slots: slots, isRemovalContested: row["removed"] == 2)
    }

    /// The values that stand.
    private func values(of id: String, _ row: Row) throws -> [Slot: Value] {
        var values: [Slot: Value] = [:]
        let key: String = row["key"]
        if !key.isEmpty { values[.key] = .text(key) }
        for (name, value) in try CanonicalReader.members(row["fields"]) { values[.field(name)] = value }
        for (field, elements) in try CanonicalReader.members(row["elements"]) {
            for (key, value) in elements.members ?? [:] { values[.element(field: field, key: key)] = value }
        }
        if row["removed"] != 0 { values[.removed] = .truth(true) }
        for row in try Row.fetchAll(
            database.cachedStatement(sql: "SELECT role, target, value FROM link WHERE origin = ?"),
            arguments: [id])
        {
            values[.link(Role(named: row["role"]), target: row["target"])] = try CanonicalReader.value(
                row["value"])
        }
        for row in try Row.fetchAll(
            database.cachedStatement(sql: "SELECT document, place, quote FROM provenance WHERE entry = ?"),
            arguments: [id])
        {
            values[.place(document: row["document"], place: row["place"])] = .text(row["quote"])
        }
        return values
    }

    /// Rivals, so that each is put before those that were put before it: the last of a slot first.
    private func rivals(of id: String) throws -> [(Slot, EntryState.Write)] {
        try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT slot, at, device, said, value FROM rival WHERE entry = ?
                    ORDER BY said = '' DESC, at DESC, device DESC
                    """),
            arguments: [id]
        ).map { row in
            (
                try Slot(text: row["slot"]),
                .init(
                    value: try CanonicalReader.optional(row["value"]),
                    stamp: Stamp(at: Moment(value: row["at"]), device: row["device"]),
                    said: Self.speaker(row["said"]))
            )
        }
    }

    /// By slot, where it is not the entry's first write that stands there.
    static func laterStamps(_ state: EntryState) -> String {
        var stamps: [String: Value] = [:]
        for (slot, writes) in state.slots {
            guard let write = writes.last,
                write.stamp != state.first.stamp || write.said != state.first.said
            else { continue }
            stamps[slot.text] = .list([
                .number(Int(write.stamp.at.value)), .text(write.stamp.device), .text(write.said.name ?? ""),
            ])
        }
        return CanonicalWriter.text(stamps)
    }

    /// Who speaks, by the name in a table: an empty one is a person's.
    static func speaker(_ name: String) -> Speaker { Speaker(named: name.isEmpty ? nil : name) }
}
