/// The name of a file of evidence: the hexadecimal digits of its SHA-256.
enum EvidenceName {
    static let prefix = "sha256:"

    /// - Throws: `LedgerError.badDigest` for anything that is no digest, so that none leads out of the folder.
    static func of(_ digest: String) throws -> String {
        let name = digest.dropFirst(prefix.count)
        guard digest.hasPrefix(prefix), name.utf8.count == 64,
            name.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        else { throw LedgerError.badDigest }
        return String(name)
    }

    static func isOne(_ name: String) -> Bool {
        name.utf8.count == 64
            && name.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
