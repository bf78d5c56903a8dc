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
        if try lock.isOpen() {
            let register = try Register(folder, in: surroundings)
            if let store = register.files.sealed {
                try store.exclusively { try SealedView(store).snapshot(register.database) }
            }
        }
        try lock.forget()
    }

    /// Seals a register of clear files under a passphrase.
    ///
    /// - Throws: `LedgerError`, `RegisterError`; until it is sealed the register is as it was.
    package func seal(under passphrase: String) throws {
        let register = try Register(folder, in: surroundings)
        guard register.files.sealed == nil else { return }
        guard !register.isDamaged else { throw RegisterError.damaged(path: folder.lastPathComponent) }
        var (journal, view) = (Data(), Data())
        try register.database.write { database in
            // Inside a transaction nobody writes.
            try register.replay.catchUp(database)
            journal = try register.files.store.readJournal(from: 0)
        }
        view = try register.database.read { try MemoryView.bytes($0) }
        try lock.seal(register.about, journal: journal, view: view, under: passphrase)
        try register.database.close()
    }

    /// Opens a sealed register for this and the next commands.
    ///
    /// - Throws: `LedgerError`: `wrongPassphrase`, `brokenSeal`, `noSession`, `notSealed`.
    package func open(with passphrase: String) throws -> Register {
        let store = try lock.store(under: passphrase)
        try lock.checkSession()
        let register = try Register(folder, sealed: store, in: surroundings)
        try lock.keepOpen(store)
        return register
    }

    /// Puts the clear files back, and removes the sealed ones.
    package func dissolve(with passphrase: String) throws {
        let store = try lock.store(under: passphrase)
        _ = try Register(folder, sealed: store, in: surroundings)
        try lock.dissolve(store)
        _ = try Register(folder, in: surroundings)
    }
}
