package import Foundation
internal import GRDB
package import KeptLedger

/// Copies of a register.
///
/// A backup is a register itself: it can be looked into, verified, and put back. That of a sealed register is sealed.
package enum Backup {
    /// Copies a register to a new folder, also while it is in use, and holds the copy against itself.
    ///
    /// Evidence and journal only ever grow: what is copied after the journal's size was taken does no harm.
    /// - Throws: `RegisterError`; a copy that was begun is taken away, also after a stop, by the next one to that place.
    package static func run(_ register: Register, to folder: URL) throws {
        try checkTarget(folder)
        try StagedFolder.make(folder) { staged in
            if let store = register.files.sealed {
                if register.isReadOnly {
                    try copyAll(register.files.folder, to: staged)
                } else {
                    try store.exclusively { try copyAll(register.files.folder, to: staged) }
                }
            } else {
                let progress = try register.translated { try register.database.read(ViewSchema.progress) }
                try copy(
                    register.files, journal: Data(register.files.store.readJournal(from: 0).prefix(progress)),
                    to: staged)
            }
            try hold(staged, in: register.surroundings)
        }
    }

    /// Puts a backup back as a new register, held against itself.
    ///
    /// - Throws: `RegisterError`; nothing has been made then.
    package static func restore(_ backup: URL, to folder: URL, in surroundings: Surroundings) throws {
        try checkTarget(folder)
        let source = try RegisterFiles(backup, in: surroundings)
        guard source.isThere else { throw RegisterError.missing(path: source.shown) }
        guard source.hasJournal else { throw LedgerError.notARegister(path: source.shown) }
        try StagedFolder.make(folder) { staged in
            if source.sealed != nil {
                try copyAll(backup, to: staged)
            } else {
                try copy(source, journal: source.store.readJournal(from: 0), to: staged)
            }
            try hold(staged, in: surroundings)
        }
        _ = try Register(folder, in: surroundings)
    }

    private static func checkTarget(_ folder: URL) throws {
        guard folder.pathExtension == "kept" else {
            throw RegisterError.wrongName(path: folder.lastPathComponent)
        }
        try StagedFolder.removeLeft(of: folder)
        guard !RegisterFiles(folder: folder).isThere else {
            throw RegisterError.isThere(path: folder.lastPathComponent)
        }
    }

    /// Holds a copy against itself; the view that this makes is no part of it.
    private static func hold(_ staged: URL, in surroundings: Surroundings) throws {
        if let fault = try Verification(staged, in: surroundings).fault {
            throw RegisterError.badBackup(fault: fault)
        }
        do {
            for name in try FileManager.default.contentsOfDirectory(atPath: staged.path)
            where name.hasPrefix("register.sqlite") {
                try FileManager.default.removeItem(at: staged.appending(path: name))
            }
        } catch is CocoaError { throw LedgerError.cannotWrite(path: staged.lastPathComponent) }
    }

    /// Copies sealed files as they are, into a folder that is there.
    private static func copyAll(_ folder: URL, to target: URL) throws {
        do {
            let manager = FileManager.default
            for name in try manager.contentsOfDirectory(atPath: folder.path) {
                try manager.copyItem(at: folder.appending(path: name), to: target.appending(path: name))
            }
        } catch { throw LedgerError.cannotWrite(path: target.lastPathComponent) }
    }

    private static func copy(_ source: RegisterFiles, journal: Data, to folder: URL) throws {
        let target = RegisterFiles(folder: folder)
        try target.make()
        for digest in try source.store.evidenceDigests() {
            try target.store.keep(source.store.evidence(digest), digest: digest)
        }
        try target.store.append(journal, at: 0)
        try target.store.keep(source.store.about())
    }
}
