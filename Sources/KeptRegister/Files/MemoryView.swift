import Foundation
internal import GRDB
internal import GRDBSQLite

/// Carries a database between memory and bytes, without a file.
enum MemoryView {
    /// The database as the bytes that its file would have.
    static func bytes(_ database: Database) throws -> Data {
        var size: sqlite3_int64 = 0
        guard let pointer = sqlite3_serialize(database.sqliteConnection, "main", &size, 0) else {
            throw DatabaseError(resultCode: .SQLITE_NOMEM)
        }
        return Data(
            bytesNoCopy: pointer, count: Int(size),
            deallocator: .custom { pointer, _ in sqlite3_free(pointer) })
    }

    /// Puts bytes in the place of a database in memory.
    static func load(_ bytes: Data, into queue: DatabaseQueue) throws {
        try queue.inDatabase { database in
            let size = sqlite3_int64(bytes.count)
            guard let buffer = sqlite3_malloc64(sqlite3_uint64(max(bytes.count, 1))) else {
                throw DatabaseError(resultCode: .SQLITE_NOMEM)
            }
            bytes.withUnsafeBytes { source in
                guard let start = source.baseAddress else { return }
                buffer.copyMemory(from: start, byteCount: source.count)
            }
            // SQLite frees the buffer, also where it refuses it.
            let flags = UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE)
            let result = sqlite3_deserialize(
                database.sqliteConnection, "main", buffer.assumingMemoryBound(to: UInt8.self), size, size,
                flags)
            guard result == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: result)) }
        }
    }
}
