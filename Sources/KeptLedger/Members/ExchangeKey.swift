internal import Crypto
import Foundation
package import KeptAge

/// The public keys of a device, as one line that is handed to a steward.
package struct ExchangeKey: Sendable, Hashable {
    /// Its Ed25519 key, in base64.
    package let device: String
    package let recipient: AgeRecipient

    /// The public half of a device's key.
    package init(_ key: DeviceKey) throws {
        device = key.device
        recipient = try key.identity().recipient
    }

    /// The key that this machine will join its next register with.
    package static func invitation(in surroundings: Surroundings) throws -> ExchangeKey {
        try ExchangeKey(KeyRing.nextInvitation(in: surroundings))
    }

    /// - Throws: `LedgerError.badKey`.
    package init(_ text: String) throws {
        let parts = text.split(whereSeparator: \.isWhitespace).joined().split(separator: ":").map(String.init)
        guard parts.count == 3, parts[0] == "kept-key-1", let raw = Data(base64Encoded: parts[1]),
            raw.count == 32, raw.base64EncodedString() == parts[1]
        else { throw LedgerError.badKey }
        device = parts[1]
        do { recipient = try AgeRecipient(parts[2]) } catch { throw LedgerError.badKey }
    }

    package var text: String { "kept-key-1:\(device):\(recipient)" }

    /// Twelve words to compare by voice: 96 bits of the SHA-256 of the line.
    package var words: [String] {
        KeyWords.of(Data(SHA256.hash(data: Data(text.utf8))))
    }
}
