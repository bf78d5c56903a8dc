package import Foundation
internal import KeptAge

/// The lock of a register: its key under a passphrase, and the ways between clear and sealed files.
package struct Lock: Sendable {
    private let folder: URL
    private let surroundings: Surroundings
    /// The base-2 logarithm of the work that each try of a passphrase costs.
    private let work: Int

    package init(_ folder: URL, in surroundings: Surroundings, work: Int? = nil) {
        self.folder = folder
        self.surroundings = surroundings
        self.work = work ?? Age.work
    }

    private var files: SealedFiles { SealedFiles(folder: folder) }
    private var clear: ClearStore { ClearStore(folder) }

    /// Whether the register lies in sealed files.
    package var isSealed: Bool { files.exists("head.age") }

    /// - Throws: `LedgerError.notSealed`.
    package func checkSealed() throws {
        guard isSealed else { throw LedgerError.notSealed(path: folder.lastPathComponent) }
    }

    // MARK: - Sealing

    /// Seals clear files under a passphrase; the head is written last, and then the clear files are removed.
    ///
    /// The view is what was made from the whole journal.
    /// - Throws: `LedgerError`; until the head is written the register is as it was.
    package func seal(_ about: About, journal: Data, view: Data, under passphrase: String) throws {
        let passphrase = Passphrase(passphrase)
        try passphrase.check()
        let identity = try AgeIdentity(secret: surroundings.chance(32))
        let store = SealedStore(folder, identity, chance: surroundings.chance)
        for digest in try clear.evidenceDigests() { try store.keep(clear.evidence(digest), digest: digest) }
        let lock = try Age(chance: surroundings.chance).seal(
            Data((identity.text + "\n").utf8), under: passphrase.text, work: work)
        try files.replace("lock.age", lock)
        // The clear key stays until the head counts: a writer stopped before that finds the register as it was.
        try DeviceKey.seal(about.id, with: store, in: surroundings)
        let (text, sealedView) = (try store.sealed(journal), try store.sealed(view))
        let head = SealedHead(
            about: about, segments: [.init(digest: SealedHead.digest(text), bytes: journal.count)],
            view: .init(digest: SealedHead.digest(sealedView), bytes: view.count), viewed: journal.count)
        try store.commit([(SealedHead.segment(0), text), ("view.age", sealedView)], head)
        try DeviceKey.removeClear(about.id, in: surroundings)
        try SealedFiles.finish(folder)
    }

    // MARK: - Opening and closing

    /// - Throws: `LedgerError`: `wrongPassphrase`, `brokenSeal`, `notSealed`.
    package func store(under passphrase: String) throws -> SealedStore {
        SealedStore(folder, try identity(under: passphrase), chance: surroundings.chance)
    }

    /// Finishes what a stopped `seal` left, and keeps the key for the next commands.
    ///
    /// - Throws: `LedgerError.noSession`.
    package func keepOpen(_ store: SealedStore) throws {
        guard let session = try OpenKey(folder, in: surroundings) else { throw LedgerError.noSession }
        try SealedFiles.finish(folder)
        try DeviceKey.removeClear(store.about().id, in: surroundings)
        try session.open(store.identity)
    }

    /// Whether this machine has a place to keep an open register's key.
    ///
    /// - Throws: `LedgerError.noSession`.
    package func checkSession() throws {
        guard try OpenKey(folder, in: surroundings) != nil else { throw LedgerError.noSession }
    }

    /// Whether the register is open on this machine.
    package func isOpen() throws -> Bool { try OpenKey(folder, in: surroundings)?.identity() != nil }

    /// Forgets the key of an open register, and touches nothing of it.
    package func forget() throws { try OpenKey(folder, in: surroundings)?.close() }

    // MARK: - Back to clear files

    /// Puts the clear files back, and removes the sealed ones.
    package func dissolve(_ store: SealedStore) throws {
        let about = try store.about()
        // A journal that an earlier try left unfinished is written from its beginning.
        for name in ["journal.jsonl", "register.sqlite"] { try files.remove(name) }
        for digest in try store.evidenceDigests() { try clear.keep(store.evidence(digest), digest: digest) }
        try clear.append(store.readJournal(from: 0), at: 0)
        try clear.keep(about)
        try DeviceKey.unseal(about.id, with: store, in: surroundings)
        try forget()
        // From here on it is a register of clear files; what is left of the sealed ones is in nobody's way.
        for name in ["head.age", "lock.age", "view.age", "one-at-a-time", "journal"] {
            try files.remove(name)
        }
        for name in try files.names(in: "evidence") where name.hasSuffix(".age") {
            try files.remove("evidence/" + name)
        }
    }

    private func identity(under passphrase: String) throws -> AgeIdentity {
        try checkSealed()
        let name = folder.lastPathComponent + "/lock.age"
        let lock = try files.read("lock.age")
        for candidate in Passphrase(passphrase).candidates {
            do {
                let text = try Age.open(lock, passphrase: candidate)
                return try AgeIdentity(
                    String(decoding: text, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
            } catch AgeError.wrongPassphrase { continue } catch is AgeError {
                throw LedgerError.brokenSeal(file: name, fault: "was cut short or changed")
            }
        }
        throw LedgerError.wrongPassphrase
    }
}
