internal import Foundation
import KeptMarkup

/// Unpacks a ZIP package of a format within limits, before a converter sees anything of it.
struct PackageGuard {
    let form: PackageForm
    /// What people call the format, for errors.
    let format: String
    let limits: DocumentLimits
    let file: String

    /// `wanted`: Which members are unpacked, by name.
    /// - Throws: `DocumentError.encrypted`, `.expandsTooFar` or `.damaged`.
    func open(
        _ bytes: Data, wanted: (String) -> Bool = { _ in true }
    ) throws(DocumentError) -> ZIPPackage {
        let package: ZIPPackage
        do {
            package = try ZIPPackage(
                bytes, limits: .init(members: form.mostMembers, bytes: limits.unpackedBytes),
                wanted: { wanted($0) || PackageForm.isOne($0, of: form.looked) })
        } catch { throw Self.refusal(error, format: format, limits: limits, file: file) }
        if isLocked(package) { throw .encrypted(file: file) }
        let isWhole = form.needed.allSatisfy { name in
            package.names.contains { PackageForm.isOne($0, of: [name]) }
        }
        guard isWhole else { throw .damaged(file: file, format: format) }
        return package
    }

    /// What people are told of a fault in a package or its markup.
    static func refusal(
        _ error: MarkupError, format: String, limits: DocumentLimits, file: String
    ) -> DocumentError {
        switch error {
        case .damaged: .damaged(file: file, format: format)
        case .encrypted: .encrypted(file: file)
        case .tooLarge: .expandsTooFar(file: file, limitBytes: limits.unpackedBytes)
        case .tooManyParts: .tooManyParts(file: file)
        case .tooDeep: .tooDeep(file: file)
        }
    }

    private func isLocked(_ package: ZIPPackage) -> Bool {
        if package.names.contains(where: { PackageForm.isOne($0, of: form.locks) }) { return true }
        if let sign = form.lockWord, let bytes = package[sign.member],
            String(decoding: bytes, as: UTF8.self).contains(sign.word)
        {
            return true
        }
        // Encrypted one by one, members no longer start as XML.
        return package.unpackedNames.contains { name in
            guard PackageForm.isOne(name, of: form.markup), let bytes = package[name] else { return false }
            return bytes.first { !Self.beforeMarkup.contains($0) }.map { $0 != UInt8(ascii: "<") } ?? false
        }
    }

    /// Byte order marks of UTF-8 and UTF-16, the zeros of the latter, and white space.
    private static let beforeMarkup: Set<UInt8> = [
        0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x00, 0x09, 0x0A, 0x0D, 0x20,
    ]
}
