package import Foundation
internal import GRDB
package import KeptLedger
import KeptVocabulary

/// Which of this machine's keys a copy of a register goes on with.
///
/// One key writes in one copy: a copy that lacks what the key signed last (a backup that was put back, a folder that was
/// copied) goes on under a key of its own, for which the older one vouches. So no two copies ever fork the journal.
extension Register {
    var ring: KeyRing { KeyRing(about.id, in: surroundings, sealedIn: files.sealed) }

    /// This machine's key for the register: the one that this copy goes on with, or else one that let it in; nothing where it can
    /// only read.
    func ownKey() throws -> DeviceKey? { try chosenKey()?.key }

    private struct Chosen {
        let key: DeviceKey
        /// Whether this copy goes on with it.
        let goesOn: Bool
        /// Whether the machine has still to make it one of the register's.
        var isInvited = false
    }

    private func chosenKey() throws -> Chosen? {
        let keys = try ring.all()
        guard let first = keys.first else {
            return try invitedKey().map { Chosen(key: $0, goesOn: true, isInvited: true) }
        }
        return try translated {
            try database.read { database in
                // Who is in need not be worked out where there is nothing to choose.
                if keys.count == 1, try goesOn(with: first, database) {
                    return Chosen(key: first, goesOn: true)
                }
                let membership = try ViewMembers.membership(about.founder, in: database)
                let members = keys.filter { membership.member($0.device) != nil }
                guard let member = members.first else { return Chosen(key: first, goesOn: true) }
                let own = try members.first { try goesOn(with: $0, database) }
                return Chosen(key: own ?? member, goesOn: own != nil)
            }
        }
    }

    /// The key that this machine is to join with, where a steward let it in and the register lies here already: a backup was put
    /// back.
    private func invitedKey() throws -> DeviceKey? {
        guard let key = try KeyRing.invitation(in: surroundings) else { return nil }
        return try translated {
            try database.read {
                try ViewMembers.membership(about.founder, in: $0).member(key.device).map { _ in key }
            }
        }
    }

    /// - Throws: `RegisterError.noKey`.
    func readingKey() throws -> DeviceKey {
        guard let key = try ownKey() else { throw RegisterError.noKey(path: files.shown) }
        return key
    }

    /// The devices of this machine that have written here.
    func ownDevices() throws -> Set<String> { Set(try ring.all().map(\.device)) }

    /// The key to write with: a new one where this copy is an older one.
    ///
    /// - Throws: `RegisterError.noKey`.
    func writingKey() throws -> DeviceKey {
        guard let chosen = try chosenKey() else { throw RegisterError.noKey(path: files.shown) }
        if chosen.isInvited {
            try ring.accept()
            try KeyRing.forgetInvitation(in: surroundings)
        }
        return chosen.goesOn ? chosen.key : try succeed(chosen.key)
    }

    /// Whether this copy holds what a key signed last.
    private func goesOn(with key: DeviceKey, _ database: Database) throws -> Bool {
        guard let last = try ring.last(of: key) else { return true }
        if try holds(last.change, of: key, database) { return true }
        // Its writer was stopped before the change was written, in this very folder.
        guard let pending = last.pending, pending.place == place else { return false }
        return try pending.before.map { try holds($0, of: key, database) } ?? true
    }

    private func holds(_ digest: String, of key: DeviceKey, _ database: Database) throws -> Bool {
        let statement = try database.cachedStatement(
            sql: "SELECT branch FROM change WHERE digest = ?")
        let branch = try String.fetchOne(statement, arguments: [digest]).map(Branch.init(text:))
        return branch?.device == key.device
    }

    /// What tells this folder from a copy of it.
    var place: String {
        var entry = stat()
        return stat(files.folder.path, &entry) == 0 ? "\(entry.st_dev)-\(entry.st_ino)" : ""
    }

    // MARK: - Claiming a key for a change

    /// A copy of the register went on under the key meanwhile.
    struct WentOn: Error {}

    /// Notes that a key signs a change here, and returns what was noted before; to be done just before the change is written.
    ///
    /// - Throws: `WentOn`.
    func claim(_ key: DeviceKey, for digest: String, _ database: Database) throws -> KeyRing.Last? {
        try ring.exclusively {
            guard try goesOn(with: key, database) else { throw WentOn() }
            let before = try ring.last(of: key)
            try ring.note(
                .init(change: digest, pending: .init(before: before?.change, place: place)), of: key)
            return before
        }
    }

    // MARK: - Going on in another's stead

    /// A new key for this copy, for which one that is a member vouches.
    func succeed(_ old: DeviceKey) throws -> DeviceKey {
        let key = try ring.make()
        let announced = try ExchangeKey(key)
        let signature = try old.vouch(for: announced)
        return try appending { database in
            let members = try ViewMembers.membership(about.founder, in: database).members
            guard let member = members.first(where: { $0.device == old.device }) else {
                throw RegisterError.formerMember(id: Member.id(old.device))
            }
            let names = Set(members.map(\.name))
            let base = member.name.prefix { $0 != "(" }.trimmingCharacters(in: .whitespaces)
            let name = (2...).lazy.map { "\(base) (\($0))" }.first { !names.contains($0) } ?? base
            var draft = Draft()
            draft.set(member.successor(announced, name: name).line(vouchedBy: old.device, signature))
            return try appendix(of: draft, "device", nil, key, database) { key }
        }
    }

    // MARK: - On its way to another machine

    /// This machine's key, sealed under a passphrase: with it another machine goes on in this one's stead.
    ///
    /// - Throws: `RegisterError.noKey`; `LedgerError`: `shortPassphrase`, `guessablePassphrase`.
    package func exportDevice(under passphrase: String, work: Int? = nil) throws -> Data {
        try DeviceFile(readingKey(), of: about.id).sealed(under: passphrase, work: work, in: surroundings)
    }

    /// Goes on here in the stead of a device whose key was exported, and returns the member that this machine is now.
    ///
    /// - Throws: `RegisterError`: `hasKey`, `formerMember`; `LedgerError`: `wrongPassphrase`, `brokenKey`, `otherRegister`.
    package func takeDevice(_ sealed: Data, name: String, under passphrase: String) throws -> Member {
        let members = Members(self)
        guard try members.own() == nil else { throw RegisterError.hasKey(path: files.shown) }
        let file = try DeviceFile(sealed, name: name, under: passphrase)
        guard file.register == about.id else { throw LedgerError.otherRegister(file: name) }
        let key = try succeed(file.key)
        return try members.find(Member.id(key.device))
    }
}
