import GRDB
import KeptLedger
import Testing

@testable import KeptRegister

/// What the database says, in the register's words.
struct RegisterFailureTests {
    private func told(_ code: ResultCode) -> (any Error)? {
        do {
            try RegisterFailure.translated(path: "r.kept") { throw DatabaseError(resultCode: code) }
            return nil
        } catch { return error }
    }

    /// A change that does not fit is no damage (trial fault 6).
    @Test(arguments: [
        ResultCode.SQLITE_CONSTRAINT, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_UNIQUE,
        .SQLITE_CONSTRAINT_NOTNULL,
    ])
    func whatDoesNotFitIsNotToldAsDamage(code: ResultCode) {
        #expect(told(code) as? RegisterError == .doesNotFit(path: "r.kept"))
    }

    @Test(arguments: [ResultCode.SQLITE_CORRUPT, .SQLITE_CORRUPT_INDEX, .SQLITE_NOTADB])
    func damageIsToldAsDamage(code: ResultCode) {
        #expect(told(code) as? RegisterError == .damaged(path: "r.kept"))
    }

    @Test(arguments: [ResultCode.SQLITE_FULL, .SQLITE_READONLY, .SQLITE_IOERR_WRITE])
    func aDiskThatDoesNotTakeItIsToldAsThat(code: ResultCode) {
        #expect(told(code) as? LedgerError == .cannotWrite(path: "r.kept"))
    }
}
