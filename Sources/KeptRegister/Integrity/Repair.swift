package import Foundation
internal import GRDB
package import KeptLedger

/// Makes the view of a register anew from its journal.
package enum Repair {
    /// Puts the new view in the place of the old one in one step, and returns how many entries it has.
    ///
    /// - Throws: `RegisterError` where the journal does not hold; nothing has changed then.
    package static func run(_ folder: URL, in surroundings: Surroundings) throws -> Int {
        let files = try RegisterFiles(folder, in: surroundings)
        guard files.isThere else { throw RegisterError.missing(path: files.shown) }
        guard files.hasJournal else { throw LedgerError.notARegister(path: files.shown) }
        guard files.isWritable else { throw RegisterError.readOnly(path: files.shown) }
        let replay = JournalReplay(files, founder: try files.store.about().founder)
        return try RegisterFailure.translated(path: files.shown) {
            let queue = try files.store.exclusively {
                let queue = try replay.rebuilt()
                try files.view.replace(with: queue)
                return queue
            }
            let digests = try queue.read { Set(try ViewChanges($0).all().keys) }
            try Register(folder, in: surroundings).forgetMissed(among: digests)
            return try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM entry") ?? 0 }
        }
    }
}
