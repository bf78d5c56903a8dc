internal import GRDB
import KeptEntries
import KeptLedger
import KeptVocabulary

/// Reads the tables of the view.
enum ViewReading {
    /// What makes an entry, of the table `entry AS e`.
    static let columns = "e.number, e.id, e.kind, e.key, e.fields, e.elements, e.met"

    static func entry(_ row: Row) throws -> Entry {
        try EntryRow.entry(
            id: row["id"], kind: row["kind"], key: row["key"], fields: row["fields"],
            elements: row["elements"], met: row["met"])
    }

    /// The entry without what other collections say of it.
    static func own(_ row: Row) throws -> Entry {
        try EntryRow.entry(
            id: row["id"], kind: row["kind"], key: row["key"], fields: row["fields"],
            elements: row["elements"], met: "{}")
    }

    static func cursor(_ sql: String, _ arguments: StatementArguments, in database: Database) throws
        -> RowCursor
    {
        try Row.fetchCursor(database, sql: sql, arguments: arguments)
    }

    static func entries(_ ids: [String], in database: Database) throws -> [Entry] {
        let statement = try database.cachedStatement(
            sql: "SELECT \(columns) FROM entry AS e WHERE e.id = ? AND e.removed IN (0, 2)")
        return try ids.compactMap { try Row.fetchOne(statement, arguments: [$0]).map(entry) }
    }

    static func counts(in database: Database) throws -> [EntryKind: Int] {
        var counts: [EntryKind: Int] = [:]
        for row in try Row.fetchAll(database, sql: "SELECT kind, entries FROM tally WHERE field = ''") {
            counts[EntryKind(named: row["kind"])] = row["entries"]
        }
        return counts
    }

    static func count(of kind: EntryKind, in database: Database) throws -> Int {
        let statement = try database.cachedStatement(
            sql: "SELECT entries FROM tally WHERE kind = ? AND field = '' AND value = ''")
        return try Int.fetchOne(statement, arguments: [kind.name]) ?? 0
    }

    /// Links from and to an entry, those that start there first; each in their order.
    ///
    /// None to or from what a reader may not see, but for the place of a hidden text in its document.
    static func links(of id: String, seenBy sight: Confidentiality, in database: Database) throws -> [Link] {
        let ends = """
            SELECT l.origin, l.role, l.target, l.value FROM link AS l
            JOIN entry AS o ON o.id = l.origin AND o.removed IN (0, 2)
            JOIN entry AS t ON t.id = l.target AND t.removed IN (0, 2)
            """
        let seen = " AND (max(o.level, t.level) <= ? OR l.role = '\(Role.partOf.name)')"
        let outward = try Row.fetchAll(
            database.cachedStatement(sql: ends + " WHERE l.origin = ?\(seen) ORDER BY l.rank, l.target"),
            arguments: [id, sight.number])
        let inward = try Row.fetchAll(
            database.cachedStatement(
                sql: ends + " WHERE l.target = ?\(seen) ORDER BY l.role, l.rank, o.number"),
            arguments: [id, sight.number])
        return try (outward + inward).compactMap(link) + met(id, in: database)
    }

    /// The answers to a recommendation, and the recommendations that an answer answers: worked out, not written.
    private static func met(_ id: String, in database: Database) throws -> [Link] {
        let statement = try database.cachedStatement(
            sql: "SELECT \(columns) FROM entry AS e WHERE e.id = ? AND e.removed IN (0, 2)")
        guard let entry = try Row.fetchOne(statement, arguments: [id]).map(own),
            [.recommendation, .answer].contains(entry.kind),
            let key = entry.kind.description?.meetings(of: entry).first
        else { return [] }
        let answers = Answers(database)
        let isAnswer = entry.kind == .answer
        return try answers.ids(isAnswer ? .recommendation : .answer, key).map { other in
            isAnswer ? Link(id, .answers, other) : Link(other, .answers, id)
        }
    }

    static func provenance(of id: String, in database: Database) throws -> [(Provenance, Stamp)] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT document, place, quote, rank, branch FROM provenance WHERE entry = ?
                ORDER BY rank, document, json_extract(place, '$.page'), json_extract(place, '$.paragraph'),
                    json_extract(place, '$.start')
                """, arguments: [id]
        ).map { row in
            let provenance = Provenance(
                entry: id, document: row["document"],
                place: try SortedJSON.value(Place.self, row["place"]), quote: row["quote"])
            return (provenance, Stamp(row))
        }
    }

    static func document(_ digest: String, in database: Database) throws -> KeptDocument? {
        try Row.fetchOne(
            database, sql: "SELECT name, mediaType FROM document WHERE digest = ?", arguments: [digest]
        ).map { KeptDocument(digest: digest, name: $0["name"], mediaType: $0["mediaType"]) }
    }

    private static func link(_ row: Row) throws -> Link? {
        Link(
            row["origin"], Role(named: row["role"]), row["target"],
            stored: try CanonicalReader.value(row["value"]))
    }
}
