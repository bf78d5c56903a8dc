internal import Crypto
package import Foundation

/// The SHA-256 digest of a file's bytes, which names it for ever.
package struct Digest: Hashable, Sendable, CustomStringConvertible {
    /// `sha256:` and 64 hexadecimal digits.
    package let description: String

    /// Digests `bytes`.
    package init(of bytes: Data) {
        description =
            "sha256:"
            + SHA256.hash(data: bytes).map { byte in
                let hex = String(byte, radix: 16)
                return hex.count == 1 ? "0" + hex : hex
            }.joined()
    }
}
