internal import GRDB
internal import GRDBSQLite

/// A statement that is run once for each of many rows, without an array of boxed arguments each time.
final class RawStatement {
    private let database: Database
    private let statement: OpaquePointer

    /// What SQLite takes as “copy the text before you return” (SQLITE_TRANSIENT).
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    init(_ database: Database, _ sql: String) throws {
        self.database = database
        var made: OpaquePointer?
        let result = sqlite3_prepare_v2(database.sqliteConnection, sql, -1, &made, nil)
        guard result == SQLITE_OK, let made else {
            throw DatabaseError(resultCode: ResultCode(rawValue: result))
        }
        statement = made
    }

    deinit { sqlite3_finalize(statement) }

    /// Binds a text, or nothing, to a place from 1.
    func bind(_ text: String?, at place: Int32) {
        guard var text else {
            sqlite3_bind_null(statement, place)
            return
        }
        text.withUTF8 { bytes in
            _ = bytes.withMemoryRebound(to: CChar.self) {
                sqlite3_bind_text(statement, place, $0.baseAddress, Int32($0.count), Self.copied)
            }
        }
    }

    func bind(_ number: Int64, at place: Int32) { sqlite3_bind_int64(statement, place, number) }

    /// Binds the columns of a row, from the first place on.
    func bind(_ row: StateRow) {
        for (place, column) in row.values.enumerated() {
            switch column {
            case .text(let text): bind(text, at: Int32(place + 1))
            case .number(let number): bind(number, at: Int32(place + 1))
            }
        }
    }

    /// Goes through the rows of a query, by the number in their first column.
    func each(_ body: (Int64) throws -> Void) throws {
        defer { sqlite3_reset(statement) }
        while true {
            let result = sqlite3_step(statement)
            if result == SQLITE_DONE { return }
            guard result == SQLITE_ROW else { throw DatabaseError(resultCode: ResultCode(rawValue: result)) }
            try body(sqlite3_column_int64(statement, 0))
        }
    }

    /// Runs it, and says whether there was a row.
    @discardableResult
    func run() throws -> Bool {
        let result = sqlite3_step(statement)
        sqlite3_reset(statement)
        guard result == SQLITE_DONE || result == SQLITE_ROW else {
            throw DatabaseError(resultCode: ResultCode(rawValue: result))
        }
        return result == SQLITE_ROW
    }
}

/// The statements that write new entries, made when they are first needed.
final class NewRows {
    private let database: Database
    private var made: [String: RawStatement] = [:]

    init(_ database: Database) { self.database = database }

    func known() throws -> RawStatement { try statement("SELECT 1 FROM entry WHERE id = ?") }

    func entry() throws -> RawStatement {
        try statement(Self.newEntry)
    }

    private static let newEntry =
        "INSERT INTO entry (\(StateRow.columns.joined(separator: ", "))) VALUES ("
        + StateRow.columns.map { _ in "?" }.joined(separator: ", ") + ")"

    func facet() throws -> RawStatement {
        try statement("INSERT OR IGNORE INTO facet (kind, field, value, number) VALUES (?, ?, ?, ?)")
    }

    func provenance() throws -> RawStatement {
        try statement(
            """
            INSERT INTO provenance (entry, document, place, rank, branch, quote) VALUES (?, ?, ?, ?, ?, ?)
            """)
    }

    func text() throws -> RawStatement {
        try statement(
            "INSERT INTO entryText (rowid, id, kind, state, level, text, also) VALUES (?, ?, ?, ?, ?, ?, ?)")
    }

    private func statement(_ sql: String) throws -> RawStatement {
        if let statement = made[sql] { return statement }
        let statement = try RawStatement(database, sql)
        made[sql] = statement
        return statement
    }
}
