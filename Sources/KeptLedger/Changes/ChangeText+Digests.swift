import Crypto
import Foundation
import KeptEntries
import KeptVocabulary

/// The digests that hold a change's lines together, and the signature over the last.
extension ChangeText {
    static func link(_ before: [UInt8]?, _ line: UnsafeRawBufferPointer) -> [UInt8] {
        var own = SHA256()
        own.update(bufferPointer: line)
        return chained(before, Array(own.finalize()))
    }

    static func chained(_ before: [UInt8]?, _ own: [UInt8]) -> [UInt8] {
        var chain = SHA256()
        chain.update(data: before ?? Array("kept journal 1\n".utf8))
        chain.update(data: own)
        return Array(chain.finalize())
    }

    /// A line as one sees it from whom it is withheld: its digest holds its place in the chain.
    package static func withheld(_ line: UnsafeRawBufferPointer) -> String {
        CanonicalWriter.text(["withheld": .text(Hexadecimal.text(SHA256.hash(data: Data(line))))])
    }

    static func signed(_ digest: [UInt8]) -> Data { Data("kept journal 1\n".utf8) + digest }

    static func isSigned(_ digest: [UInt8], by device: String, _ signature: String) -> Bool {
        guard let raw = Data(base64Encoded: device), let bytes = Data(base64Encoded: signature),
            bytes.base64EncodedString() == signature
        else { return false }
        do {
            return try Curve25519.Signing.PublicKey(rawRepresentation: raw).isValidSignature(
                bytes, for: signed(digest))
        } catch { return false }
    }
}
