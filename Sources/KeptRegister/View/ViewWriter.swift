internal import GRDB
import KeptEntries
import KeptLedger
import KeptVocabulary

/// Carries changes of the journal into the view.
struct ViewWriter {
    let database: Database
    /// Whether the search index is written with each change; a replay makes it once, at its end.
    private let isIndexing: Bool
    private let founder: String
    let rows: NewRows
    private let tallies = TallyBook()
    /// Who may write, where it is known beforehand.
    private let membership: Membership?

    init(_ database: Database, founder: String = "", isIndexing: Bool = true, membership: Membership? = nil) {
        self.database = database
        self.founder = founder
        rows = NewRows(database)
        self.isIndexing = isIndexing
        self.membership = membership
    }

    func apply(_ change: Change, digest: @autoclosure () throws -> String) throws {
        guard isIndexing else { return try apply(change, digest, index: nil) }
        let hidden = try Veil.names(above: .organisation, in: database)
        let index = ViewIndex(database, hiding: hidden)
        try apply(change, digest, index: index)
        try index.forget()
        // A name that became hidden stands in other entries too, and one that became open was masked there.
        guard change.lines.contains(where: { $0.map { Veil.bearNames.contains($0.kind) } ?? false }) else {
            return
        }
        let now = try Veil.names(above: .organisation, in: database)
        if now != hidden { try ViewIndex(database, hiding: now).rebuild() }
    }

    private func apply(_ change: Change, _ digest: () throws -> String, index: ViewIndex?) throws {
        try members(of: change)
        let accepts = try (membership ?? ViewMembers.membership(founder, in: database)).accepts(change)
        let lines = LinesOfChange(change, hasEntries: try hasEntries())
        for (position, line) in change.lines.enumerated() where accepts {
            if let line { try take(line, position, lines, index) }
        }
        try tallies.write(to: database)
        // Last, because another core may be working the digest out.
        try record(change, digest: digest(), withheld: change.withheld, isRefused: !accepts)
    }

    // MARK: - Line by line

    /// The change whose lines are being taken in.
    final class LinesOfChange {
        let change: Change
        /// Where there are no entries, those of this change alone can be known.
        fileprivate let hasEntries: Bool
        fileprivate var own = Set<String>()

        init(_ change: Change, hasEntries: Bool) { (self.change, self.hasEntries) = (change, hasEntries) }
    }

    func hasEntries() throws -> Bool {
        try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM entry)") ?? true
    }

    /// Takes in one line of a change that counts.
    func take(_ line: Change.Line, _ position: Int, _ lines: LinesOfChange, _ index: ViewIndex? = nil) throws
    {
        if let document = line.document { return try add(document) }
        guard Change.isOfEntry(line.kind) else { return }
        let isKnown = try lines.hasEntries ? isKnown(line.entry) : !lines.own.insert(line.entry).inserted
        if isKnown, let state = try state(line.entry) {
            try merge(line, lines.change, position, into: state, index)
        } else {
            try insert(line, lines.change, position, index)
        }
    }

    /// Notes that a change was taken in.
    func record(_ change: Change, digest: String, withheld: Int, isRefused: Bool) throws {
        try tallies.write(to: database)
        try run(
            """
            INSERT INTO change (at, device, number, action, undoes, seen, digest, withheld, refused)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (device, number) DO UPDATE SET withheld = excluded.withheld
            WHERE excluded.withheld < withheld
            """,
            [
                change.at.value, change.device, change.number, change.action, change.undoes,
                ViewMembers.text(change.seen), digest, withheld, isRefused ? 1 : 0,
            ])
    }

    private func isKnown(_ entry: String) throws -> Bool {
        let statement = try rows.known()
        statement.bind(entry, at: 1)
        return try statement.run()
    }

    /// Takes in who was let in and put out, and nothing else of a change.
    func members(of change: Change) throws {
        for grant in Grant.all(in: change) { try ViewMembers.add(grant, to: database) }
    }

    func setProgress(_ bytes: Int) throws { try run("UPDATE progress SET bytes = ?", [bytes]) }

    func run(_ sql: String, _ arguments: StatementArguments) throws {
        try database.cachedStatement(sql: sql).execute(arguments: arguments)
    }

    private func add(_ document: KeptDocument) throws {
        try run(
            "INSERT INTO document (digest, name, mediaType) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            [document.digest, document.name, document.mediaType])
    }

    // MARK: - A new entry

    private func insert(_ line: Change.Line, _ change: Change, _ position: Int, _ index: ViewIndex?) throws {
        let first = EntryState.First(stamp: change.stamp, position: position, said: line.said)
        let writes = line.patch.values.mapValues {
            [EntryState.Write(value: $0, stamp: change.stamp, said: line.said)]
        }
        let state = EntryState(kind: line.kind, first: first, slots: writes)
        let own = EntryRow(state.entry(line.entry))
        let row = try rows.entry()
        row.bind(line.entry, at: 1)
        row.bind(line.kind, at: 2)
        row.bind(own.entry.key, at: 3)
        row.bind(own.title, at: 4)
        row.bind(own.level, at: 5)
        row.bind(own.fields, at: 6)
        row.bind(own.elements, at: 7)
        row.bind(state.isRemoved ? 1 : 0, at: 8)
        row.bind(change.at.value, at: 9)
        row.bind(change.device, at: 10)
        row.bind(Int64(position), at: 11)
        row.bind(line.said.name ?? "", at: 12)
        try row.run()
        let number = database.lastInsertedRowID
        if !state.isGone {
            try index?.add(own, number: number)
            try addFacets(of: own, number)
        }
        for (slot, writes) in writes { try write(slot, writes, of: line.entry, isNew: true) }
    }

    private func addFacets(of row: EntryRow, _ number: Int64) throws {
        tallies.count(row, by: 1)
        for (field, key) in row.facets {
            let facet = try rows.facet()
            facet.bind(row.entry.kind.name, at: 1)
            facet.bind(field, at: 2)
            facet.bind(key, at: 3)
            facet.bind(number, at: 4)
            try facet.run()
        }
    }

    // MARK: - An entry that is there

    private func merge(
        _ line: Change.Line, _ change: Change, _ position: Int, into old: EntryState, _ index: ViewIndex?
    ) throws {
        var state = old
        try state.merge(line, of: change.stamp, position: position) { later, earlier in
            let number = try self.number(of: earlier, or: change)
            if later == change.stamp { return change.knows(device: earlier.device, number: number) }
            guard let known = try seen(by: later) else { return false }
            return later.device == earlier.device
                ? number < known.number : number <= known.seen[earlier.device] ?? 0
        }
        let own = EntryRow(state.entry(line.entry))
        try run(
            """
            UPDATE entry SET key = ?, title = ?, level = ?, fields = ?, elements = ?, removed = ?, at = ?, device = ?,
            position = ?, said = ?, stamps = ? WHERE id = ?
            """,
            [
                own.entry.key, own.title, own.level, own.fields, own.elements,
                state.isGone ? 1 : state.isRemoved ? 2 : 0, state.first.stamp.at.value,
                state.first.stamp.device, state.first.position, state.first.said.name ?? "",
                Self.laterStamps(state), line.entry,
            ])
        let statement = try database.cachedStatement(sql: "SELECT number FROM entry WHERE id = ?")
        if let number = try Int64.fetchOne(statement, arguments: [line.entry]) {
            try index?.replace(own, isGone: state.isGone, number: number)
            let before = EntryRow(old.entry(line.entry))
            if !old.isGone { tallies.count(before, by: -1) }
            for (field, key) in before.facets {
                try run(
                    "DELETE FROM facet WHERE kind = ? AND field = ? AND value = ? AND number = ?",
                    [line.kind, field, key, number])
            }
            if !state.isGone { try addFacets(of: own, number) }
        }
        for slot in line.patch.values.keys {
            try write(slot, state.slots[slot] ?? [], of: line.entry, isNew: false)
        }
    }
}
