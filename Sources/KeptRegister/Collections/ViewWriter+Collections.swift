import Foundation
internal import GRDB
import KeptEntries
import KeptLedger

/// Goes through the records of a file of evidence, with their places in it.
typealias RecordsOfEvidence = (_ digest: String, _ body: (Change.Line, Int) throws -> Void) throws -> Void

/// The collections that a change speaks of: their records are taken in at its end, when all of it is known.
final class CollectionsOfChange {
    let evidence: RecordsOfEvidence?
    private var entries = Set<String>()
    private var documents = Set<String>()

    init(_ evidence: RecordsOfEvidence?) { self.evidence = evidence }

    /// A collection's entry was written.
    func touched(_ entry: String) { entries.insert(entry) }
    /// A document came, which may be the records of a collection that was there before.
    func came(_ digest: String) { documents.insert(digest) }

    fileprivate func take() -> (entries: Set<String>, documents: Set<String>)? {
        guard !entries.isEmpty || !documents.isEmpty else { return nil }
        defer { (entries, documents) = ([], []) }
        return (entries, documents)
    }
}

/// A collection whose records stand in the view, or are to stand there.
struct StandingCollection: Equatable {
    let entry: String
    let records: String
    let stamp: Stamp
    let said: Speaker

    /// Of two that have the same record, the newer one is shown.
    static func precedes(_ left: Self, _ right: Self) -> Bool {
        (left.stamp, left.entry) < (right.stamp, right.entry)
    }

    func first(_ position: Int) -> EntryState.First {
        EntryState.First(stamp: stamp, position: position, said: said)
    }
}

/// The records of collections, which stand in the view like entries.
extension ViewWriter {
    /// Brings the records in line with what their collections' entries say.
    func settle(_ index: ViewIndex?) throws {
        guard let evidence = collections.evidence, let touched = collections.take() else { return }
        var entries = touched.entries
        // Of a collection that came before its records did.
        if !touched.documents.isEmpty {
            for entry in try waiting() {
                if let records = try state(entry)?.entry(entry).records, touched.documents.contains(records) {
                    entries.insert(entry)
                }
            }
        }
        for entry in entries.sorted() {
            let (old, new) = (try applied(entry), try standing(entry))
            guard old != new else { continue }
            var gone = Set<String>()
            if let old { try evidence(old.records) { record, _ in gone.insert(record.entry) } }
            try run("DELETE FROM collection WHERE entry = ?", [entry])
            if let new {
                try note(new)
                try evidence(new.records) { record, position in
                    gone.remove(record.entry)
                    try take(record, of: new, position, index)
                }
            }
            try withdraw(gone, from: entry, evidence, index)
        }
    }

    func note(_ collection: StandingCollection) throws {
        try run(
            "INSERT OR REPLACE INTO collection (entry, records, rank, branch, said) VALUES (?, ?, ?, ?, ?)",
            [
                collection.entry, collection.records, collection.stamp.rank, collection.stamp.branch.text,
                collection.said.name ?? "",
            ])
    }

    // MARK: - Which stand

    /// What the entry of a collection says; nothing where it is gone, or its records are not here.
    func standing(_ entry: String) throws -> StandingCollection? {
        guard let state = try state(entry), !state.isGone,
            let write = state.standing(.field(Entry.recordsField)), let records = state.entry(entry).records,
            try holdsDocument(records)
        else { return nil }
        return StandingCollection(entry: entry, records: records, stamp: write.stamp, said: write.said)
    }

    func applied(_ entry: String) throws -> StandingCollection? {
        let statement = try database.cachedStatement(
            sql: "SELECT entry, records, rank, branch, said FROM collection WHERE entry = ?")
        return try Row.fetchOne(statement, arguments: [entry]).map(Self.collection)
    }

    private func appliedAll() throws -> [StandingCollection] {
        try Row.fetchAll(database, sql: "SELECT entry, records, rank, branch, said FROM collection")
            .map(Self.collection).sorted(by: StandingCollection.precedes)
    }

    private static func collection(_ row: Row) -> StandingCollection {
        StandingCollection(
            entry: row["entry"], records: row["records"],
            stamp: Stamp(row), said: speaker(row["said"]))
    }

    /// The entries of collections whose records do not stand in the view.
    private func waiting() throws -> [String] {
        let kinds = Kinds.collections.map { "'\($0)'" }.joined(separator: ", ")
        return try String.fetchAll(
            database,
            sql: """
                SELECT id FROM entry WHERE kind IN (\(kinds)) AND removed IN (0, 2)
                AND id NOT IN (SELECT entry FROM collection)
                """)
    }

    private func holdsDocument(_ digest: String) throws -> Bool {
        try Int.fetchOne(
            database.cachedStatement(sql: "SELECT 1 FROM document WHERE digest = ?"), arguments: [digest])
            != nil
    }

    // MARK: - Records

    /// Takes in one record.
    func take(
        _ record: Change.Line, of collection: StandingCollection, _ position: Int, _ index: ViewIndex?
    ) throws {
        try bear(record)
        let base = EntryState.Base(
            collection: collection.entry, first: collection.first(position),
            values: record.patch.values.compactMapValues { $0 })
        guard try isKnown(record.entry), let old = try state(record.entry) else {
            return try insert(record.entry, EntryState(kind: record.kind, base: base), index)
        }
        if let other = old.base?.collection, other != collection.entry, let shown = try applied(other) {
            let isNewer = StandingCollection.precedes(shown, collection)
            try run(
                "INSERT OR IGNORE INTO holder (entry, collection) VALUES (?, ?)",
                [record.entry, isNewer ? other : collection.entry])
            guard isNewer else { return }
            try run(
                "DELETE FROM holder WHERE entry = ? AND collection = ?", [record.entry, collection.entry])
        }
        try rest(record.entry, old, on: base, index)
    }

    private func rest(_ id: String, _ old: EntryState, on base: EntryState.Base?, _ index: ViewIndex?) throws
    {
        let new = old.with(base)
        let slots = Set(old.base?.values.keys.map { $0 } ?? []).union(base?.values.keys.map { $0 } ?? [])
        try update(id, from: old, to: new, slots, index)
    }

    /// Takes records out that their collection has no more; what another collection has of them stands again.
    private func withdraw(
        _ records: Set<String>, from collection: String, _ evidence: RecordsOfEvidence, _ index: ViewIndex?
    ) throws {
        guard !records.isEmpty else { return }
        var left = Set<String>()
        for id in records.sorted() {
            try run("DELETE FROM holder WHERE entry = ? AND collection = ?", [id, collection])
            guard let state = try state(id), state.base?.collection == collection else { continue }
            let others = try String.fetchAll(
                database.cachedStatement(sql: "SELECT collection FROM holder WHERE entry = ?"),
                arguments: [id])
            if !others.isEmpty {
                left.insert(id)
            } else if state.slots.isEmpty {
                try delete(id, state, index)
            } else {
                try rest(id, state, on: nil, index)
            }
        }
        guard !left.isEmpty else { return }
        for id in left {
            guard let state = try state(id) else { continue }
            try rest(id, state, on: nil, index)
        }
        // The newest of the others first: it is the one that is shown.
        for other in try appliedAll().reversed() {
            try evidence(other.records) { record, position in
                guard left.contains(record.entry),
                    let state = try state(record.entry), state.base == nil
                else { return }
                try run(
                    "DELETE FROM holder WHERE entry = ? AND collection = ?", [record.entry, other.entry])
                let base = EntryState.Base(
                    collection: other.entry, first: other.first(position),
                    values: record.patch.values.compactMapValues { $0 })
                try rest(record.entry, state, on: base, index)
            }
        }
    }
}
