package import Crypto
import Foundation
package import KeptAge

/// The key with which a device signs its changes to one register.
package struct DeviceKey: Sendable {
    package let signing: Curve25519.Signing.PrivateKey

    init(signing: Curve25519.Signing.PrivateKey) { self.signing = signing }

    /// - Throws: `CryptoKitError` where these are not 32 bytes.
    init(seed: Data) throws { signing = try .init(rawRepresentation: seed) }

    /// The public half, as the journal names the device.
    package var device: String { signing.publicKey.rawRepresentation.base64EncodedString() }

    /// Whether a text is the name of a device: a key's 32 bytes, in base64 as it is written here.
    static func isDevice(_ text: String) -> Bool {
        guard text.utf8.count == 44, let bytes = Data(base64Encoded: text) else { return false }
        return bytes.count == 32 && bytes.base64EncodedString() == text
    }

    /// As it is kept in a file.
    var text: Data { Data((signing.rawRepresentation.base64EncodedString() + "\n").utf8) }

    /// The key that bundles for this device are sealed to; it comes from the same secret.
    package func identity() throws -> AgeIdentity {
        let key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: signing.rawRepresentation),
            info: Data("kept exchange 1".utf8), outputByteCount: 32)
        return try AgeIdentity(secret: key.withUnsafeBytes(Array.init))
    }

    // MARK: - Vouching

    /// Says with this key that another device goes on in its stead.
    package func vouch(for key: ExchangeKey) throws -> String {
        try signing.signature(for: Self.vouched(key.device, key.recipient.description)).base64EncodedString()
    }

    /// Whether a device said that another goes on in its stead.
    static func hasVouched(_ device: String, for other: String, _ recipient: String, _ signature: String)
        -> Bool
    {
        guard let raw = Data(base64Encoded: device), let bytes = Data(base64Encoded: signature) else {
            return false
        }
        do {
            return try Curve25519.Signing.PublicKey(rawRepresentation: raw).isValidSignature(
                bytes, for: vouched(other, recipient))
        } catch { return false }
    }

    private static func vouched(_ device: String, _ recipient: String) -> Data {
        Data("kept device 1\n\(device)\n\(recipient)\n".utf8)
    }
}
