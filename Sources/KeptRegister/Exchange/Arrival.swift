internal import GRDB
package import KeptEntries
package import KeptLedger

/// What a bundle says of one entry, as this register's reader may see it.
package struct Arrival: Sendable {
    package enum Change: String, Encodable, Sendable { case new, changed, removed }

    package let change: Change
    package let entry: Entry
    /// What the bundle set, nothing where it was emptied; none of an entry that the reader may not see.
    package let values: [Slot: Value?]
    /// The values that the bundle brought into conflict.
    package let conflicts: [Conflict]
}

/// Tells of the entries that a bundle touches.
struct ArrivalTeller {
    /// So many are told one by one.
    static let most = 200

    private let lines: [String: [Change.Line]]
    /// An entry of which one of these first spoke was not here.
    private let arrived: Set<Stamp>

    init(_ changes: [PlacedChange]) {
        let lines = changes.flatMap { $0.lines.compactMap { $0 } }
        self.lines = Dictionary(grouping: lines.filter { Change.isOfEntry($0.kind) }, by: \.entry)
        arrived = Set(changes.map(\.stamp))
    }

    /// What came of them, after they were taken in: those in conflict first, and at most `most`.
    func arrivals(
        _ entries: [String], _ rivals: [Conflicts.Rival], _ register: Register, in database: Database
    ) throws -> [Arrival] {
        let names = try Veil.names(above: register.sight, in: database)
        let veil = Veil(sight: register.sight, mask: NameMask(names))
        let membership = try ViewMembers.membership(register.about.founder, in: database)
        let contested = Dictionary(grouping: rivals, by: \.entry)
        let writer = ViewWriter(database)
        let ordered = entries.filter { contested[$0] != nil } + entries.filter { contested[$0] == nil }
        return try ordered.prefix(Self.most).compactMap { id in
            guard let state = try writer.state(id) else { return nil }
            let entry = state.entry(id)
            let values = lines[id, default: []].map(\.patch.values).reduce([:]) { $0.merging($1) { $1 } }
            return Arrival(
                change: state.isGone ? .removed : arrived.contains(state.first.stamp) ? .new : .changed,
                entry: veil.shown(entry),
                values: veil.sees(entry) ? values.mapValues { $0.map(veil.shown) } : [:],
                conflicts: try contested[id, default: []].map {
                    try Conflict($0, veil, membership, in: database)
                })
        }
    }
}
