internal import Crypto
import Foundation
import KeptAge

/// The keys that this machine has for one register: more than one where copies of it were put back here, each of which goes
/// on under a key of its own.
///
/// Beside each key stands the last change that it signed. A copy of the register that does not hold this
/// change is an older one: going on in it with the same key would fork the journal.
package struct KeyRing: Sendable {
    private let register: String
    private let surroundings: Surroundings
    /// The sealed register whose lock the keys are sealed with; nothing for one of clear files.
    private let store: SealedStore?

    package init(_ register: String, in surroundings: Surroundings, sealedIn store: SealedStore? = nil) {
        (self.register, self.surroundings, self.store) = (register, surroundings, store)
    }

    private var folder: URL { surroundings.keys }
    private static let (ending, sealedEnding) = (".key", ".key.age")

    // MARK: - The keys

    /// All keys of this machine that open here, by the names of their files.
    package func all() throws -> [DeviceKey] {
        var found: [DeviceKey] = []
        for name in try names() {
            guard let key = try read(name), !found.contains(where: { $0.device == key.device }) else {
                continue
            }
            found.append(key)
        }
        return found
    }

    /// Makes a key, in a file that only this user can read; that of a sealed register is sealed.
    package func make() throws -> DeviceKey {
        let key = try DeviceKey(seed: Data(surroundings.chance(32)))
        if FileManager.default.fileExists(atPath: folder.path) { try exclusively(removeParts) }
        try keep(key)
        return key
    }

    /// Takes away keys that were being written when their makers were stopped: nobody knows of them.
    private func removeParts() throws {
        let all: [String]
        do { all = try FileManager.default.contentsOfDirectory(atPath: folder.path) } catch {
            throw LedgerError.cannotKeepKey(file: folder.lastPathComponent)
        }
        for name in all where name.hasPrefix(register + "-") && name.hasSuffix(Self.ending + ".part") {
            try file(name).remove()
        }
    }

    func keep(_ key: DeviceKey) throws {
        let name = "\(register)-\(Member.id(key.device))"
        if let store {
            try write(store.sealed(key.text), name + Self.sealedEnding)
        } else {
            try write(key.text, name + Self.ending)
        }
    }

    private func names() throws -> [String] {
        let all: [String]
        do { all = try FileManager.default.contentsOfDirectory(atPath: folder.path) } catch CocoaError
            .fileReadNoSuchFile
        { return [] } catch { throw LedgerError.cannotKeepKey(file: folder.lastPathComponent) }
        return all.filter { name in
            (name.hasPrefix(register + "-") || name.hasPrefix(register + "."))
                && (name.hasSuffix(Self.ending) || store != nil && name.hasSuffix(Self.sealedEnding))
        }.sorted()
    }

    /// Nothing where another lock seals it.
    private func read(_ name: String) throws -> DeviceKey? {
        do {
            let bytes = try Data(contentsOf: folder.appending(path: name))
            guard name.hasSuffix(Self.sealedEnding), let store else { return try Self.key(bytes, name) }
            return try Self.key(Padding.bytes(Age.open(bytes, with: store.identity)), name)
        } catch AgeError.wrongKey { return nil } catch is Padding.Refused {
            throw LedgerError.brokenKey(file: name)
        } catch CocoaError.fileReadNoSuchFile {
            return nil
        } catch is AgeError {
            throw LedgerError.brokenKey(file: name)
        } catch is CocoaError { throw LedgerError.brokenKey(file: name) }
    }

    private static func key(_ bytes: Data, _ name: String) throws -> DeviceKey {
        let text = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
        guard let seed = Data(base64Encoded: text) else { throw LedgerError.brokenKey(file: name) }
        do { return try DeviceKey(seed: seed) } catch { throw LedgerError.brokenKey(file: name) }
    }

    private func write(_ bytes: Data, _ name: String) throws { try file(name).write(bytes) }

    private func file(_ name: String) -> DurableFile {
        DurableFile(folder.appending(path: name), else: .cannotKeepKey(file: name))
    }

    // MARK: - What they signed last

    /// What a key signed last on this machine.
    package struct Last: Sendable, Equatable {
        /// The digest of the change.
        package let change: String
        /// The folder in which it was written; nothing where that is not known.
        package let place: String?
        /// Before it is known to be written: the change before it, and the folder in which it was being written.
        package let pending: Pending?

        package struct Pending: Sendable, Equatable {
            package let before: String?
            package let place: String

            package init(before: String?, place: String) { (self.before, self.place) = (before, place) }
        }

        package init(change: String, in place: String? = nil, pending: Pending? = nil) {
            (self.change, self.place, self.pending) = (change, pending?.place ?? place, pending)
        }

        fileprivate var text: String {
            ([change, place].compactMap { $0 } + (pending.map { [$0.before ?? "none"] } ?? []))
                .joined(separator: "\n") + "\n"
        }

        fileprivate init?(_ text: String) {
            let lines = text.split(separator: "\n").map(String.init)
            guard let first = lines.first else { return nil }
            let pending =
                lines.count == 3 ? Pending(before: lines[2] == "none" ? nil : lines[2], place: lines[1]) : nil
            self.init(change: first, in: lines.count > 1 ? lines[1] : nil, pending: pending)
        }
    }

    private func lastName(_ key: DeviceKey) -> String { "\(register)-\(Member.id(key.device)).last" }

    /// What a key signed last on this machine; nothing where that is not known.
    package func last(of key: DeviceKey) throws -> Last? {
        let name = lastName(key)
        do {
            return Last(try String(contentsOf: folder.appending(path: name), encoding: .utf8))
        } catch CocoaError.fileReadNoSuchFile { return nil } catch { throw LedgerError.brokenKey(file: name) }
    }

    /// Notes a change before it is written, so that no copy without it goes on under this key.
    package func note(_ last: Last?, of key: DeviceKey) throws {
        let name = lastName(key)
        if let last { try write(Data(last.text.utf8), name) } else { try file(name).remove() }
    }

    /// Does something while no other process looks at what the keys signed last.
    package func exclusively<Result>(_ work: () throws -> Result) throws -> Result {
        try FolderLock(folder).hold(work)
    }

    // MARK: - Under a lock

    /// Seals all clear keys together with the register; they stay until `removeClear`.
    func seal(with store: SealedStore) throws {
        for name in try names() where name.hasSuffix(Self.ending) {
            guard let key = try read(name) else { continue }
            try write(store.sealed(key.text), name + ".age")
        }
    }

    /// Removes the clear keys of which a sealed one is there.
    func removeClear() throws {
        for name in try names() where name.hasSuffix(Self.ending) {
            guard FileManager.default.fileExists(atPath: folder.appending(path: name + ".age").path) else {
                continue
            }
            try file(name).remove()
        }
    }

    /// Writes the keys that a lock seals in clear; the sealed ones stay until `removeSealed`.
    func unseal() throws {
        for name in try names() where name.hasSuffix(Self.sealedEnding) {
            guard let key = try read(name) else { continue }
            try write(key.text, String(name.dropLast(".age".count)))
        }
    }

    /// Removes the keys that the lock seals.
    func removeSealed() throws {
        for name in try names() where name.hasSuffix(Self.sealedEnding) {
            if try read(name) != nil { try file(name).remove() }
        }
    }

    // MARK: - Joining

    private static let invitation = "invitation.key"

    /// The key that this machine joins its next register with; nothing where none was made.
    package static func invitation(in surroundings: Surroundings) throws -> DeviceKey? {
        try KeyRing("", in: surroundings).read(invitation)
    }

    /// The key that this machine will join its next register with: made where there is none, or where it has joined with it.
    static func nextInvitation(in surroundings: Surroundings) throws -> DeviceKey {
        let ring = KeyRing("", in: surroundings)
        if let key = try ring.read(invitation), try !ring.isAccepted(key) { return key }
        let key = try DeviceKey(seed: Data(surroundings.chance(32)))
        try ring.write(key.text, invitation)
        return key
    }

    /// Makes the invitation's key one of the register that it lets this machine into.
    package func accept() throws {
        guard let key = try Self.invitation(in: surroundings) else {
            throw LedgerError.cannotKeepKey(file: Self.invitation)
        }
        try keep(key)
    }

    /// Forgets the invitation, when the register is there.
    package static func forgetInvitation(in surroundings: Surroundings) throws {
        try KeyRing("", in: surroundings).file(invitation).remove()
    }

    /// Whether a key is one of some register already: its owner was stopped before the invitation was forgotten.
    private func isAccepted(_ key: DeviceKey) throws -> Bool {
        let name = "-" + Member.id(key.device)
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder.path).contains {
                $0.hasSuffix(name + Self.ending) || $0.hasSuffix(name + Self.sealedEnding)
            }
        } catch { return false }
    }
}
