package import Foundation
internal import GRDB
import KeptAge

/// Locks and unlocks registers.
package struct Sealing: Sendable {
    private let folder: URL
    private let surroundings: Surroundings
    /// The base-2 logarithm of the work that each try of a passphrase costs.
    private let work: Int

    /// A passphrase is at least so long.
    private static let shortest = 8

    package init(_ folder: URL, in surroundings: Surroundings, work: Int = Age.work) {
        self.folder = folder
        self.surroundings = surroundings
        self.work = work
    }

    private var files: VaultFiles { VaultFiles(folder: folder) }

    /// Whether the register lies in sealed files.
    package var isSealed: Bool { files.exists("head.age") }

    // MARK: - Locking

    /// Forgets the key of an open register, and touches nothing of it.
    func forget() throws { try Session(folder, in: surroundings)?.close() }

    /// Closes a sealed register that is open.
    package func close() throws {
        guard isSealed else { throw RegisterError.notSealed(path: folder.lastPathComponent) }
        guard let session = try Session(folder, in: surroundings) else { return }
        if try session.identity() != nil {
            let register = try Register(folder, in: surroundings)
            if let vault = register.files.keeping as? Vault {
                try vault.exclusively { try vault.snapshot(register.database) }
            }
        }
        try session.close()
    }

    /// Seals a register of clear files under a passphrase; its head is written last, and then the clear files are removed.
    ///
    /// - Throws: `RegisterError`; until the head is written the register is as it was.
    package func seal(under passphrase: String) throws {
        guard passphrase.count >= Self.shortest else { throw RegisterError.shortPassphrase }
        let register = try Register(folder, in: surroundings)
        guard !register.files.isSealed else { return }
        guard !register.isDamaged else { throw RegisterError.damaged(path: folder.lastPathComponent) }
        let identity = try AgeIdentity(secret: surroundings.chance(32))
        let vault = Vault(folder, identity, chance: surroundings.chance)
        let clear = register.files.keeping
        var journal = Data()
        try register.database.write { database in
            // Inside a transaction nobody writes.
            try register.replay.catchUp(database)
            journal = try clear.readJournal(from: 0)
        }
        for digest in try clear.evidenceDigests() { try vault.keep(clear.evidence(digest), digest: digest) }
        let lock = try Age(chance: surroundings.chance).seal(
            Data((identity.text + "\n").utf8), under: passphrase, work: work)
        try files.replace("lock.age", lock)
        try DeviceKey.seal(register.about.id, with: vault, in: surroundings)
        let (text, view) = (
            try vault.sealed(journal), try register.database.read { try MemoryView.bytes($0) }
        )
        let sealedView = try vault.sealed(view)
        let head = VaultHead(
            about: register.about,
            segments: [.init(digest: VaultHead.digest(text), bytes: journal.count)],
            view: .init(digest: VaultHead.digest(sealedView), bytes: view.count), viewed: journal.count)
        try vault.commit([(VaultHead.segment(0), text), ("view.age", sealedView)], head)
        try register.database.close()
        try Self.finish(folder)
    }

    /// Removes the clear files of a register whose head is there: they are what a killed `kept lock` left.
    static func finish(_ folder: URL) throws {
        let (files, clear) = (VaultFiles(folder: folder), ClearFiles(folder: folder))
        let path = folder.path + "/"
        for file in [clear.journal, clear.view, clear.description] {
            for ending in ["", "-journal", ".sha256"] {
                try files.remove(String((file.path + ending).dropFirst(path.count)))
            }
        }
        for digest in try clear.evidenceDigests()
        where !digest.hasSuffix(".age") && !digest.hasSuffix(".part") {
            try files.remove(clear.evidenceName(digest))
        }
    }

    // MARK: - Unlocking

    /// Opens a sealed register for this and the next commands.
    ///
    /// - Throws: `RegisterError`: `wrongPassphrase`, `brokenSeal`, `noSession`, `notSealed`.
    package func open(with passphrase: String) throws -> Register {
        let identity = try identity(under: passphrase)
        guard let session = try Session(folder, in: surroundings) else { throw RegisterError.noSession }
        let vault = Vault(folder, identity, chance: surroundings.chance)
        try Self.finish(folder)
        let register = try Register(folder, keeping: vault, in: surroundings)
        try session.open(identity)
        return register
    }

    /// Puts the clear files back, and removes the sealed ones.
    package func dissolve(with passphrase: String) throws {
        let identity = try identity(under: passphrase)
        let vault = Vault(folder, identity, chance: surroundings.chance)
        let register = try Register(folder, keeping: vault, in: surroundings)
        let clear = ClearFiles(folder: folder)
        // A journal that an earlier try left unfinished is written from its beginning.
        try files.remove("journal.jsonl")
        try files.remove("register.sqlite")
        for digest in try vault.evidenceDigests() { try clear.keep(vault.evidence(digest), digest: digest) }
        try clear.append(vault.readJournal(from: 0), at: 0)
        try clear.keep(register.about)
        try DeviceKey.unseal(register.about.id, with: vault, in: surroundings)
        try Session(folder, in: surroundings)?.close()
        // From here on it is a register of clear files; what is left of the sealed ones is in nobody's way.
        try files.remove("head.age")
        for name in ["lock.age", "view.age", "one-at-a-time", "journal"] { try files.remove(name) }
        for digest in try clear.evidenceDigests() where digest.hasSuffix(".age") {
            try files.remove(clear.evidenceName(digest))
        }
        _ = try Register(folder, in: surroundings)
    }

    private func identity(under passphrase: String) throws -> AgeIdentity {
        guard isSealed else { throw RegisterError.notSealed(path: folder.lastPathComponent) }
        let name = folder.lastPathComponent + "/lock.age"
        do {
            let text = try Age.open(files.read("lock.age"), passphrase: passphrase)
            return try AgeIdentity(
                String(decoding: text, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
        } catch AgeError.wrongPassphrase {
            throw RegisterError.wrongPassphrase
        } catch is AgeError {
            throw RegisterError.brokenSeal(file: name, fault: "was cut short or changed")
        }
    }
}
