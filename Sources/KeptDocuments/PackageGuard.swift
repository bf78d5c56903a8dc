internal import Foundation

/// Looks into a ZIP package before a converter unpacks it.
///
/// Only the package's table of contents is read. It can lie about sizes, so converters run with a limit of
/// memory as well. Source: PKWARE APPNOTE 6.3.10, sections 4.3.12 and 4.3.16.
struct PackageGuard {
    let form: PackageForm
    /// What people call the format, for errors.
    let format: String
    let limits: DocumentLimits
    let file: String

    /// - Throws: `DocumentError.encrypted`, `.expandsTooFar` or `.damaged`.
    func check(_ bytes: Data) throws(DocumentError) {
        // A package with a password is wrapped in an OLE compound file.
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .encrypted(file: file) }
        let contents = PackageContents(bytes)
        guard let size = contents.memberCount else { throw .damaged(file: file, format: format) }
        guard size <= form.mostMembers else { throw tooFar }
        guard let members = contents.members() else { throw .damaged(file: file, format: format) }
        if members.contains(where: \.isEncrypted) { throw .encrypted(file: file) }
        try checkSizes(members, of: bytes)
        if isLocked(members, in: contents) { throw .encrypted(file: file) }
        let isWhole = form.needed.allSatisfy { name in
            members.contains { PackageForm.isOne($0.name, of: [name]) }
        }
        guard isWhole else { throw .damaged(file: file, format: format) }
    }

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

    private func isLocked(_ members: [PackageContents.Member], in contents: PackageContents) -> Bool {
        members.contains { member in
            if PackageForm.isOne(member.name, of: form.locks) { return true }
            guard member.isStored else { return false }
            if let sign = form.lockWord, sign.member == member.name {
                return String(decoding: contents.bytes(of: member), as: UTF8.self).contains(sign.word)
            }
            guard PackageForm.isOne(member.name, of: form.markup) else { return false }
            let words = contents.bytes(of: member).drop { Self.beforeMarkup.contains($0) }
            return words.first.map { $0 != UInt8(ascii: "<") } ?? false
        }
    }

    /// Byte order marks of UTF-8 and UTF-16, the zeros of the latter, and white space.
    private static let beforeMarkup: Set<UInt8> = [
        0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x00, 0x09, 0x0A, 0x0D, 0x20,
    ]
}
