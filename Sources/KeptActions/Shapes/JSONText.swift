import Foundation
import KeptVocabulary

/// JSON as Kept prints it: keys sorted, indented, slashes plain, so that the same value is the same text.
package enum JSONText {
    package static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return escaped(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    /// What commands a terminal stands in strings alone, and means the same as an escape there.
    private static func escaped(_ text: String) -> String {
        func mustBe(_ scalar: Unicode.Scalar) -> Bool { scalar != "\n" && CommandingScalar.isOne(scalar) }
        guard text.unicodeScalars.contains(where: mustBe) else { return text }
        return text.unicodeScalars.map { scalar in
            guard mustBe(scalar) else { return String(scalar) }
            return "\\u" + Hexadecimal.text([UInt8(scalar.value >> 8), UInt8(scalar.value & 0xff)])
        }.joined()
    }
}
