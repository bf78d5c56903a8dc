package import Foundation
internal import GRDB

/// Copies of a register.
///
/// A backup is a register itself: it can be looked into, verified, and put back.
package enum Backup {
    /// Copies a register to a new folder, also while it is in use.
    ///
    /// Evidence and journal only ever grow: what is copied after the journal's size was taken does no harm.
    /// - Throws: `RegisterError`; a copy that was begun is taken away.
    package static func run(_ register: Register, to folder: URL) throws {
        let target = RegisterFiles(folder: folder)
        guard folder.pathExtension == "kept" else { throw RegisterError.wrongName(path: target.shown) }
        guard !target.isThere else { throw RegisterError.isThere(path: target.shown) }
        let journal = try register.translated {
            try register.database.read { database in
                try register.files.readJournal().prefix(
                    Int.fetchOne(database, sql: "SELECT bytes FROM progress") ?? 0)
            }
        }
        try copy(register.files, journal: Data(journal), to: target)
    }

    /// Puts a backup back as a new register, after it was held against itself.
    ///
    /// - Throws: `RegisterError`; nothing has been made then.
    package static func restore(_ backup: URL, to folder: URL, in surroundings: Surroundings) throws {
        let (source, target) = (RegisterFiles(folder: backup), RegisterFiles(folder: folder))
        guard folder.pathExtension == "kept" else { throw RegisterError.wrongName(path: target.shown) }
        guard !target.isThere else { throw RegisterError.isThere(path: target.shown) }
        if let fault = try Verification(backup, in: surroundings).fault {
            throw RegisterError.badBackup(fault: fault)
        }
        try copy(source, journal: source.readJournal(), to: target)
        _ = try Register(folder, in: surroundings)
    }

    private static func copy(_ source: RegisterFiles, journal: Data, to target: RegisterFiles) throws {
        try target.make()
        do {
            for name in try source.evidenceNames() {
                try target.keep(source.evidence("sha256:" + name), digest: "sha256:" + name)
            }
            try target.append(journal, at: 0)
            try target.write(source.readAbout())
        } catch {
            do { try FileManager.default.removeItem(at: target.folder) } catch {
                throw RegisterError.cannotWrite(path: target.shown)
            }
            throw error
        }
    }
}
