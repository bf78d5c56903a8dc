internal import GRDB
import KeptVocabulary

/// Reads the tables of the view.
enum ViewReading {
    static func entries(_ kind: EntryKind, in database: Database) throws -> [Entry] {
        try Row.fetchAll(
            database,
            sql:
                "SELECT id, kind, title, fields FROM entry WHERE kind = ? AND removed = 0 ORDER BY at, device, position",
            arguments: [kind.rawValue]
        ).map(entry)
    }

    static func entries(_ ids: [String], in database: Database) throws -> [Entry] {
        let statement = try database.cachedStatement(
            sql: "SELECT id, kind, title, fields FROM entry WHERE id = ? AND removed = 0")
        return try ids.compactMap { try Row.fetchOne(statement, arguments: [$0]).map(entry) }
    }

    static func counts(in database: Database) throws -> [EntryKind: Int] {
        var counts: [EntryKind: Int] = [:]
        for row in try Row.fetchAll(
            database, sql: "SELECT kind, count(*) AS entries FROM entry WHERE removed = 0 GROUP BY kind")
        {
            counts[try EntryKind(row["kind"])] = row["entries"]
        }
        return counts
    }

    static func links(of id: String, in database: Database) throws -> [Link] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT l.origin, l.role, l.target FROM link AS l
                JOIN entry AS o ON o.id = l.origin AND o.removed = 0
                JOIN entry AS t ON t.id = l.target AND t.removed = 0
                WHERE l.origin = ? OR l.target = ? ORDER BY l.at, l.position, l.origin, l.target
                """,
            arguments: [id, id]
        ).compactMap(link)
    }

    static func provenance(of id: String, in database: Database) throws -> [Provenance] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT document, place, quote FROM provenance WHERE entry = ?
                ORDER BY at, document, json_extract(place, '$.page'), json_extract(place, '$.paragraph'),
                    json_extract(place, '$.start')
                """, arguments: [id]
        ).map { row in
            Provenance(
                entry: id, document: row["document"], place: try JSON.value(Place.self, row["place"]),
                quote: row["quote"])
        }
    }

    static func document(_ digest: String, in database: Database) throws -> KeptDocument? {
        try Row.fetchOne(
            database, sql: "SELECT name, mediaType FROM document WHERE digest = ?", arguments: [digest]
        ).map { KeptDocument(digest: digest, name: $0["name"], mediaType: $0["mediaType"]) }
    }

    private static func entry(_ row: Row) throws -> Entry {
        Entry(
            id: row["id"], kind: try EntryKind(row["kind"]), title: row["title"],
            fields: try CanonicalReader.fields(row["fields"]))
    }

    private static func link(_ row: Row) -> Link? {
        let role: String = row["role"]
        return Link.Role(rawValue: role).map { Link(row["origin"], $0, row["target"]) }
    }
}
