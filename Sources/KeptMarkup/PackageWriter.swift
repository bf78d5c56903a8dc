package import Foundation

/// Writes a ZIP package of stored members with the date of 1 January 1980, so that the bytes depend on them
/// alone.
///
/// Source: PKWARE APPNOTE 6.3.10, section 4.3.
package struct PackageWriter {
    private var body: [UInt8] = []
    private var table: [UInt8] = []
    private var count = 0

    package init() {}

    /// Adds a member of text.
    package mutating func add(_ name: String, _ text: String) { add(name, Data(text.utf8)) }

    /// Members are parts of a document, far below the 4 GB that this form can hold.
    package mutating func add(_ name: String, _ data: Data) {
        let bytes = Array(data)
        let start = body.count
        var head: [UInt8] = []
        // Version 2.0; names in UTF-8; stored; midnight; 1 January 1980.
        for field in [20, 0x0800, 0, 0, 0x0021] { head += Self.little(field, 2) }
        head +=
            Self.little(Int(Self.checksum(bytes)), 4) + Self.little(bytes.count, 4)
            + Self.little(bytes.count, 4)
        head += Self.little(name.utf8.count, 2) + Self.little(0, 2)
        body += Self.little(0x0403_4B50, 4) + head + Array(name.utf8) + bytes
        table += Self.little(0x0201_4B50, 4) + Self.little(20, 2) + head + Self.little(0, 10)
        table += Self.little(start, 4) + Array(name.utf8)
        count += 1
    }

    package func finished() -> Data {
        var end =
            Self.little(0x0605_4B50, 4) + Self.little(0, 4) + Self.little(count, 2) + Self.little(count, 2)
        end += Self.little(table.count, 4) + Self.little(body.count, 4) + Self.little(0, 2)
        return Data(body + table + end)
    }

    private static func little(_ number: Int, _ bytes: Int) -> [UInt8] {
        (0..<bytes).map { UInt8(truncatingIfNeeded: $0 < 8 ? number >> ($0 * 8) : 0) }
    }

    /// CRC-32 with the reversed polynomial 0xEDB88320.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { sum, byte in checksums[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8) }
    }

    private static let checksums: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
    }
}
