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
    private var shown: String { folder.lastPathComponent }

    /// Whether the register lies in sealed files.
    package var isSealed: Bool { files.isSealed }

    private func ring(_ register: String, sealedIn store: SealedStore? = nil) -> KeyRing {
        KeyRing(register, in: surroundings, sealedIn: store)
    }

    // MARK: - What a stopped command left

    /// Takes away what a stopped `seal` or `dissolve` left, where nobody is at work and something can be written.
    package func tidy() throws {
        let leftovers = Leftovers(folder)
        guard clear.isWritable, try leftovers.hasSealed || leftovers.registerInClear != nil else { return }
        try FolderLock(folder).ifFree {
            if let register = try leftovers.registerInClear {
                // While clear files say which register it is: they go last.
                try ring(register).removeClear()
                try leftovers.removeClear()
            } else if leftovers.hasSealed {
                try leftovers.removeSealed()
            }
        }
    }

    /// - Throws: `LedgerError.notSealed`.
    package func checkSealed() throws {
        guard isSealed else { throw LedgerError.notSealed(path: folder.lastPathComponent) }
    }

    // MARK: - Sealing

    /// Seals clear files under a passphrase; the head is written last, and then the clear files are removed.
    ///
    /// The view is what was made from the whole journal. To be done where nobody else writes.
    /// - Throws: `LedgerError`; until the head is written the register is as it was.
    package func seal(_ about: About, journal: Data, view: Data, under passphrase: String) throws {
        let phrase = Passphrase(passphrase)
        try phrase.check()
        let leftovers = Leftovers(folder)
        try leftovers.removeSealed()
        let identity = try AgeIdentity(secret: surroundings.chance(32))
        let store = SealedStore(folder, identity, chance: surroundings.chance)
        // The lock is the first to come and the last to go: it tells that others may be left.
        try files.replace("lock.age", try sealed(identity, under: phrase.text))
        for digest in try clear.evidenceDigests() { try store.keep(clear.evidence(digest), digest: digest) }
        // The clear key stays until the head counts: a writer stopped before that finds the register as it was.
        try ring(about.id).seal(with: store)
        let (text, sealedView) = (try store.sealed(journal), try store.sealed(view))
        let head = SealedHead(
            about: about, segments: [.init(digest: SealedHead.digest(text), bytes: journal.count)],
            view: .init(digest: SealedHead.digest(sealedView), bytes: view.count), viewed: journal.count)
        try store.commit([(SealedHead.segment(0), text), ("view.age", sealedView)], head)
        try ring(about.id).removeClear()
        try leftovers.removeClear()
    }

    private func sealed(_ identity: AgeIdentity, under passphrase: String) throws -> Data {
        try Age(chance: surroundings.chance).seal(
            Data((identity.text + "\n").utf8), under: passphrase, work: work)
    }

    // MARK: - Its passphrase

    /// Puts another passphrase in the place of the one that opened the register, in one step.
    ///
    /// The files stay sealed to the same identity: older copies of the folder open with the older passphrase.
    package func change(of store: SealedStore, to passphrase: String) throws {
        let phrase = Passphrase(passphrase)
        try phrase.check()
        let lock = try sealed(store.identity, under: phrase.text)
        try FolderLock(folder).hold {
            let wasOpen = try isOpen()
            let former = try OpenKey(folder, in: surroundings)
            try files.replace("lock.age", lock)
            // A register that is open stays so: what keeps it open is named by its lock.
            if wasOpen {
                try OpenKey(folder, in: surroundings)?.open(store.identity, for: Self.longest)
            }
            try former?.close()
        }
    }

    // MARK: - A second way in

    private static let recovery = "recovery.age"

    /// Whether sheets of words open the register, too.
    package var hasRecovery: Bool { files.exists(Self.recovery) }

    /// Makes sheets of words, so many of which open the register beside the passphrase; earlier ones open nothing then.
    package func makeRecovery(of store: SealedStore, sheets: Int, needed: Int) throws -> [RecoverySheet] {
        let secret = surroundings.chance(RecoverySheet.bytes)
        let made = try RecoverySheet.sheets(
            of: secret, count: sheets, needed: needed, chance: surroundings.chance)
        let lock = try sealed(store.identity, under: RecoverySheet.passphrase(secret))
        try FolderLock(folder).hold { try files.replace(Self.recovery, lock) }
        return made
    }

    /// Takes the second way in away.
    package func removeRecovery() throws {
        try FolderLock(folder).hold { try files.remove(Self.recovery) }
    }

    /// - Throws: `LedgerError`: `noRecovery`, `badSheets`, `brokenSeal`, `notSealed`.
    package func store(with sheets: [RecoverySheet]) throws -> SealedStore {
        try checkSealed()
        guard hasRecovery else { throw LedgerError.noRecovery(path: shown) }
        let secret = try RecoverySheet.secret(of: sheets)
        guard let identity = try identity(in: Self.recovery, under: [RecoverySheet.passphrase(secret)]) else {
            throw LedgerError.badSheets(
                fault: "these sheets were not made for this register, or newer ones were made since")
        }
        return SealedStore(folder, identity, chance: surroundings.chance)
    }

    // MARK: - Opening and closing

    /// - Throws: `LedgerError`: `wrongPassphrase`, `brokenSeal`, `notSealed`.
    package func store(under passphrase: String) throws -> SealedStore {
        SealedStore(folder, try identity(under: passphrase), chance: surroundings.chance)
    }

    /// A register is open no longer than this.
    package static let longest = Duration.seconds(12 * 3600)

    /// Keeps the key for the commands of the next time.
    ///
    /// - Throws: `LedgerError.noSession`.
    package func keepOpen(_ store: SealedStore, for time: Duration) throws {
        guard let session = try OpenKey(folder, in: surroundings) else { throw LedgerError.noSession }
        try ring(store.about().id).removeClear()
        try session.open(store.identity, for: min(time, Self.longest))
    }

    /// Whether this machine has a way to hold an open register's key.
    ///
    /// - Throws: `LedgerError.noSession`.
    package func checkSession() throws {
        guard try OpenKey(folder, in: surroundings) != nil else { throw LedgerError.noSession }
    }

    /// Whether the register is open on this machine.
    package func isOpen() throws -> Bool { try OpenKey(folder, in: surroundings)?.isHeld() == true }

    /// Forgets the key of an open register, and touches nothing of it.
    package func forget() throws { try OpenKey(folder, in: surroundings)?.close() }

    // MARK: - Back to clear files

    /// Puts the clear files back, and removes the sealed ones.
    ///
    /// To be done where nobody else writes.
    package func dissolve(_ store: SealedStore) throws {
        let about = try store.about()
        for digest in try store.evidenceDigests() { try clear.keep(store.evidence(digest), digest: digest) }
        // What an earlier try left of the view may be of a shorter journal: it is made anew.
        for name in ["register.sqlite", "register.sqlite-journal", "register.sqlite.sha256"] {
            try files.remove(name)
        }
        try clear.writeJournal { write in try store.eachJournalPiece(write) }
        try clear.keep(about)
        try ring(about.id, sealedIn: store).unseal()
        // From here on it is a register of clear files; what is left of the sealed ones is in nobody's way.
        try files.remove("head.age")
        try forget()
        try ring(about.id, sealedIn: store).removeSealed()
        try Leftovers(folder).removeSealed()
    }

    private func identity(under passphrase: String) throws -> AgeIdentity {
        try checkSealed()
        guard let identity = try identity(in: "lock.age", under: Passphrase(passphrase).candidates) else {
            throw LedgerError.wrongPassphrase
        }
        return identity
    }

    /// What a file seals under one of some passphrases; nothing where none opens it.
    private func identity(in name: String, under candidates: [String]) throws -> AgeIdentity? {
        let lock = try files.read(name)
        for candidate in candidates {
            do {
                let text = try Age.open(lock, passphrase: candidate)
                return try AgeIdentity(
                    String(decoding: text, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
            } catch AgeError.wrongPassphrase { continue } catch is AgeError {
                throw LedgerError.brokenSeal(file: shown + "/" + name, fault: "was cut short or changed")
            }
        }
        return nil
    }
}
