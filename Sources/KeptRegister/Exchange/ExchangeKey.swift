internal import Crypto
import Foundation
import KeptAge

/// The public keys of a device, as one line that is handed to a steward.
package struct ExchangeKey: Sendable, Hashable {
    /// Its Ed25519 key, in base64.
    let device: String
    let recipient: AgeRecipient

    /// The key of this machine for a register, or the one that it will join its next register with.
    package init(_ register: Register?, in surroundings: Surroundings) throws {
        let key: DeviceKey
        if let register {
            guard let own = try register.ownKey() else {
                throw RegisterError.noKey(path: register.files.shown)
            }
            key = own
        } else {
            key =
                try DeviceKey.find(DeviceKey.invitation, in: surroundings)
                ?? DeviceKey.make(DeviceKey.invitation, in: surroundings)
        }
        device = key.device
        recipient = try key.identity().recipient
    }

    /// - Throws: `RegisterError.badKey`.
    package init(_ text: String) throws {
        let parts = text.split(whereSeparator: \.isWhitespace).joined().split(separator: ":").map(String.init)
        guard parts.count == 3, parts[0] == "kept-key-1", let raw = Data(base64Encoded: parts[1]),
            raw.count == 32, raw.base64EncodedString() == parts[1]
        else { throw RegisterError.badKey }
        device = parts[1]
        do { recipient = try AgeRecipient(parts[2]) } catch { throw RegisterError.badKey }
    }

    package var text: String { "kept-key-1:\(device):\(recipient)" }

    /// Twelve words to compare by voice: 96 bits of the SHA-256 of the line.
    package var words: [String] {
        SHA256.hash(data: Data(text.utf8)).prefix(12).map { KeyWords.all[Int($0)] }
    }
}
