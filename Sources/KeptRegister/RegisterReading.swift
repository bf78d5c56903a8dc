internal import GRDB
import KeptVocabulary

/// Reads the register's tables.
enum RegisterReading {
    static func entries(_ kind: EntryKind, in database: Database) throws -> [Entry] {
        try Row.fetchAll(
            database, sql: "SELECT id, kind, title, fields FROM entry WHERE kind = ? ORDER BY number",
            arguments: [kind.rawValue]
        ).map(entry)
    }

    static func entries(_ ids: [String], in database: Database) throws -> [Entry] {
        let statement = try database.cachedStatement(
            sql: "SELECT id, kind, title, fields FROM entry WHERE id = ?")
        return try ids.compactMap { try Row.fetchOne(statement, arguments: [$0]).map(entry) }
    }

    static func counts(in database: Database) throws -> [EntryKind: Int] {
        var counts: [EntryKind: Int] = [:]
        for row in try Row.fetchAll(
            database, sql: "SELECT kind, count(*) AS entries FROM entry GROUP BY kind")
        {
            counts[try EntryKind(row["kind"])] = row["entries"]
        }
        return counts
    }

    static func links(of id: String, in database: Database) throws -> [Link] {
        try Row.fetchAll(
            database,
            sql: "SELECT origin, role, target FROM link WHERE origin = ? OR target = ? ORDER BY number",
            arguments: [id, id]
        ).compactMap(link)
    }

    static func provenance(of id: String, in database: Database) throws -> [Provenance] {
        try Row.fetchAll(
            database, sql: "SELECT document, place, quote FROM provenance WHERE entry = ? ORDER BY number",
            arguments: [id]
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
            fields: try JSON.value([String: Field].self, row["fields"]))
    }

    private static func link(_ row: Row) -> Link? {
        let role: String = row["role"]
        return Link.Role(rawValue: role).map { Link(row["origin"], $0, row["target"]) }
    }
}
