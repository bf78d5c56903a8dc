internal import GRDB
package import KeptEntries
import KeptVocabulary

/// Lists of entries: in pages, in a stream, counted by their filters' values.
extension Register {
    /// One page of what a query asks for, in the order in which entries came.
    ///
    /// - Throws: `RegisterError.unknownPage` where the entry after which the page begins is not there.
    package func portion(_ query: EntryQuery) throws -> EntryPortion {
        let limit = min(max(1, query.limit), EntryQuery.mostEntries)
        return try veiled { database, veil in
            let last = try query.after.map { try Self.number($0, in: database) } ?? -1
            let rows: RowCursor
            let total: Int
            if query.isWhole {
                rows = try Row.fetchCursor(
                    database,
                    sql: """
                        SELECT \(ViewReading.columns) FROM entry AS e
                        WHERE e.kind = ? AND e.removed IN (0, 2) AND e.number > ? ORDER BY e.number LIMIT ?
                        """, arguments: [query.kind.name, last, limit + 1])
                total = try ViewReading.count(of: query.kind, in: database)
            } else {
                let sets = EntrySets(sets, sight: sight, in: database)
                let found = try sets.entries(query)
                let order = try EntryOrder(query, sets, in: database)
                rows = try Self.rows(order.numbers(of: found, after: last, most: limit + 1), in: database)
                total = found.count
            }
            var entries: [Entry] = []
            while let row = try rows.next() { entries.append(veil.shown(try ViewReading.entry(row))) }
            let next = entries.count > limit ? entries[limit - 1].id : nil
            return EntryPortion(entries: Array(entries.prefix(limit)), total: total, next: next)
        }
    }

    /// Goes through all that a query asks for, one entry at a time, whatever its limit.
    package func each(_ query: EntryQuery, _ body: (Entry) throws -> Void) throws {
        try veiled { database, veil in
            guard !query.isWhole else {
                let rows = try Row.fetchCursor(
                    database,
                    sql: """
                        SELECT \(ViewReading.columns) FROM entry AS e
                        WHERE e.kind = ? AND e.removed IN (0, 2) ORDER BY e.number
                        """, arguments: [query.kind.name])
                while let row = try rows.next() { try body(veil.shown(try ViewReading.entry(row))) }
                return
            }
            let sets = EntrySets(sets, sight: sight, in: database)
            let found = try sets.entries(query)
            let order = try EntryOrder(query, sets, in: database)
            var last: Int64 = -1
            while true {
                let numbers = try order.numbers(of: found, after: last, most: EntryQuery.mostEntries)
                guard let end = numbers.last else { return }
                let rows = try Self.rows(numbers, in: database)
                while let row = try rows.next() { try body(veil.shown(try ViewReading.entry(row))) }
                last = end
            }
        }
    }

    /// Rows of entries by their numbers, in the order of these.
    private static func rows(_ numbers: [Int64], in database: Database) throws -> RowCursor {
        let list = numbers.map { "(\($0))" }.joined(separator: ", ")
        return try Row.fetchCursor(
            database,
            sql: numbers.isEmpty
                ? "SELECT \(ViewReading.columns) FROM entry AS e LIMIT 0"
                : """
                SELECT \(ViewReading.columns) FROM (VALUES \(list)) AS n
                CROSS JOIN entry AS e ON e.number = n.column1
                """)
    }

    private static func number(_ id: String, in database: Database) throws -> Int64 {
        let number = try Int64.fetchOne(
            database, sql: "SELECT number FROM entry WHERE id = ?", arguments: [id])
        guard let number else { throw RegisterError.unknownPage }
        return number
    }

    /// All entries of a kind, where they are few, as the submissions of a register are.
    package func entries(_ kind: EntryKind) throws -> [Entry] {
        var entries: [Entry] = []
        try each(EntryQuery(kind)) { entries.append($0) }
        return entries
    }

    /// By filter, the values that most entries of the kind have, with how many have them, most first.
    ///
    /// What entries above the reader's sight hold is not counted.
    package func facets(of kind: EntryKind, most: Int = 12) throws -> [String: [FacetCount]] {
        let fields = kind.description?.fields(for: .filter) ?? []
        return try veiled { database, _ in
            let hidden = TallyBook()
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT \(ViewReading.columns) FROM entry AS e INDEXED BY entryHidden
                    WHERE e.level > 0 AND e.level > ? AND e.kind = ? AND e.removed IN (0, 2)
                    """, arguments: [sight.number, kind.name])
            while let row = try rows.next() {
                let found = EntryRow(try ViewReading.entry(row))
                hidden.count(found, found.facets, by: 1)
            }
            var facets: [String: [FacetCount]] = [:]
            for field in fields {
                let rows = try Row.fetchCursor(
                    database.cachedStatement(
                        sql: """
                            SELECT value, entries FROM tally WHERE kind = ? AND field = ?
                            ORDER BY entries DESC, value
                            """), arguments: [kind.name, field.name])
                var counts: [FacetCount] = []
                while counts.count < most, let row = try rows.next() {
                    let place = TallyBook.Place(kind: kind.name, field: field.name, value: row["value"])
                    let count = row["entries"] - hidden.sums[place, default: 0]
                    if count > 0 { counts.append(FacetCount(key: place.value, count: count)) }
                }
                if !counts.isEmpty {
                    facets[field.name] = counts.sorted { ($1.count, $0.key) < ($0.count, $1.key) }
                }
            }
            return facets
        }
    }

    /// A condition that leaves out what entries above a sight hold; empty where there are none, as mostly.
    private static func hidden(_ kind: EntryKind, above sight: Confidentiality, in database: Database) throws
        -> String
    {
        let condition =
            "SELECT number FROM entry INDEXED BY entryHidden WHERE level > 0 AND level > \(sight.number)"
        let isHiding = try Bool.fetchOne(
            database, sql: "SELECT EXISTS (\(condition) AND kind = ?)", arguments: [kind.name])
        return isHiding == true ? "AND f.number NOT IN (\(condition))" : ""
    }

    /// The entries of a kind that a field places in time, the newest first; only those that the reader may see.
    package func newest(_ kind: EntryKind, by field: String, most: Int) throws -> [Entry] {
        try veiled { database, veil in
            let hidden = try Self.hidden(kind, above: sight, in: database)
            return try Row.fetchAll(
                database,
                sql: """
                    SELECT \(ViewReading.columns) FROM facet AS f JOIN entry AS e ON e.number = f.number
                    WHERE f.kind = ? AND f.field = ? \(hidden) ORDER BY f.value DESC, f.number DESC LIMIT ?
                    """, arguments: [kind.name, field, most]
            ).map { veil.shown(try ViewReading.entry($0)) }
        }
    }

    /// Texts that stand in a section, or sections of a submission, in their order, with their places there.
    package func parts(of id: String) throws -> [(link: Link, entry: Entry)] {
        let links = try links(of: id).filter { $0.role == .partOf && $0.target == id }
        let entries = Dictionary(
            try self.entries(links.map(\.origin)).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }
        )
        return links.sorted { ($0.rank, $0.origin) < ($1.rank, $1.origin) }
            .compactMap { link in entries[link.origin].map { (link, $0) } }
    }
}
