package import Crypto
import Foundation
package import KeptAge

/// The key with which this machine signs its changes to one register.
package struct DeviceKey: Sendable {
    package let signing: Curve25519.Signing.PrivateKey

    /// The public half, as the journal names the device.
    package var device: String { signing.publicKey.rawRepresentation.base64EncodedString() }

    /// The key that bundles for this device are sealed to; it comes from the same secret.
    package func identity() throws -> AgeIdentity {
        let key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: signing.rawRepresentation),
            info: Data("kept exchange 1".utf8), outputByteCount: 32)
        return try AgeIdentity(secret: key.withUnsafeBytes(Array.init))
    }

    /// The key of this machine for a register, or nothing where it has none; that of a sealed register opens with it.
    package static func find(
        _ register: String, in surroundings: Surroundings, sealedIn store: SealedStore? = nil
    ) throws
        -> DeviceKey?
    {
        let file = Self.file(register, in: surroundings)
        let sealed = file.appendingPathExtension("age")
        guard FileManager.default.fileExists(atPath: (store == nil ? file : sealed).path) else { return nil }
        do {
            let text =
                try store.map {
                    String(
                        decoding: try $0.opened(Data(contentsOf: sealed), sealed.lastPathComponent),
                        as: UTF8.self)
                } ?? String(contentsOf: file, encoding: .utf8)
            guard let seed = Data(base64Encoded: text.trimmingCharacters(in: .newlines)) else {
                throw LedgerError.brokenKey(file: file.lastPathComponent)
            }
            return DeviceKey(signing: try .init(rawRepresentation: seed))
        } catch is CocoaError {
            throw LedgerError.brokenKey(file: file.lastPathComponent)
        } catch is CryptoKitError { throw LedgerError.brokenKey(file: file.lastPathComponent) }
    }

    /// Makes a key for a register, in a file that only this user can read.
    package static func make(_ register: String, in surroundings: Surroundings) throws -> DeviceKey {
        let seed = Data(surroundings.chance(32))
        let file = Self.file(register, in: surroundings)
        do {
            try FileManager.default.createDirectory(
                at: surroundings.keys, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            let made = FileManager.default.createFile(
                atPath: file.path, contents: Data((seed.base64EncodedString() + "\n").utf8),
                attributes: [.posixPermissions: 0o600])
            guard made else { throw LedgerError.cannotKeepKey(file: file.lastPathComponent) }
        } catch is CocoaError { throw LedgerError.cannotKeepKey(file: file.lastPathComponent) }
        return DeviceKey(signing: try .init(rawRepresentation: seed))
    }

    /// Seals this machine's key for a register together with it; the clear one stays until `removeClear`.
    static func seal(_ register: String, with store: SealedStore, in surroundings: Surroundings) throws {
        let file = file(register, in: surroundings)
        guard FileManager.default.fileExists(atPath: file.path) else { return }
        do {
            try store.sealed(Data(contentsOf: file)).write(
                to: file.appendingPathExtension("age"), options: .atomic)
        } catch is CocoaError { throw LedgerError.cannotKeepKey(file: file.lastPathComponent) }
    }

    /// Removes the clear key where the sealed one is there.
    static func removeClear(_ register: String, in surroundings: Surroundings) throws {
        let file = file(register, in: surroundings)
        guard FileManager.default.fileExists(atPath: file.path),
            FileManager.default.fileExists(atPath: file.appendingPathExtension("age").path)
        else { return }
        do { try FileManager.default.removeItem(at: file) } catch {
            throw LedgerError.cannotKeepKey(file: file.lastPathComponent)
        }
    }

    static func unseal(_ register: String, with store: SealedStore, in surroundings: Surroundings) throws {
        let file = file(register, in: surroundings)
        let sealed = file.appendingPathExtension("age")
        guard FileManager.default.fileExists(atPath: sealed.path) else { return }
        do {
            let text = try store.opened(Data(contentsOf: sealed), sealed.lastPathComponent)
            guard
                FileManager.default.createFile(
                    atPath: file.path, contents: text, attributes: [.posixPermissions: 0o600])
            else { throw LedgerError.cannotKeepKey(file: file.lastPathComponent) }
            try FileManager.default.removeItem(at: sealed)
        } catch is CocoaError { throw LedgerError.cannotKeepKey(file: file.lastPathComponent) }
    }

    /// The name of the key that this machine joins its next register with.
    package static let invitation = "invitation"

    /// Makes the invitation's key the one of the register that it let this machine into.
    package static func accept(_ register: String, in surroundings: Surroundings) throws {
        do {
            try FileManager.default.moveItem(
                at: file(invitation, in: surroundings), to: file(register, in: surroundings))
        } catch { throw LedgerError.cannotKeepKey(file: register + ".key") }
    }

    private static func file(_ register: String, in surroundings: Surroundings) -> URL {
        surroundings.keys.appending(path: register + ".key")
    }
}
