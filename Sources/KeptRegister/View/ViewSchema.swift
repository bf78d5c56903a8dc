internal import GRDB
import KeptEntries

/// The tables of the view: what the journal comes to, for lists, searches and pages.
///
/// The view can always be made anew from the journal, so that a new schema needs a new number and no migration. What the
/// kinds declare stands in the view too: where that has changed, it is made anew likewise.
enum ViewSchema {
    /// Kept in `PRAGMA user_version`.
    static let number = 13

    static func create(in database: Database) throws {
        try database.execute(sql: sql)
        try database.execute(sql: "PRAGMA user_version = \(number)")
        try database.execute(sql: "INSERT INTO declared VALUES (?)", arguments: [declarations])
    }

    /// What of the declarations decides what stands in the tables.
    static let declarations = Kinds.descriptions.map { kind in
        let facets = kind.fieldsOfFacets.map(\.name).joined(separator: " ")
        let searched = kind.fields(for: .searched).map(\.name).joined(separator: " ")
        let titles = kind.titleFields.joined(separator: " ")
        return "\(kind.kind.name) (\(facets)) (\(searched)) (\(titles)) \(kind.confidentiality)"
    }.joined(separator: "\n")

    /// - Throws: `OutdatedView` where another version of Kept made the tables.
    static func check(_ database: Database) throws {
        let found = try Int.fetchOne(database, sql: "PRAGMA user_version")
        guard found == number,
            try String.fetchOne(database, sql: "SELECT kinds FROM declared") == declarations
        else { throw OutdatedView() }
    }

    /// How many bytes of the journal are in the view.
    static func progress(_ database: Database) throws -> Int {
        try Int.fetchOne(database.cachedStatement(sql: "SELECT bytes FROM progress")) ?? 0
    }

    /// Takes everything out that comes from the journal.
    static func empty(_ database: Database) throws {
        for table in [
            "link", "provenance", "rival", "borne", "hiddenToday", "facet", "tally", "holder", "collection",
            "entry", "document",
            "member", "forgetting", "change",
        ] {
            try database.execute(sql: "DELETE FROM \(table)")
        }
    }
}

/// The view has the tables of another version of Kept: it is made anew from the journal.
struct OutdatedView: Error {}
