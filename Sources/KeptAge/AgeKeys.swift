internal import Crypto
import Foundation

/// The public half of an age key (`age1…`): who has it can seal to its owner.
package struct AgeRecipient: Sendable, Hashable, CustomStringConvertible {
    let share: [UInt8]

    init(share: [UInt8]) { self.share = share }

    /// - Throws: `AgeError.notAKey`.
    package init(_ text: String) throws {
        guard let share = Bech32.bytes(text, prefix: "age"), share.count == 32 else { throw AgeError.notAKey }
        self.share = share
    }

    package var description: String { Bech32.text(share, prefix: "age") }
}

/// The secret half of an age key (`AGE-SECRET-KEY-1…`): who has it can open what is sealed to it.
package struct AgeIdentity: Sendable {
    /// Its 32 bytes; never for a log or an error.
    package let secret: [UInt8]
    package let recipient: AgeRecipient

    /// - Parameter secret: 32 random bytes.
    /// - Throws: `AgeError.notAKey` where there are not 32.
    package init(secret: [UInt8]) throws {
        guard secret.count == 32 else { throw AgeError.notAKey }
        self.secret = secret
        let key = try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: secret)
        recipient = AgeRecipient(share: [UInt8](key.publicKey.rawRepresentation))
    }

    /// - Throws: `AgeError.notAKey`.
    package init(_ text: String) throws {
        guard let secret = Bech32.bytes(text, prefix: "age-secret-key-") else { throw AgeError.notAKey }
        try self.init(secret: secret)
    }

    /// The text of an identity file; never for a log or an error.
    package var text: String { Bech32.text(secret, prefix: "age-secret-key-").uppercased() }
}
