internal import GRDB

/// A value that two people wrote at the same time, of which another stands.
package struct Conflict: Sendable, Hashable {
    package let entry: String
    /// As `title`, or a field's name.
    package let name: String
    /// The value that lost; nothing where it was emptied.
    package let value: Field?
    package let at: Moment
    /// The member that wrote it.
    package let by: String
}

enum Conflicts {
    /// Rivals with another value than the one that stands, of one entry or of all.
    static func all(of entry: String? = nil, in database: Database) throws -> [(rival: Row, value: Field?)] {
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT entry, slot, at, device, value FROM rival \(entry == nil ? "" : "WHERE entry = ?")"
                + " ORDER BY entry, slot, at, device",
            arguments: entry.map { [$0] } ?? [])
        var states: [String: EntryState] = [:]
        return try rows.compactMap { row in
            let (id, slot): (String, String) = (row["entry"], row["slot"])
            if states[id] == nil { states[id] = try ViewWriter(database, founder: "").state(id) }
            let value = try ViewWriter.value(row["value"])
            return states[id]?.value(slot) == value ? nil : (row, value)
        }
    }

    static func count(in database: Database) throws -> Int { try all(in: database).count }
}

extension Register {
    /// What two people wrote at the same time and nobody has decided yet, of one entry or of all.
    ///
    /// Setting the field decides.
    package func conflicts(of entry: String? = nil) throws -> [Conflict] {
        try veiled { database, veil in
            let membership = try Membership(about.founder, in: database)
            let writer = ViewWriter(database, founder: about.founder)
            return try Conflicts.all(of: entry, in: database).map { row, value in
                let (id, slot, device): (String, String, String) = (row["entry"], row["slot"], row["device"])
                let isSeen =
                    try writer.state(id).map { Veil.level(of: $0.kind, $0.fields) <= sight } ?? false
                return Conflict(
                    entry: id, name: slot.hasPrefix("fields/") ? String(slot.dropFirst(7)) : slot,
                    value: isSeen ? value.map(veil.shown) : .text(NameMask.mark),
                    at: Moment(value: row["at"]),
                    by: membership.member(device)?.name ?? Member.id(device))
            }
        }
    }
}
