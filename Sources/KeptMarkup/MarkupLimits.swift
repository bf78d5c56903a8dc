import Foundation

/// How much markup is taken from outside: each element costs memory, however short it is written.
package struct MarkupLimits: Sendable {
    /// Marks that open or close an element, or stand for an empty one.
    package var tags: Int
    /// Attributes of one element; libxml2 compares each with each.
    package var attributes: Int

    package init(tags: Int, attributes: Int = 2_000) { (self.tags, self.attributes) = (tags, attributes) }

    /// A document of some thousand pages.
    package static let document = MarkupLimits(tags: 1_500_000)
    /// A table of some million cells.
    package static let table = MarkupLimits(tags: 40_000_000)

    /// Counts tags and attributes as they are written, before anything is made of them.
    ///
    /// - Throws: `MarkupError.tooManyParts`.
    func check(_ bytes: Data) throws(MarkupError) {
        let holds = bytes.withUnsafeBytes { bytes in
            var (tags, attributes, isInTag) = (0, 0, false)
            for byte in bytes {
                switch byte {
                case UInt8(ascii: "<"): (tags, attributes, isInTag) = (tags + 1, 0, true)
                case UInt8(ascii: ">"): isInTag = false
                case UInt8(ascii: "=") where isInTag: attributes += 1
                default: continue
                }
                if tags > self.tags || attributes > self.attributes { return false }
            }
            return true
        }
        guard holds else { throw .tooManyParts }
    }
}
