internal import Foundation

/// The table of contents at the end of a ZIP package.
struct PackageContents {
    struct Member {
        let name: String
        let isEncrypted: Bool
        /// Whether it is kept as it is, not compressed.
        let isStored: Bool
        let packedBytes: Int
        let unpackedBytes: Int
        fileprivate let headerOffset: Int
    }

    private let package: [UInt8]
    /// Where the record stands that ends the package; `nil` where there is none.
    private let end: Int?

    init(_ bytes: Data) {
        package = Array(bytes)
        end = Self.endRecord(in: package)
    }

    /// How many members the package claims to have; `nil` when it is no ZIP package.
    var memberCount: Int? { end.flatMap { number($0 + 10, bytes: 2) } }

    /// - Returns: All members in the order of the table; `nil` when the table is damaged.
    func members() -> [Member]? {
        guard let end, let count = memberCount, var offset = number(end + 16, bytes: 4) else { return nil }
        var members: [Member] = []
        for _ in 0..<count {
            guard number(offset, bytes: 4) == 0x0201_4B50, let flags = number(offset + 8, bytes: 2),
                let method = number(offset + 10, bytes: 2), let packed = number(offset + 20, bytes: 4),
                let unpacked = number(offset + 24, bytes: 4), let nameLength = number(offset + 28, bytes: 2),
                let extraLength = number(offset + 30, bytes: 2),
                let noteLength = number(offset + 32, bytes: 2),
                let header = number(offset + 42, bytes: 4), let name = slice(offset + 46, length: nameLength),
                number(header, bytes: 4) == 0x0403_4B50
            else { return nil }
            members.append(
                Member(
                    name: String(decoding: name, as: UTF8.self), isEncrypted: flags & 1 == 1,
                    isStored: method == 0, packedBytes: packed, unpackedBytes: unpacked, headerOffset: header)
            )
            offset += 46 + nameLength + extraLength + noteLength
        }
        return members
    }

    /// The packed bytes of a member; empty where they are not all there.
    func bytes(of member: Member) -> ArraySlice<UInt8> {
        guard let nameLength = number(member.headerOffset + 26, bytes: 2),
            let extraLength = number(member.headerOffset + 28, bytes: 2)
        else { return [] }
        return slice(member.headerOffset + 30 + nameLength + extraLength, length: member.packedBytes) ?? []
    }

    /// The record stands last, before a comment of 65,535 bytes at most.
    private static func endRecord(in package: [UInt8]) -> Int? {
        guard package.count >= 22, package.starts(with: [0x50, 0x4B]) else { return nil }
        var offset = package.count - 22
        while offset >= max(0, package.count - 22 - 65_535) {
            if package[offset...].starts(with: [0x50, 0x4B, 0x05, 0x06]) { return offset }
            offset -= 1
        }
        return nil
    }

    /// A little-endian number; `nil` outside the package.
    private func number(_ offset: Int, bytes count: Int) -> Int? {
        slice(offset, length: count)?.reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    private func slice(_ offset: Int, length: Int) -> ArraySlice<UInt8>? {
        guard offset >= 0, length >= 0, offset <= package.count, length <= package.count - offset else {
            return nil
        }
        return package[offset..<(offset + length)]
    }
}
