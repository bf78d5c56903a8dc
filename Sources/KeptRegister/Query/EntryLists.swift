internal import GRDB
package import KeptEntries
import KeptVocabulary

/// Lists of entries: in pages, in a stream, counted by their filters' values.
extension Register {
    private static let order = "ORDER BY e.at, e.device, e.position"

    /// One page of what a query asks for, in the order in which entries were first written.
    ///
    /// - Throws: `RegisterError.unknownPage` where the entry after which the page begins is not there.
    package func portion(_ query: EntryQuery) throws -> EntryPortion {
        let limit = min(max(1, query.limit), EntryQuery.mostEntries)
        return try veiled { database, veil in
            let sql = try QuerySQL(query, sight: sight, in: database)
            let (conditions, arguments) = try sql.conditions(after: query.after, in: database)
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT \(ViewReading.columns) FROM entry AS e WHERE \(conditions) \(Self.order) LIMIT ?
                    """, arguments: arguments + [limit + 1])
            let entries = try rows.prefix(limit).map { veil.shown(try ViewReading.entry($0)) }
            let total = try Int.fetchOne(
                database,
                sql: "SELECT count(*) FROM entry AS e WHERE \(sql.conditions.joined(separator: " AND "))",
                arguments: sql.arguments)
            return EntryPortion(
                entries: entries, total: total ?? 0, next: rows.count > limit ? entries.last?.id : nil)
        }
    }

    /// Goes through all that a query asks for, one entry at a time, whatever its limit.
    package func each(_ query: EntryQuery, _ body: (Entry) throws -> Void) throws {
        try veiled { database, veil in
            let sql = try QuerySQL(query, sight: sight, in: database)
            let rows = try ViewReading.cursor(
                """
                SELECT \(ViewReading.columns) FROM entry AS e
                WHERE \(sql.conditions.joined(separator: " AND ")) \(Self.order)
                """, sql.arguments, in: database)
            while let row = try rows.next() { try body(veil.shown(try ViewReading.entry(row))) }
        }
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
            let hidden = try Self.hidden(kind, above: sight, in: database)
            var facets: [String: [FacetCount]] = [:]
            for field in fields {
                let rows = try Row.fetchAll(
                    database,
                    sql: """
                        SELECT value, count(*) AS entries FROM facet AS f WHERE kind = ? AND field = ? \(hidden)
                        GROUP BY value ORDER BY entries DESC, value LIMIT ?
                        """, arguments: [kind.name, field.name, most])
                if !rows.isEmpty {
                    facets[field.name] = rows.map { FacetCount(key: $0["value"], count: $0["entries"]) }
                }
            }
            return facets
        }
    }

    /// A condition that leaves out what entries above a sight hold; empty where there are none, as mostly.
    private static func hidden(_ kind: EntryKind, above sight: Confidentiality, in database: Database) throws
        -> String
    {
        let condition = "SELECT number FROM entry WHERE level > 0 AND level > \(sight.number)"
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
