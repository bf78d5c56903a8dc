internal import GRDB
package import KeptEntries
package import KeptLedger

/// A value that two people wrote at the same time, of which another stands.
package struct Conflict: Sendable, Hashable {
    package let entry: String
    package let slot: Slot
    /// The value that lost; nothing where it was emptied.
    package let value: Value?
    package let at: Moment
    /// The member that wrote it, or the machine whose proposal a member accepted.
    package let by: String
    /// The member that wrote the value that stands; nothing where a removal is contested.
    package let standsBy: String?
}

enum Conflicts {
    struct Rival {
        let entry: String
        let slot: Slot
        let write: EntryState.Write
        let state: EntryState
    }

    /// Rivals with another value than the one that stands, and removals that somebody else did not know of; of one entry or of all.
    static func all(of entry: String? = nil, in database: Database) throws -> [Rival] {
        let narrowed = entry.map { _ in "= ?" } ?? "IS NOT NULL"
        let ids = try String.fetchAll(
            database,
            sql: """
                SELECT entry FROM rival WHERE entry \(narrowed)
                UNION SELECT id FROM entry WHERE removed = 2 AND id \(narrowed) ORDER BY 1
                """,
            arguments: entry.map { [$0, $0] } ?? [])
        let writer = ViewWriter(database)
        return try ids.flatMap { id -> [Rival] in
            try writer.state(id).map { rivals(of: id, $0) } ?? []
        }
    }

    static func rivals(of id: String, _ state: EntryState) -> [Rival] {
        state.slots.keys.sorted { $0.text < $1.text }.flatMap { slot -> [Rival] in
            let writes = state.contending(slot)
            let isContested = slot == .removed && state.isRemovalContested
            let lost = isContested ? writes : writes.dropLast().filter { $0.value != writes.last?.value }
            return lost.map { Rival(entry: id, slot: slot, write: $0, state: state) }
        }
    }
}

extension Conflict {
    /// A rival as the veil shows it.
    init(_ rival: Conflicts.Rival, _ veil: Veil, _ membership: Membership, in database: Database) throws {
        let isSeen = veil.sees(rival.state.entry(rival.entry))
        func writer(_ write: EntryState.Write) -> String {
            write.said.name ?? membership.member(write.stamp.device)?.name ?? Member.id(write.stamp.device)
        }
        let at = try ViewChanges(database).moment(of: rival.write.stamp)
        self.init(
            entry: rival.entry, slot: rival.slot,
            value: isSeen ? rival.write.value.map(veil.shown) : .text(NameMask.mark), at: at,
            by: writer(rival.write),
            standsBy: rival.slot == .removed ? nil : rival.state.slots[rival.slot]?.last.map(writer))
    }
}

extension Register {
    /// What two people wrote at the same time and nobody has decided yet, of one entry or of all.
    ///
    /// Setting the field decides; of a removal, setting any field or removing again.
    package func conflicts(of entry: String? = nil) throws -> [Conflict] {
        try veiled { database, veil in
            let membership = try ViewMembers.membership(about.founder, in: database)
            return try Conflicts.all(of: entry, in: database).map {
                try Conflict($0, veil, membership, in: database)
            }
        }
    }
}
