package import Foundation
internal import GRDB

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
        if let vault = register.files.keeping as? Vault {
            return try vault.exclusively { try copyAll(register.files.folder, to: target) }
        }
        let journal = try register.translated {
            try register.database.read { database in
                try register.files.keeping.readJournal(from: 0).prefix(
                    Int.fetchOne(database, sql: "SELECT bytes FROM progress") ?? 0)
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
        if source.isSealed {
            try copyAll(backup, to: target)
        } else {
            try copy(source, journal: source.keeping.readJournal(from: 0), to: target)
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
            throw RegisterError.cannotWrite(path: target.shown)
        }
    }

    private static func copy(_ source: RegisterFiles, journal: Data, to target: RegisterFiles) throws {
        try target.make()
        do {
            for digest in try source.keeping.evidenceDigests() {
                try target.keeping.keep(source.keeping.evidence(digest), digest: digest)
            }
            try target.keeping.append(journal, at: 0)
            try target.keeping.keep(source.keeping.about())
        } catch {
            do { try FileManager.default.removeItem(at: target.folder) } catch {
                throw RegisterError.cannotWrite(path: target.shown)
            }
            throw error
        }
    }
}
