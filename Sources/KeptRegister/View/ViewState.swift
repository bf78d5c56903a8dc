internal import GRDB
import KeptEntries
import KeptLedger
import KeptVocabulary

/// An entry's state, from its rows, and back into them.
extension ViewWriter {
    func state(_ id: String) throws -> EntryState? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT kind, key, fields, elements, removed, rank, branch, position, said, stamps, collection, base, attached
                FROM entry WHERE id = ?
                """)
        guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
        let first = EntryState.First(
            stamp: Stamp(row), position: row["position"],
            said: Self.speaker(row["said"]))
        let (collection, baseText): (String, String) = (row["collection"], row["base"])
        if !collection.isEmpty, baseText.isEmpty {
            // Of a record that no change speaks of, all that stands is the collection's.
            let base = EntryState.Base(
                collection: collection, first: first, values: try values(of: id, row))
            return EntryState(kind: row["kind"], base: base)
        }
        let base = collection.isEmpty ? nil : try BaseText.base(baseText, of: collection)
        var slots = try slots(of: id, row, first, base)
        if let writes = slots[.confidentiality], writes.count > 1 {
            slots[.confidentiality] = EntryState(kind: row["kind"], first: first).sorted(writes)
        }
        return EntryState(
            kind: row["kind"], first: first, slots: slots,
            isRemovalContested: [2, 4].contains(row["removed"] as Int), base: base)
    }

    /// What changes wrote.
    private func slots(of id: String, _ row: Row, _ first: EntryState.First, _ base: EntryState.Base?) throws
        -> [Slot: [EntryState.Write]]
    {
        let stamps = try CanonicalReader.members(row["stamps"])
        var values = try values(of: id, row)
        var names = Set(try stamps.keys.map { try Slot(text: $0) })
        // Beside a record's, the stamps name all slots that changes wrote.
        if base == nil {
            names.formUnion(values.keys)
        } else {
            values = values.filter { names.contains($0.key) }
        }
        var slots: [Slot: [EntryState.Write]] = [:]
        for slot in names {
            var (stamp, said, value) = (first.stamp, first.said, values[slot])
            var authority: Confidentiality?
            if let later = stamps[slot.text]?.list, [3, 5].contains(later.count), let rank = later[0].number,
                let branch = later[1].text, let name = later[2].text
            {
                (stamp, said) = (Stamp(rank: rank, branch: Branch(text: branch)), Self.speaker(name))
                if later.count == 5, let decided = later[3].text, let written = later[4].text {
                    authority = Confidentiality(rawValue: decided)
                    value = try CanonicalReader.optional(written)
                }
            }
            let isReset = said == .collection && slot != .record
            slots[slot] = [
                .init(value: isReset ? nil : value, stamp: stamp, said: said, authority: authority)
            ]
        }
        for (slot, write) in try rivals(of: id) { slots[slot, default: []].insert(write, at: 0) }
        return slots
    }

    /// The values that stand.
    private func values(of id: String, _ row: Row) throws -> [Slot: Value] {
        var values: [Slot: Value] = [:]
        let (key, attached): (String, String) = (row["key"], row["attached"])
        if !key.isEmpty { values[.key] = .text(key) }
        if !attached.isEmpty { values[.record] = .text(attached) }
        for (name, value) in try CanonicalReader.members(row["fields"]) { values[.field(name)] = value }
        for (field, elements) in try CanonicalReader.members(row["elements"]) {
            for (key, value) in elements.members ?? [:] { values[.element(field: field, key: key)] = value }
        }
        if ![0, 3].contains(row["removed"] as Int) { values[.removed] = .truth(true) }
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
                    SELECT slot, rank, branch, said, value, authority, away FROM rival WHERE entry = ?
                    ORDER BY said IN ('', 'collection') DESC, rank DESC, branch DESC
                    """),
            arguments: [id]
        ).map { row in
            (
                try Slot(text: row["slot"]),
                .init(
                    value: try CanonicalReader.optional(row["value"]),
                    stamp: Stamp(row), said: Self.speaker(row["said"]),
                    authority: Confidentiality(rawValue: row["authority"]), isAway: row["away"])
            )
        }
    }

    /// Who speaks, by the name in a table: an empty one is a person's.
    static func speaker(_ name: String) -> Speaker { Speaker(named: name.isEmpty ? nil : name) }
}

extension Stamp {
    /// From the columns of a table.
    init(_ row: Row) { self.init(rank: row["rank"], branch: Branch(text: row["branch"])) }
}

/// What a collection says of a record, where changes speak of it too: beside what stands.
enum BaseText {
    static func text(_ base: EntryState.Base) -> String {
        CanonicalWriter.text([
            "rank": .number(base.first.stamp.rank), "branch": .text(base.first.stamp.branch.text),
            "position": .number(base.first.position), "said": .text(base.first.said.name ?? ""),
            "values": .list(
                base.values.map { (slot: $0.key.text, value: $0.value) }.sorted { $0.slot < $1.slot }
                    .flatMap { [.text($0.slot), $0.value] }),
        ])
    }

    /// - Throws: `CanonicalReader.Refused` for what `text` did not write.
    static func base(_ text: String, of collection: String) throws -> EntryState.Base {
        let members = try CanonicalReader.members(text)
        guard let rank = members["rank"]?.number, let branch = members["branch"]?.text,
            let position = members["position"]?.number, let said = members["said"]?.text,
            let list = members["values"]?.list
        else { throw CanonicalReader.Refused() }
        var values: [Slot: Value] = [:]
        for index in stride(from: 0, to: list.count - 1, by: 2) {
            guard let slot = list[index].text else { throw CanonicalReader.Refused() }
            values[try Slot(text: slot)] = list[index + 1]
        }
        let first = EntryState.First(
            stamp: Stamp(rank: rank, branch: Branch(text: branch)), position: position,
            said: ViewWriter.speaker(said))
        return EntryState.Base(collection: collection, first: first, values: values)
    }
}
