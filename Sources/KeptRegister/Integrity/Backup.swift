package import Foundation
internal import GRDB
package import KeptLedger

/// Copies of a register.
///
/// A backup is a register itself: it can be looked into, verified, and put back. That of a sealed register is sealed.
package enum Backup {
    /// Copies a register to a new folder, also while it is in use.
    ///
    /// Evidence and journal only ever grow: what is copied after the journal's size was taken does no harm.
    /// - Throws: `RegisterError`; a copy that was begun is taken away.
    package static func run(_ register: Register, to folder: URL) throws {
        let target = try empty(folder)
        if let store = register.files.sealed {
            return try store.exclusively { try copyAll(register.files.folder, to: target) }
        }
        let journal = try register.translated {
            try register.database.read { database in
                try register.files.store.readJournal(from: 0).prefix(
                    ViewSchema.progress(database))
            }
        }
        try copy(register.files, journal: Data(journal), to: target)
    }

    /// Puts a backup back as a new register, after it was held against itself.
    ///
    /// - Throws: `RegisterError`; nothing has been made then.
    package static func restore(_ backup: URL, to folder: URL, in surroundings: Surroundings) throws {
        let target = try empty(folder)
        if let fault = try Verification(backup, in: surroundings).fault {
            throw RegisterError.badBackup(fault: fault)
        }
        let source = try RegisterFiles(backup, in: surroundings)
        if source.sealed != nil {
            try copyAll(backup, to: target)
        } else {
            try copy(source, journal: source.store.readJournal(from: 0), to: target)
        }
        _ = try Register(folder, in: surroundings)
    }

    private static func empty(_ folder: URL) throws -> RegisterFiles {
        let target = RegisterFiles(folder: folder)
        guard folder.pathExtension == "kept" else { throw RegisterError.wrongName(path: target.shown) }
        guard !target.isThere else { throw RegisterError.isThere(path: target.shown) }
        return target
    }

    private static func copyAll(_ folder: URL, to target: RegisterFiles) throws {
        do { try FileManager.default.copyItem(at: folder, to: target.folder) } catch {
            throw LedgerError.cannotWrite(path: target.shown)
        }
    }

    private static func copy(_ source: RegisterFiles, journal: Data, to target: RegisterFiles) throws {
        try target.make()
        do {
            for digest in try source.store.evidenceDigests() {
                try target.store.keep(source.store.evidence(digest), digest: digest)
            }
            try target.store.append(journal, at: 0)
            try target.store.keep(source.store.about())
        } catch {
            do { try FileManager.default.removeItem(at: target.folder) } catch {
                throw LedgerError.cannotWrite(path: target.shown)
            }
            throw error
        }
    }
}
