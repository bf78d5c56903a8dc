internal import Crypto
package import Foundation

/// Seals and opens age files (age-encryption.org/v1).
///
/// What it writes, the `age` command opens, and the other way round.
/// Source: https://github.com/C2SP/C2SP/blob/main/age.md
package struct Age: Sendable {
    /// So many random bytes.
    package typealias Chance = @Sendable (_ count: Int) -> [UInt8]

    /// How much work one try of a passphrase takes, as the logarithm of scrypt's rounds; the `age` command's own.
    package static let work = 18

    private let chance: Chance

    package init(chance: @escaping Chance) { self.chance = chance }

    // MARK: - Sealing

    /// Seals bytes to these recipients: each of them can open the file alone.
    package func seal(_ plain: Data, to recipients: [AgeRecipient]) throws -> Data {
        guard !recipients.isEmpty else { throw AgeError.notAKey }
        return try seal(plain) { fileKey in
            try recipients.map { try AgeStanza.wrapping(fileKey, to: $0, ephemeral: chance(32)) }
        }
    }

    /// Seals bytes under a passphrase; `work` is the logarithm of scrypt's rounds.
    package func seal(_ plain: Data, under passphrase: String, work: Int = Age.work) throws -> Data {
        try seal(plain) { fileKey in
            [try AgeStanza.wrapping(fileKey, under: passphrase, salt: chance(16), logarithm: work)]
        }
    }

    private func seal(_ plain: Data, stanzas: ([UInt8]) throws -> [AgeStanza]) throws -> Data {
        let fileKey = chance(16)
        let nonce = chance(16)
        var file = AgeHeader(stanzas: try stanzas(fileKey)).bytes(fileKey)
        file += nonce
        file += try AgeStream.seal(plain, Self.payloadKey(fileKey, nonce))
        return file
    }

    // MARK: - Opening

    /// With a limit, no more than the beginning is opened, which has at least so many bytes where there are as many; whether the
    /// rest is whole is not known then.
    ///
    /// - Throws: `AgeError`.
    package static func open(_ file: Data, with identity: AgeIdentity, upTo limit: Int = .max) throws -> Data
    {
        let read = try AgeHeader.read(file)
        for stanza in read.header.stanzas {
            if let key = try stanza.fileKey(identity) { return try open(file, read, key, upTo: limit) }
        }
        throw AgeError.wrongKey
    }

    /// - Throws: `AgeError`.
    package static func open(_ file: Data, passphrase: String) throws -> Data {
        let read = try AgeHeader.read(file)
        // A passphrase stands alone in a header, so that no other key can stand in for it.
        guard read.header.stanzas.count == 1, read.header.stanzas[0].type == "scrypt" else {
            throw AgeError.wrongPassphrase
        }
        guard let key = try read.header.stanzas[0].fileKey(passphrase: passphrase) else {
            throw AgeError.wrongPassphrase
        }
        return try open(file, read, key)
    }

    private static func open(
        _ file: Data, _ read: AgeHeader.Read, _ fileKey: [UInt8], upTo limit: Int = .max
    ) throws -> Data {
        guard fileKey.count == 16, read.holds(fileKey) else { throw AgeError.brokenHeader }
        let contents = file.dropFirst(read.length)
        guard contents.count >= 32 else { throw AgeError.damagedContents }
        return try AgeStream.open(
            contents.dropFirst(16), payloadKey(fileKey, [UInt8](contents.prefix(16))), upTo: limit)
    }

    private static func payloadKey(_ fileKey: [UInt8], _ nonce: [UInt8]) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: fileKey), salt: nonce, info: Data("payload".utf8),
            outputByteCount: 32)
    }
}
