package import Foundation
internal import GRDB
package import KeptLedger
import KeptVocabulary

/// Holds a register against itself: the journal's digests and signatures, the evidence, and the view.
package struct Verification: Sendable {
    /// The first thing that does not hold, in one sentence; nothing where all holds.
    package let fault: String?
    /// How many changes, entries and files of evidence were held.
    package private(set) var changes = 0
    package private(set) var entries = 0
    package private(set) var files = 0
    /// What is not as it was and no fault of the register's, each in a sentence or two.
    package private(set) var notes: [String] = []

    /// - Throws: `RegisterError` where the folder is no register.
    package init(_ folder: URL, in surroundings: Surroundings) throws {
        let place = try RegisterFiles(folder, in: surroundings)
        guard folder.pathExtension == "kept" else { throw RegisterError.wrongName(path: place.shown) }
        guard place.isThere else { throw RegisterError.missing(path: place.shown) }
        guard place.hasJournal || place.hasView else { throw LedgerError.notARegister(path: place.shown) }
        do {
            let check = try Self.check(place, folder, in: surroundings)
            fault = nil
            (changes, entries, files) = (check.changes, check.entries, check.evidence)
            notes = check.notes
        } catch let found as RegisterCheck.Fault {
            fault = found.text
        } catch let error as RegisterError { fault = error.description } catch let error as LedgerError {
            fault = error.description
        }
    }

    /// How often a register that others write is looked at while they write, before they have to wait.
    private static let tries = 4

    /// Holds the register against itself; what others wrote meanwhile is no fault of it.
    private static func check(_ place: RegisterFiles, _ folder: URL, in surroundings: Surroundings) throws
        -> RegisterCheck
    {
        // To the last bit, before SQLite makes of it what it can.
        if let found = try place.view.fault() {
            throw RegisterCheck.Fault(
                text:
                    "\(place.shown)/register.sqlite: \(found); where the journal holds, kept repair makes it anew."
            )
        }
        for _ in 0..<tries {
            // Opening finishes what a killed writer left behind, as any command does.
            let register = try Register(folder, in: surroundings)
            let before = try place.store.journalSize()
            do {
                var check = RegisterCheck(register)
                try check.run()
                return check
            } catch let fault as RegisterCheck.Fault {
                guard !register.isReadOnly, !register.isDamaged,
                    try place.store.journalSize() != before || register.progress() != before
                else { throw fault }
            }
        }
        let register = try Register(folder, in: surroundings)
        return try register.files.store.exclusively {
            if !register.isDamaged { try register.replay.catchUp(register.database) }
            var check = RegisterCheck(register)
            try check.run()
            return check
        }
    }
}

extension Register {
    /// How much of the journal the view has, in bytes.
    fileprivate func progress() throws -> Int {
        try translated { try database.read(ViewSchema.progress) }
    }
}
