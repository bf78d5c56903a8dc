import Foundation

/// Bytes with their length before them and zeros behind, so that the size of a sealed file tells little of what is in it.
///
/// A file is at most 12 % larger for it. Of a length of n bits, only the highest and some log n bits below it show.
/// Source: Nikitin et al., Reducing Metadata Leakage from Encrypted Files and Communication with PURBs (2019), section 3.4, Padmé.
enum Padding {
    /// All that is shorter has one size.
    private static let least = 4096
    private static let head = 8

    struct Refused: Error {}

    static func padded(_ bytes: Data) -> Data {
        var padded = Data(capacity: size(head + bytes.count))
        withUnsafeBytes(of: UInt64(bytes.count).bigEndian) { padded += $0 }
        padded += bytes
        padded += Data(count: size(head + bytes.count) - padded.count)
        return padded
    }

    /// - Throws: `Refused` for what `padded` did not make.
    static func bytes(_ padded: Data) throws -> Data {
        guard padded.count >= head else { throw Refused() }
        let length = padded.prefix(head).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard let count = Int(exactly: length), count <= padded.count - head else { throw Refused() }
        let start = padded.startIndex + head
        guard padded[(start + count)...].allSatisfy({ $0 == 0 }) else { throw Refused() }
        return Data(padded[start..<start + count])
    }

    /// The size that a length is padded to.
    static func size(_ length: Int) -> Int {
        guard length > least else { return least }
        let exponent = Int.bitWidth - 1 - length.leadingZeroBitCount
        let bits = Int.bitWidth - exponent.leadingZeroBitCount
        let mask = (1 << max(0, exponent - bits)) - 1
        return (length + mask) & ~mask
    }
}
