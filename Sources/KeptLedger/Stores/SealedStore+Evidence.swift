internal import Crypto
package import Foundation
import KeptAge
import KeptVocabulary

/// The evidence of a sealed register: a file each, under a name that tells nothing of it.
extension SealedStore {
    /// The file of a digest, named so that the name tells nothing of it.
    package func evidenceName(_ digest: String) -> String {
        let key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: Data(identity.text.utf8)),
            info: Data("kept evidence names 1".utf8), outputByteCount: 32)
        let code = HMAC<SHA256>.authenticationCode(for: Data(digest.utf8), using: key)
        return "evidence/" + Hexadecimal.text(code) + ".age"
    }

    package func keep(_ bytes: Data, digest: String) throws {
        _ = try EvidenceName.of(digest)
        let name = evidenceName(digest)
        guard !files.exists(name) else { return }
        try files.replace(name, sealed(bytes))
    }

    package func holds(_ digest: String) -> Bool { files.exists(evidenceName(digest)) }

    package func evidence(_ digest: String) throws -> Data {
        let name = evidenceName(digest)
        let bytes = try opened(files.read(name), name)
        guard KeptVocabulary.Digest(hex: SealedHead.digest(bytes))?.description == digest else {
            throw LedgerError.brokenSeal(
                file: shown + "/" + name,
                fault: "is not the file that belongs here: it was changed or swapped")
        }
        return bytes
    }

    package func eachEvidencePiece(_ digest: String, _ body: (Data) throws -> Void) throws {
        try body(evidence(digest))
    }

    package func evidenceHash(_ digest: String) throws -> String {
        SealedHead.digest(try evidence(digest))
    }

    package func evidenceDigests() throws -> [String] {
        let names = try files.names(in: "evidence").filter { $0.hasSuffix(".age") }
        return try names.map { name in
            let bytes = try opened(files.read("evidence/" + name), "evidence/" + name)
            guard let digest = KeptVocabulary.Digest(hex: SealedHead.digest(bytes))?.description,
                evidenceName(digest) == "evidence/" + name
            else {
                throw LedgerError.brokenSeal(
                    file: shown + "/evidence/" + name,
                    fault: "is not the file that belongs here: it was changed or swapped")
            }
            return digest
        }.sorted()
    }
}
