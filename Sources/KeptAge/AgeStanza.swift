internal import Crypto
internal import CryptoExtras
import Foundation

/// One way to the file key: `-> TYPE ARGUMENTS` and a body, as in the header of an age file.
struct AgeStanza {
    let type: String
    let arguments: [String]
    let body: [UInt8]

    private static let x25519 = Data("age-encryption.org/v1/X25519".utf8)
    private static let scrypt = Data("age-encryption.org/v1/scrypt".utf8)
    /// The most work for one try of a passphrase: 2^20 rounds take 1 GiB of memory.
    private static let mostWork = 20

    // MARK: - X25519

    static func wrapping(_ fileKey: [UInt8], to recipient: AgeRecipient, ephemeral: [UInt8]) throws
        -> AgeStanza
    {
        let own = try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: ephemeral)
        let share = [UInt8](own.publicKey.rawRepresentation)
        let key = try wrapKey(own, share: recipient.share, salt: share + recipient.share)
        return AgeStanza(type: "X25519", arguments: [Base64.text(share)], body: try seal(fileKey, key))
    }

    /// The file key, or nothing where this stanza is for somebody else.
    func fileKey(_ identity: AgeIdentity) throws -> [UInt8]? {
        guard type == "X25519" else { return nil }
        guard arguments.count == 1, let share = Base64.bytes(arguments[0]), share.count == 32,
            body.count == 32
        else { throw AgeError.brokenHeader }
        let own = try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: identity.secret)
        return Self.open(
            body, try Self.wrapKey(own, share: share, salt: share + identity.recipient.share))
    }

    private static func wrapKey(_ own: Curve25519.KeyAgreement.PrivateKey, share: [UInt8], salt: [UInt8])
        throws -> SymmetricKey
    {
        do {
            let other = try Curve25519.KeyAgreement.PublicKey(rawRepresentation: share)
            return try own.sharedSecretFromKeyAgreement(with: other).hkdfDerivedSymmetricKey(
                using: SHA256.self, salt: salt, sharedInfo: x25519, outputByteCount: 32)
        } catch { throw AgeError.brokenHeader }
    }

    // MARK: - scrypt

    static func wrapping(_ fileKey: [UInt8], under passphrase: String, salt: [UInt8], logarithm: Int) throws
        -> AgeStanza
    {
        let key = try wrapKey(passphrase, salt: salt, logarithm: logarithm)
        return AgeStanza(
            type: "scrypt", arguments: [Base64.text(salt), String(logarithm)], body: try seal(fileKey, key))
    }

    /// The file key, or nothing where the passphrase is another.
    func fileKey(passphrase: String) throws -> [UInt8]? {
        guard type == "scrypt" else { return nil }
        guard arguments.count == 2, let salt = Base64.bytes(arguments[0]), salt.count == 16,
            let logarithm = Int(arguments[1]), logarithm > 0, String(logarithm) == arguments[1],
            body.count == 32
        else { throw AgeError.brokenHeader }
        guard logarithm <= Self.mostWork else { throw AgeError.tooMuchWork(logarithm: logarithm) }
        return Self.open(body, try Self.wrapKey(passphrase, salt: salt, logarithm: logarithm))
    }

    private static func wrapKey(_ passphrase: String, salt: [UInt8], logarithm: Int) throws -> SymmetricKey {
        try KDF.Scrypt.deriveKey(
            from: Data(passphrase.utf8), salt: scrypt + salt, outputByteCount: 32, rounds: 1 << logarithm,
            blockSize: 8, parallelism: 1)
    }

    // MARK: - The wrapped key

    private static func seal(_ fileKey: [UInt8], _ key: SymmetricKey) throws -> [UInt8] {
        let box = try ChaChaPoly.seal(
            fileKey, using: key, nonce: .init(data: [UInt8](repeating: 0, count: 12)))
        return [UInt8](box.ciphertext) + [UInt8](box.tag)
    }

    private static func open(_ body: [UInt8], _ key: SymmetricKey) -> [UInt8]? {
        do {
            let box = try ChaChaPoly.SealedBox(
                nonce: .init(data: [UInt8](repeating: 0, count: 12)), ciphertext: body.dropLast(16),
                tag: body.suffix(16))
            return [UInt8](try ChaChaPoly.open(box, using: key))
        } catch { return nil }  // Another's stanza: the next one is tried.
    }
}

/// Base64 without padding and in its one canonical form, as the age format asks.
enum Base64 {
    static func text(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacing("=", with: "")
    }

    static func bytes(_ text: String) -> [UInt8]? {
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        guard let data = Data(base64Encoded: text + padding) else { return nil }
        let bytes = [UInt8](data)
        return self.text(bytes) == text ? bytes : nil
    }
}
