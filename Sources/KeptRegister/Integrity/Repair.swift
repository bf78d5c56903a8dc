package import Foundation
internal import GRDB

/// Makes the view of a register anew from its journal.
package enum Repair {
    /// Puts the new view in the place of the old one in one step, and returns how many entries it has.
    ///
    /// - Throws: `RegisterError` where the journal does not hold; nothing has changed then.
    package static func run(_ folder: URL) throws -> Int {
        let files = RegisterFiles(folder: folder)
        guard files.isThere else { throw RegisterError.missing(path: files.shown) }
        guard files.hasJournal else { throw RegisterError.notARegister(path: files.shown) }
        let about = try files.readAbout()
        let fresh = folder.appending(path: "register.new.sqlite")
        let manager = FileManager.default
        do {
            if manager.fileExists(atPath: fresh.path) { try manager.removeItem(at: fresh) }
            let queue = try DatabaseQueue(path: fresh.path, configuration: Register.configuration)
            let entries = try queue.write { database in
                try ViewSchema.create(in: database)
                try JournalReplay(files, founder: about.founder).replay(into: database)
                return try Int.fetchOne(database, sql: "SELECT count(*) FROM entry") ?? 0
            }
            try queue.close()
            // A half-finished transaction of the damaged file must not be played into the new one.
            let leftover = folder.appending(path: "register.sqlite-journal")
            if manager.fileExists(atPath: leftover.path) { try manager.removeItem(at: leftover) }
            guard rename(fresh.path, files.view.path) == 0 else {
                throw RegisterError.cannotWrite(path: files.shown)
            }
            return entries
        } catch is CocoaError { throw RegisterError.cannotWrite(path: files.shown) }
    }
}
