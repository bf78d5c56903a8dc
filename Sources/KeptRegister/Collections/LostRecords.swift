internal import GRDB
package import KeptEntries
package import KeptLedger
import KeptVocabulary

/// A record that its collection has no more, upon which something hangs that people added.
package struct LostRecord: Sendable {
    package let id: String
    package let kind: EntryKind
    /// As a collection last had it; nothing where that is not found.
    package let was: Entry?
    /// What people wrote upon it.
    package let changed: [Slot: Value?]
    /// The entries that are tied to it.
    package let tied: [String]
    /// Records that a collection has now and that are most like it, the likest first.
    package let nearest: [Entry]
}

extension Register {
    /// What hangs on records that are gone: nothing of it is thrown away, and each is offered its nearest.
    ///
    /// - Throws: `RegisterError`, `LedgerError`.
    package func lost() throws -> [LostRecord] {
        let (changed, tied) = try veiled { database, _ in
            (try LostRecords.changed(in: database), try LostRecords.tied(in: database))
        }
        let ids = Set(changed.keys).union(tied.keys)
        guard !ids.isEmpty else { return [] }
        let former = try formerRecords(ids)
        return try veiled { database, veil in
            try ids.sorted().map { id in
                let kind = EntryKind(named: changed[id]?.kind ?? String(id.prefix { $0 != "-" }))
                let was = former[id]
                let nearest = try was.map { try LostRecords.nearest(to: $0, in: database) } ?? []
                let isSeen = changed[id].map { veil.sees($0.entry(id)) } ?? true
                let slots = isSeen ? changed[id]?.slots ?? [:] : [:]
                return LostRecord(
                    id: id, kind: kind, was: was.map(veil.shown),
                    changed: slots.filter { $0.key != .record }.mapValues {
                        ($0.last?.value).map(veil.shown)
                    }, tied: tied[id] ?? [], nearest: nearest.map(veil.shown))
            }
        }
    }

    /// Records as collections had them before, the latest of each.
    private func formerRecords(_ ids: Set<String>) throws -> [String: Entry] {
        var digests: [String] = []
        try replay.each { read in
            for case let line? in read.change.lines
            where EntryKind(named: line.kind).description?.isCollection == true {
                if let digest = (line.patch.values[.field(Entry.recordsField)] ?? nil)?.text {
                    digests.append(digest)
                }
            }
        }
        var found: [String: Entry] = [:]
        for digest in digests where try files.store.holds(digest) {
            try files.store.eachRecord(of: digest) { record, position in
                guard ids.contains(record.entry) else { return }
                let first = EntryState.First(
                    stamp: Stamp(rank: 0, branch: Branch(text: "")), position: position, said: .person)
                let base = EntryState.Base(
                    collection: "", first: first, values: record.patch.values.compactMapValues { $0 })
                found[record.entry] = EntryState(kind: record.kind, base: base).entry(record.entry)
            }
        }
        return found
    }

    /// Gives what hangs on a record that is gone to another entry of its kind: what people wrote upon it, and what is tied
    /// to it.
    ///
    /// What the other entry says already stays as it is.
    /// - Throws: `RegisterError`: `unknownEntry`, `notLost`.
    package func move(_ id: String, to target: String) throws {
        guard let lost = try lost().first(where: { $0.id == id }) else { throw RegisterError.notLost(id: id) }
        try write("move") { draft, database in
            let writer = ViewWriter(database)
            guard let other = try writer.state(target), !other.isGone, other.kind == lost.kind.name else {
                throw RegisterError.unknownEntry(id: target)
            }
            if let old = try writer.state(id) {
                let moved = old.slots.filter { slot, _ in
                    ![.record, .removed, .key].contains(slot) && other.slots[slot] == nil
                }.mapValues { $0.last?.value }
                draft.set(.init(entry: target, kind: other.kind, patch: Patch(moved)))
                draft.set(.init(entry: id, kind: old.kind, patch: Patch([.removed: .truth(true)])))
            }
            for origin in lost.tied {
                guard let state = try writer.state(origin) else { continue }
                for case .link(let role, id) in state.spoken {
                    let link = state.value(.link(role, target: id))
                    draft.set(
                        .init(
                            entry: origin, kind: state.kind,
                            patch: Patch([
                                .link(role, target: id): nil, .link(role, target: target): link,
                            ])))
                }
            }
        }
    }
}

private enum LostRecords {
    /// The most records that are offered.
    private static let most = 3
    /// The share of its words that a record has in common with one that is offered.
    private static let leastAlike = 0.3

    /// What changes wrote upon records that are gone.
    static func changed(in database: Database) throws -> [String: EntryState] {
        let ids = try String.fetchAll(database, sql: "SELECT id FROM entry WHERE removed IN (3, 4)")
        let writer = ViewWriter(database)
        var states: [String: EntryState] = [:]
        for id in ids { states[id] = try writer.state(id) }
        return states
    }

    /// Entries that are tied to what is not there, by what they are tied to.
    static func tied(in database: Database) throws -> [String: [String]] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT DISTINCT l.target, l.origin FROM link AS l
                JOIN entry AS o ON o.id = l.origin AND o.removed IN (0, 2)
                LEFT JOIN entry AS t ON t.id = l.target WHERE t.id IS NULL OR t.removed IN (3, 4)
                ORDER BY l.target, l.origin
                """)
        return Dictionary(grouping: rows, by: { $0["target"] as String })
            .mapValues { $0.map { $0["origin"] as String } }
    }

    /// The records most like one: of its kind and its State, by their words.
    static func nearest(to was: Entry, in database: Database) throws -> [Entry] {
        var best: [(share: Double, entry: Entry)] = []
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT \(ViewReading.columns) FROM entry AS e
                WHERE e.kind = ? AND e.collection <> '' AND e.removed IN (0, 2)
                """, arguments: [was.kind.name])
        while let row = try rows.next() {
            let entry = try ViewReading.entry(row)
            guard entry.state == was.state else { continue }
            let share = WordShare.of(was.title, entry.title)
            guard share >= leastAlike else { continue }
            best.append((share, entry))
            best.sort { ($1.share, $0.entry.id) < ($0.share, $1.entry.id) }
            if best.count > most { best.removeLast() }
        }
        return best.map(\.entry)
    }
}
