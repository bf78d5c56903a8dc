/// Bech32 (BIP 173), as age writes its keys: no limit of length, no mixed case.
enum Bech32 {
    private static let alphabet = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)

    /// The text of bytes after a human-readable part in lower case.
    static func text(_ bytes: [UInt8], prefix: String) -> String {
        let values = regrouped(bytes, from: 8, to: 5, padding: true) ?? []
        let check = checksum(of: values, prefix: prefix)
        return prefix + "1" + String(decoding: (values + check).map { alphabet[Int($0)] }, as: UTF8.self)
    }

    /// The bytes behind a text with this prefix, or nothing where the text is no such key.
    static func bytes(_ text: String, prefix: String) -> [UInt8]? {
        let lower = text.lowercased()
        guard text == lower || text == text.uppercased(), lower.utf8.count <= 200,
            lower.hasPrefix(prefix + "1")
        else { return nil }
        var values: [UInt8] = []
        for byte in lower.utf8.dropFirst(prefix.utf8.count + 1) {
            guard let value = alphabet.firstIndex(of: byte) else { return nil }
            values.append(UInt8(value))
        }
        guard values.count > 6, polymod(expanded(prefix) + values) == 1 else { return nil }
        return regrouped(Array(values.dropLast(6)), from: 5, to: 8, padding: false)
    }

    private static func checksum(of values: [UInt8], prefix: String) -> [UInt8] {
        let remainder = polymod(expanded(prefix) + values + [UInt8](repeating: 0, count: 6)) ^ 1
        return (0..<6).map { UInt8((remainder >> (5 * (5 - UInt32($0)))) & 31) }
    }

    private static func expanded(_ prefix: String) -> [UInt8] {
        prefix.utf8.map { $0 >> 5 } + [0] + prefix.utf8.map { $0 & 31 }
    }

    private static func polymod(_ values: [UInt8]) -> UInt32 {
        let generator: [UInt32] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3]
        return values.reduce(UInt32(1)) { sum, value in
            let top = sum >> 25
            let shifted = (sum & 0x1ff_ffff) << 5 ^ UInt32(value)
            return (0..<5).reduce(shifted) { (top >> UInt32($1)) & 1 == 1 ? $0 ^ generator[$1] : $0 }
        }
    }

    private static func regrouped(_ bytes: [UInt8], from: Int, to: Int, padding: Bool) -> [UInt8]? {
        var (held, bits) = (0, 0)
        var result: [UInt8] = []
        let most = (1 << to) - 1
        for byte in bytes {
            held = ((held << from) | Int(byte)) & ((1 << (from + to)) - 1)
            bits += from
            while bits >= to {
                bits -= to
                result.append(UInt8((held >> bits) & most))
            }
        }
        if padding {
            if bits > 0 { result.append(UInt8((held << (to - bits)) & most)) }
        } else if bits >= from || (held << (to - bits)) & most != 0 {
            return nil
        }
        return result
    }
}
