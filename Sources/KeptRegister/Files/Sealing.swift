package import Foundation
internal import GRDB
package import KeptLedger

/// Locks and unlocks registers.
package struct Sealing: Sendable {
    private let folder: URL
    private let surroundings: Surroundings
    private let lock: Lock

    /// `work` is the base-2 logarithm of what each try of a passphrase costs; the usual where none is given.
    package init(_ folder: URL, in surroundings: Surroundings, work: Int? = nil) {
        self.folder = folder
        self.surroundings = surroundings
        lock = Lock(folder, in: surroundings, work: work)
    }

    /// Whether the register lies in sealed files.
    package var isSealed: Bool { lock.isSealed }

    /// - Throws: `LedgerError.notSealed`.
    package func checkSealed() throws { try lock.checkSealed() }

    /// Forgets the key of an open register, and touches nothing of it.
    func forget() throws { try lock.forget() }

    /// Closes a sealed register that is open.
    package func close() throws {
        try lock.checkSealed()
        try lock.tidy()
        let store = try lock.isOpen() ? SealedStore(folder, in: surroundings) : nil
        // First of all: whatever keeps the rest from being done, the register is locked.
        try lock.forget()
        guard let store else { return }
        let register = try Register(folder, sealed: store, in: surroundings)
        try store.exclusively { try SealedView(store).snapshot(register.database) }
    }

    /// Seals a register of clear files under a passphrase.
    ///
    /// - Throws: `LedgerError`, `RegisterError`; until it is sealed the register is as it was.
    package func seal(under passphrase: String) throws {
        let register = try Register(folder, in: surroundings)
        guard register.files.sealed == nil else { return }
        guard !register.isDamaged else { throw RegisterError.damaged(path: folder.lastPathComponent) }
        // Nobody writes from here on until the sealed files count, and then no one into the clear ones.
        try register.files.store.exclusively {
            try register.replay.catchUp(register.database)
            let journal = try register.files.store.readJournal(from: 0)
            let view = try register.database.read { try MemoryView.bytes($0) }
            try register.database.close()
            try lock.seal(register.about, journal: journal, view: view, under: passphrase)
        }
    }

    /// Opens a sealed register for this command and those of the next time, which is at most `Lock.longest`.
    ///
    /// - Throws: `LedgerError`: `wrongPassphrase`, `brokenSeal`, `noSession`, `notSealed`.
    package func open(by passage: Passage, for time: Duration = Lock.longest) throws -> Register {
        let store = try store(by: passage)
        try lock.checkSession()
        let register = try Register(folder, sealed: store, in: surroundings)
        try lock.keepOpen(store, for: time)
        return register
    }

    /// What opens a lock.
    package enum Passage: Sendable {
        case passphrase(String)
        case sheets([RecoverySheet])
    }

    private func store(by passage: Passage) throws -> SealedStore {
        try lock.checkSealed()
        try lock.tidy()
        return switch passage {
        case .passphrase(let text): try lock.store(under: text)
        case .sheets(let sheets): try lock.store(with: sheets)
        }
    }

    // MARK: - The lock itself

    /// Puts another passphrase in the place of the one that there is.
    ///
    /// - Throws: As `open`, and `LedgerError`: `shortPassphrase`, `guessablePassphrase`.
    package func change(by passage: Passage, to passphrase: String) throws {
        try lock.change(of: store(by: passage), to: passphrase)
    }

    package var hasRecovery: Bool { lock.hasRecovery }

    /// Makes sheets of words, so many of which open the register beside its passphrase.
    ///
    /// - Throws: As `open`, and `LedgerError.badSheets`.
    package func makeRecovery(by passphrase: String, sheets: Int, needed: Int) throws -> [RecoverySheet] {
        try lock.makeRecovery(of: store(by: .passphrase(passphrase)), sheets: sheets, needed: needed)
    }

    /// Takes the sheets' way in away.
    package func removeRecovery(by passphrase: String) throws {
        _ = try store(by: .passphrase(passphrase))
        try lock.removeRecovery()
    }

    /// Puts the clear files back, and removes the sealed ones.
    package func dissolve(by passage: Passage) throws {
        let store = try store(by: passage)
        _ = try Register(folder, sealed: store, in: surroundings)
        try store.exclusively { try lock.dissolve(store) }
        _ = try Register(folder, in: surroundings)
    }
}
