import Foundation
internal import GRDB

/// Inserts into the register's tables; only `Register` calls it.
enum RegisterWriting {
    static func missing(of addition: Addition, in database: Database) throws -> Addition {
        var missing = Addition()
        missing.documents = try addition.documents.filter {
            try !exists("SELECT 1 FROM document WHERE digest = ?", [$0.digest], database)
        }
        var seen = Set<String>()
        missing.entries = try addition.entries.filter {
            try seen.insert($0.id).inserted && !exists("SELECT 1 FROM entry WHERE id = ?", [$0.id], database)
        }
        var links = Set<Link>()
        missing.links = try addition.links.filter {
            try links.insert($0).inserted
                && !exists(
                    "SELECT 1 FROM link WHERE origin = ? AND role = ? AND target = ?",
                    [$0.origin, $0.role.rawValue, $0.target], database)
        }
        var places = Set<String>()
        missing.provenance = try addition.provenance.filter {
            let place = try JSON.text($0.place)
            return try places.insert($0.entry + $0.document + place).inserted
                && !exists(
                    "SELECT 1 FROM provenance WHERE entry = ? AND document = ? AND place = ?",
                    [$0.entry, $0.document, place], database)
        }
        return missing
    }

    static func insert(_ addition: Addition, into database: Database) throws {
        for document in addition.documents {
            try database.execute(
                sql: "INSERT INTO document (digest, name, mediaType) VALUES (?, ?, ?)",
                arguments: [document.digest, document.name, document.mediaType])
        }
        for entry in addition.entries {
            try database.execute(
                sql: "INSERT INTO entry (id, kind, title, fields) VALUES (?, ?, ?, ?)",
                arguments: [entry.id, entry.kind.rawValue, entry.title, try JSON.text(entry.fields)])
            try database.execute(
                sql: "INSERT INTO entryText (id, kind, state, text) VALUES (?, ?, ?, ?)",
                arguments: [entry.id, entry.kind.rawValue, entry.fields["state"]?.text, searchable(entry)])
        }
        for link in addition.links {
            try database.execute(
                sql: "INSERT INTO link (origin, role, target) VALUES (?, ?, ?)",
                arguments: [link.origin, link.role.rawValue, link.target])
        }
        for provenance in addition.provenance {
            try database.execute(
                sql: "INSERT INTO provenance (entry, document, place, quote) VALUES (?, ?, ?, ?)",
                arguments: [
                    provenance.entry, provenance.document, try JSON.text(provenance.place), provenance.quote,
                ])
        }
    }

    private static func exists(_ sql: String, _ arguments: StatementArguments, _ database: Database) throws
        -> Bool
    {
        try Int.fetchOne(database.cachedStatement(sql: sql), arguments: arguments) != nil
    }

    /// The words of an entry that a search looks through.
    private static func searchable(_ entry: Entry) -> String {
        let words = ["text", "url", "instrument", "addressee"].compactMap { entry.fields[$0]?.text }
        return ([entry.title] + words.filter { $0 != entry.title }).joined(separator: "\n")
    }
}

/// JSON as the register stores it: keys sorted, so that the same value is the same text.
enum JSON {
    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func value<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }
}
