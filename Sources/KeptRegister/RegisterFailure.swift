internal import GRDB
import KeptLedger

/// Says in the register's words what the database could not do; arguments never reach a message.
enum RegisterFailure {
    static func translated<Result>(path: String, _ work: () throws -> Result) throws -> Result {
        do { return try work() } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_NOTADB, .SQLITE_CORRUPT: throw RegisterError.damaged(path: path)
            case .SQLITE_CONSTRAINT: throw RegisterError.doesNotFit(path: path)
            case .SQLITE_BUSY, .SQLITE_LOCKED: throw LedgerError.busy(path: path)
            case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_FULL, .SQLITE_IOERR:
                throw LedgerError.cannotWrite(path: path)
            default: throw error
            }
        } catch is CanonicalReader.Refused { throw RegisterError.damaged(path: path) }
    }
}
