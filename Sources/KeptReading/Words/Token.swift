/// A word, a number or a punctuation mark of a block, with its place in the block's text.
package struct Token: Sendable {
    package enum Kind: Sendable { case word, number, punctuation }

    package let kind: Kind
    /// UTF-8 bytes of the block's text.
    package let range: Range<Int>
    package let text: String
    package let lower: String
    /// Whether it is a word that begins with a capital.
    package let isCapitalised: Bool

    init(kind: Kind, range: Range<Int>, text: String, lower: String) {
        (self.kind, self.range, self.text, self.lower) = (kind, range, text, lower)
        isCapitalised = kind == .word && Self.beginsWithCapital(text)
    }

    private static func beginsWithCapital(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return first.isASCII ? ("A"..."Z").contains(first) : first.properties.isUppercase
    }

    /// Whether it is a word of a script that has small letters and capitals.
    var hasCase: Bool {
        guard kind == .word, let first = text.unicodeScalars.first else { return true }
        return first.properties.isUppercase || first.properties.isLowercase
    }

    /// The number, where it is plain digits with or without thousands marks: `1,200` is 1200.
    package var integer: Int? {
        guard kind == .number else { return nil }
        let groups = text.split(whereSeparator: { $0 == "," || $0 == " " })
        guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        return Int(groups.joined())
    }

    /// A year that a submission may speak of.
    package var year: Int? {
        guard kind == .number, text.utf8.count == 4, let value = Int(text), (1800...2099).contains(value)
        else {
            return nil
        }
        return value
    }
}
