import Foundation
import GRDB
import KeptEntries
import KeptLedger
import KeptRegister
import KeptTestSupport
import Testing

/// Holds the register's whole schema as a committed page, and its guards by values that they refuse.
struct SchemaTests {
    private let folder: TemporaryFolder
    private let database: DatabaseQueue

    init() throws {
        folder = try TemporaryFolder()
        _ = try Register(folder.url.appending(path: "r.kept"), creating: true, in: .inTest(folder))
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

    private static let entry =
        "INSERT INTO entry (id, kind, key, title, level, fields, elements, removed, rank, branch, position, said, stamps, collection, base, attached, met) VALUES "

    @Test(arguments: [
        "INSERT INTO document VALUES ('abc', 'a.txt', 'text/plain')",
        entry + "('', 'claim', '', 't', 0, '{}', '{}', 0, 1, 'd', 0, '', '{}', '', '', '', '{}')",
        entry + "('a', 'claim', '', 't', 0, '[]', '{}', 0, 1, 'd', 0, '', '{}', '', '', '', '{}')",
        entry + "('a', 'claim', '', 't', 0, '{}', '[]', 0, 1, 'd', 0, '', '{}', '', '', '', '{}')",
        entry + "('a', 'claim', 'short', 't', 0, '{}', '{}', 0, 1, 'd', 0, '', '{}', '', '', '', '{}')",
        entry + "('a', 'claim', '', NULL, 0, '{}', '{}', 0, 1, 'd', 0, '', '{}', '', '', '', '{}')",
        entry + "('a', 'claim', '', 't', 3, '{}', '{}', 0, 1, 'd', 0, '', '{}', '', '', '', '{}')",
        entry + "('a', 'claim', '', 't', 0, '{}', '{}', 5, 1, 'd', 0, '', '{}', '', '', '', '{}')",
        entry + "('a', 'claim', '', 't', 0, '{}', '{}', 0, 1, 'd', 0, '', '{}', 'c', '[]', '', '{}')",
        entry + "('a', 'claim', '', 't', 0, '{}', '{}', 0, 1, 'd', 0, '', '{}', '', '{}', '', '{}')",
        entry + "('a', 'claim', '', 't', 0, '{}', '{}', 0, 1, 'd', 0, '', '{}', '', '', '', '[]')",
        "INSERT INTO collection VALUES ('a', '', 1, 'd', '')",
        "INSERT INTO link VALUES ('a', 'cites', 'b', '{}', '1V')",
        "INSERT INTO provenance VALUES ('a', 'b', '{}', 1, 'd', 'q')",
    ])
    func refusedValuesAreRefused(sql: String) throws {
        #expect(throws: DatabaseError.self) { try database.write { try $0.execute(sql: sql) } }
    }

    @Test func whatIsLinkedCannotBeDeleted() throws {
        try database.write { database in
            try database.execute(
                sql: Self.entry
                    + "('a', 'claim', '', 't', 0, '{}', '{}', 0, 1, 'd', 0, '', '{}', '', '', '', '{}')")
            try database.execute(sql: "INSERT INTO link VALUES ('a', 'cites', 'b', '{}', '1V')")
        }
        #expect(throws: DatabaseError.self) {
            try database.write { try $0.execute(sql: "DELETE FROM entry WHERE id = 'a'") }
        }
    }
}
