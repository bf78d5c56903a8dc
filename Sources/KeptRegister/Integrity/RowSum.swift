internal import GRDB
internal import GRDBSQLite

/// A sum over rows that is the same in whatever order they come, so that two large tables are held against each other
/// without being sorted or kept.
///
/// Each row goes in as a hash under a key of this process's own chance: who changed the tables could not know it.
struct RowSum: Equatable {
    private var (first, second) = (UInt(0), UInt(0))
    private(set) var rows = 0

    /// Adds one row.
    mutating func add(_ row: Row) {
        rows += 1
        first &+= UInt(bitPattern: row.first.finalize())
        second &+= UInt(bitPattern: row.second.finalize())
    }

    mutating func add(_ other: RowSum) {
        rows += other.rows
        first &+= other.first
        second &+= other.second
    }

    /// A row as it is gathered, column by column.
    struct Row {
        fileprivate var (first, second) = (Hasher(), Hasher())

        init(_ table: StaticString) {
            first.combine(0)
            second.combine(1)
            append(String(describing: table))
        }

        /// Texts go in by their bytes: two spellings of one letter are two texts.
        mutating func append(_ text: String) {
            var text = text
            text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
        }

        mutating func append(_ number: Int64) {
            first.combine(number)
            second.combine(number)
        }

        mutating func append(_ bytes: UnsafeRawBufferPointer) {
            append(Int64(bytes.count))
            first.combine(bytes: bytes)
            second.combine(bytes: bytes)
        }
    }
}

/// Rows of a query, by their columns' bytes as SQLite has them.
struct RawRows {
    private let statement: OpaquePointer
    private let columns: Int32

    /// Calls `body` for each row of a query that takes no arguments.
    static func each(_ sql: String, in database: Database, _ body: (RawRows) throws -> Void) throws {
        var made: OpaquePointer?
        let result = sqlite3_prepare_v2(database.sqliteConnection, sql, -1, &made, nil)
        guard result == SQLITE_OK, let made else {
            throw DatabaseError(resultCode: ResultCode(rawValue: result))
        }
        defer { sqlite3_finalize(made) }
        let rows = RawRows(statement: made, columns: sqlite3_column_count(made))
        while true {
            let step = sqlite3_step(made)
            if step == SQLITE_DONE { return }
            guard step == SQLITE_ROW else { throw DatabaseError(resultCode: ResultCode(rawValue: step)) }
            try body(rows)
        }
    }

    func number(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

    func text(_ column: Int32) -> String {
        sqlite3_column_text(statement, column).map { String(cString: $0) } ?? ""
    }

    /// Puts the columns from one on into a row.
    func append(from first: Int32 = 0, to row: inout RowSum.Row) {
        for column in first..<columns {
            switch sqlite3_column_type(statement, column) {
            case SQLITE_INTEGER: row.append(number(column))
            case SQLITE_NULL: row.append("")
            default:
                let count = Int(sqlite3_column_bytes(statement, column))
                row.append(
                    UnsafeRawBufferPointer(start: sqlite3_column_text(statement, column), count: count))
            }
        }
    }
}
