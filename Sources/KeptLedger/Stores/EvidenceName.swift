import KeptVocabulary

/// The name of a file of evidence: the hexadecimal digits of its SHA-256.
enum EvidenceName {
    /// - Throws: `LedgerError.badDigest` for anything that is no digest, so that none leads out of the folder.
    static func of(_ digest: String) throws -> String {
        guard let digest = Digest(digest) else { throw LedgerError.badDigest }
        return digest.hex
    }
}
