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

    /// - Throws: `RegisterError` where the folder is no register.
    package init(_ folder: URL, in surroundings: Surroundings) throws {
        let place = try RegisterFiles(folder, in: surroundings)
        guard folder.pathExtension == "kept" else { throw RegisterError.wrongName(path: place.shown) }
        guard place.isThere else { throw RegisterError.missing(path: place.shown) }
        guard place.hasJournal || place.hasView else { throw LedgerError.notARegister(path: place.shown) }
        do {
            // To the last bit, before SQLite makes of it what it can.
            if let found = try place.view.fault() {
                fault =
                    "\(place.shown)/register.sqlite: \(found); where the journal holds, kept repair makes it anew."
                return
            }
            // Opening finishes what a killed writer left behind, as any command does.
            let register = try Register(folder, in: surroundings)
            var check = RegisterCheck(register)
            try check.run()
            fault = nil
            (changes, entries, files) = (check.changes, check.entries, check.evidence)
        } catch let found as RegisterCheck.Fault {
            fault = found.text
        } catch let error as RegisterError { fault = error.description } catch let error as LedgerError {
            fault = error.description
        }
    }
}
