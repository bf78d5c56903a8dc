package import Foundation

/// Looks into a DOCX or ODT package before a converter unpacks it.
///
/// Only the package's table of contents is read. It can lie about sizes, so converters run with a limit of
/// memory as well. Source: PKWARE APPNOTE 6.3.10, sections 4.3.12 and 4.3.16.
package struct PackageGuard {
    private let limits: DocumentLimits
    private let file: String

    package init(limits: DocumentLimits, file: String) {
        (self.limits, self.file) = (limits, file)
    }

    /// - Throws: `DocumentError.encrypted`, `.expandsTooFar` or `.damaged`.
    package func check(_ bytes: Data, mediaType: MediaType) throws(DocumentError) {
        let format = mediaType == .odt ? "ODT" : "DOCX"
        // A package with a password is wrapped in an OLE compound file.
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .encrypted(file: file) }
        let reader = PackageContents(bytes)
        guard let size = reader.memberCount else { throw .damaged(file: file, format: format) }
        guard size <= Self.mostMembers else { throw tooFar }
        guard let members = reader.members() else { throw .damaged(file: file, format: format) }
        if members.contains(where: \.isEncrypted) { throw .encrypted(file: file) }
        try checkSizes(members, of: bytes)
        switch mediaType {
        case .odt:
            if hasPassword(members, in: reader) { throw .encrypted(file: file) }
            guard members.contains(where: { $0.name == "content.xml" }) else {
                throw .damaged(file: file, format: format)
            }
        default:
            // Word of the web names it document2.xml.
            guard members.contains(where: { $0.name.hasPrefix("word/document") && $0.name.hasSuffix(".xml") })
            else {
                throw .damaged(file: file, format: format)
            }
        }
    }

    private static let mostMembers = 20_000
    /// XML packs to a tenth, repetitive tables to a hundredth.
    private static let highestRatio = 200
    /// Small packages may pack as well as they like.
    private static let harmlessBytes = 32_000_000

    private var tooFar: DocumentError { .expandsTooFar(file: file, limitBytes: limits.unpackedBytes) }

    private func checkSizes(_ members: [PackageContents.Member], of bytes: Data) throws(DocumentError) {
        let unpacked = members.reduce(0) { $0 + $1.unpackedBytes }
        guard unpacked <= limits.unpackedBytes else { throw tooFar }
        if unpacked > Self.harmlessBytes, unpacked / Self.highestRatio > bytes.count { throw tooFar }
        // More packed bytes than the file has: members share bytes, as only bombs do.
        guard members.reduce(0, { $0 + $1.packedBytes }) <= bytes.count else { throw tooFar }
    }

    /// An ODT's members are encrypted one by one and then stored, so that its text no longer starts as XML.
    private func hasPassword(_ members: [PackageContents.Member], in reader: PackageContents) -> Bool {
        for member in members where member.isStored {
            switch member.name {
            case "encrypted-package": return true
            case "content.xml":
                let start = reader.bytes(of: member).first {
                    ![0xEF, 0xBB, 0xBF, 0x20, 0x0A, 0x0D].contains($0)
                }
                if start != UInt8(ascii: "<") { return true }
            case "META-INF/manifest.xml":
                let manifest = String(decoding: reader.bytes(of: member), as: UTF8.self)
                if manifest.contains("encryption-data") { return true }
            default: break
            }
        }
        return false
    }
}
