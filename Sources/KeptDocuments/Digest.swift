internal import Crypto
package import Foundation
package import KeptVocabulary

/// Takes the digest of bytes.
extension KeptVocabulary.Digest {
    package init(of bytes: Data) {
        guard let digest = Self(hash: SHA256.hash(data: bytes)) else {
            preconditionFailure("SHA-256 gives 32 bytes")
        }
        self = digest
    }
}
