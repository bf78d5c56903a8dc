internal import CArchive
package import Foundation

/// A ZIP package, unpacked with libarchive.
package struct ZIPPackage: Sendable {
    /// What is taken of a package that comes from outside.
    package struct Limits: Sendable {
        package var members: Int
        /// All members that are unpacked, together.
        package var bytes: Int

        package init(members: Int = 20_000, bytes: Int) { (self.members, self.bytes) = (members, bytes) }
    }

    /// The names of all members, in the order of the package's table.
    package let names: [String]
    private let unpacked: [String: Data]

    /// Unpacks the members that are wanted; of two of one name the first stands.
    ///
    /// - Throws: `MarkupError`: `.damaged` for what is no whole package, `.encrypted` where any member is, `.tooLarge`.
    package init(
        _ bytes: Data, limits: Limits, wanted: (String) -> Bool
    ) throws(MarkupError) {
        // A package with a password is wrapped in an OLE compound file.
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .encrypted }
        guard let archive = archive_read_new() else { throw .damaged }
        defer { archive_read_free(archive) }
        archive_read_support_format_zip_seekable(archive)
        // What it opens must stay where it is until it is closed.
        let copy = Array(bytes)
        let result = copy.withUnsafeBytes { copy in
            Self.members(of: archive, in: copy, limits, wanted)
        }
        (names, unpacked) = try result.get()
    }

    private static func members(
        of archive: OpaquePointer, in bytes: UnsafeRawBufferPointer, _ limits: Limits,
        _ wanted: (String) -> Bool
    ) -> Result<([String], [String: Data]), MarkupError> {
        guard archive_read_open_memory(archive, bytes.baseAddress, bytes.count) == ARCHIVE_OK else {
            return .failure(.damaged)
        }
        var (names, unpacked): ([String], [String: Data]) = ([], [:])
        var left = limits.bytes
        while true {
            var entry: OpaquePointer?
            switch archive_read_next_header(archive, &entry) {
            case ARCHIVE_EOF: return names.isEmpty ? .failure(.damaged) : .success((names, unpacked))
            case ARCHIVE_OK, ARCHIVE_WARN: break
            default: return .failure(.damaged)
            }
            guard let entry else { return .failure(.damaged) }
            guard names.count < limits.members else { return .failure(.tooLarge) }
            if archive_entry_is_data_encrypted(entry) != 0 { return .failure(.encrypted) }
            let name = name(of: entry)
            names.append(name)
            guard unpacked[name] == nil, wanted(name) else { continue }
            switch data(archive, upTo: left) {
            case .success(let data):
                left -= data.count
                unpacked[name] = data
            case .failure(let error): return .failure(error)
            }
        }
    }

    private static func name(of entry: OpaquePointer) -> String {
        let name = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
        return name.map { String(cString: $0) } ?? ""
    }

    /// What a member unpacks to, however much it claims.
    private static func data(_ archive: OpaquePointer, upTo limit: Int) -> Result<Data, MarkupError> {
        var result = Data()
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = archive_read_data(archive, &buffer, buffer.count)
            guard count >= 0 else { return .failure(.damaged) }
            if count == 0 { return .success(result) }
            guard result.count + count <= limit else { return .failure(.tooLarge) }
            result.append(contentsOf: buffer[..<count])
        }
    }

    /// The bytes of a member that was wanted; `nil` where there is none.
    package subscript(name: String) -> Data? { unpacked[name] }

    /// The names of the members that were unpacked, in the order of the package's table.
    package var unpackedNames: [String] { names.filter { unpacked[$0] != nil }.uniqued }
}

extension [String] {
    fileprivate var uniqued: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
