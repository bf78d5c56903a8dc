internal import GRDB
package import KeptEntries
import KeptLedger

/// What a collection says of an entry, beneath what people say of it.
package struct RecordOfCollection: Sendable {
    /// The entry of the collection.
    package let collection: Entry
    /// As the collection has it.
    package let entry: Entry
}

extension Register {
    /// The record that an entry is, or was before it was changed here; `nil` for an entry of the register's own.
    package func record(of id: String) throws -> RecordOfCollection? {
        try veiled { database, veil in
            guard let state = try ViewWriter(database).state(id), let base = state.base,
                let collection = try ViewReading.entries([base.collection], in: database).first
            else { return nil }
            let own = EntryState(kind: state.kind, base: base).entry(id)
            guard veil.sees(state.entry(id)) else { return nil }
            return RecordOfCollection(collection: veil.shown(collection), entry: veil.shown(own))
        }
    }

    /// How many records of each kind stand in the register as a collection has them.
    package func records(of collection: String) throws -> [EntryKind: Int] {
        try veiled { database, _ in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT kind, count(*) AS records FROM entry WHERE collection = ? AND removed IN (0, 2)
                    GROUP BY kind
                    """, arguments: [collection])
            return Dictionary(
                uniqueKeysWithValues: rows.map { (EntryKind(named: $0["kind"]), $0["records"] as Int) })
        }
    }
}
