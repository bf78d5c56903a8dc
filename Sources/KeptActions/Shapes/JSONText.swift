import Foundation

/// JSON as Kept prints it: keys sorted, indented, slashes plain, so that the same value is the same text.
package enum JSONText {
    package static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
