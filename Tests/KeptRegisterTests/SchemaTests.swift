import Foundation
import GRDB
import KeptRegister
import KeptTestSupport
import Testing

/// Holds the register's whole schema as a committed page, and its guards by values that they refuse.
struct SchemaTests {
    private let folder: TemporaryFolder
    private let database: DatabaseQueue

    init() throws {
        folder = try TemporaryFolder()
        _ = try Register(folder.url.appending(path: "r.kept"), creating: true)
        database = try DatabaseQueue(path: folder.url.appending(path: "r.kept/register.sqlite").path)
    }

    @Test func schemaIsTheCommittedOne() throws {
        let statements = try database.read { database in
            try String.fetchAll(
                database,
                sql:
                    "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'entryText_%' ORDER BY rowid"
            )
        }
        try expectSnapshot(
            statements.map { $0 + ";\n" }.joined(separator: "\n"), in: Project.file("docs/schema.sql"))
    }

    @Test(arguments: [
        "INSERT INTO document VALUES ('abc', 'a.txt', 'text/plain')",
        "INSERT INTO entry (id, kind, title, fields) VALUES ('', 'claim', 't', '{}')",
        "INSERT INTO entry (id, kind, title, fields) VALUES ('a', 'claim', 't', '[]')",
        "INSERT INTO entry (id, kind, title, fields) VALUES ('a', 'claim', NULL, '{}')",
        "INSERT INTO link (origin, role, target) VALUES ('a', 'cites', 'b')",
        "INSERT INTO provenance (entry, document, place, quote) VALUES ('a', 'b', '{}', 'q')",
    ])
    func refusedValuesAreRefused(sql: String) throws {
        #expect(throws: DatabaseError.self) { try database.write { try $0.execute(sql: sql) } }
    }

    @Test func whatIsLinkedCannotBeDeleted() throws {
        try database.write { database in
            for id in ["a", "b"] {
                try database.execute(
                    sql: "INSERT INTO entry (id, kind, title, fields) VALUES (?, 'claim', 't', '{}')",
                    arguments: [id])
            }
            try database.execute(sql: "INSERT INTO link (origin, role, target) VALUES ('a', 'cites', 'b')")
        }
        #expect(throws: DatabaseError.self) {
            try database.write { try $0.execute(sql: "DELETE FROM entry WHERE id = 'b'") }
        }
    }
}
