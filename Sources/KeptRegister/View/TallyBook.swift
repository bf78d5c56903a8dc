internal import GRDB
import KeptEntries

/// Counts what a change brings and takes away, and writes the sums once, at its end.
final class TallyBook {
    struct Place: Hashable {
        let kind: String
        let field: String
        let value: String
    }

    private(set) var sums: [Place: Int] = [:]

    /// Counts an entry in, or out, with the facets that it has.
    func count(_ row: EntryRow, _ facets: [(field: String, key: String)], by step: Int) {
        let kind = row.entry.kind.name
        sums[Place(kind: kind, field: "", value: ""), default: 0] += step
        for (field, key) in facets {
            sums[Place(kind: kind, field: field, value: key), default: 0] += step
        }
    }

    func write(to database: Database) throws {
        let add = try database.cachedStatement(
            sql: """
                INSERT INTO tally (kind, field, value, entries) VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET entries = entries + excluded.entries
                """)
        let take = try database.cachedStatement(
            sql:
                "UPDATE tally SET entries = entries - ? WHERE kind = ? AND field = ? AND value = ? AND entries > ?"
        )
        let remove = try database.cachedStatement(
            sql: "DELETE FROM tally WHERE kind = ? AND field = ? AND value = ?")
        for (place, sum) in sums where sum != 0 {
            let (kind, field, value) = (place.kind, place.field, place.value)
            if sum > 0 {
                try add.execute(arguments: [kind, field, value, sum])
            } else {
                try take.execute(arguments: [-sum, kind, field, value, -sum])
                if database.changesCount == 0 { try remove.execute(arguments: [kind, field, value]) }
            }
        }
        sums = [:]
    }
}
