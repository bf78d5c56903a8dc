import KeptVocabulary

/// A line of a page with its words put together: what stands on it, where each word stands, and which marks of
/// notes it carries.
struct TextLine: Sendable {
    /// Bytes of the text that one word gave, and its box.
    struct Piece: Sendable {
        var start: Int
        var length: Int
        var box: Box
    }

    struct Mark: Sendable {
        var mark: String
        /// Where in `text` it stood.
        var offset: Int
        /// The word as it was drawn, and its box, for where no note answers; empty where one is known to.
        var drawn: [UInt8] = []
        var box = Box(left: 0, top: 0, right: 0, bottom: 0)
        /// Whether the converter gave it as one word with what it stands behind.
        var isGlued = false
    }

    var page: Int
    var box: Box
    /// Height of most of its words, in points: what there is of the size of the type.
    var size: Float
    /// UTF-8; bytes that are none were replaced.
    var text: [UInt8]
    var pieces: [Piece]
    var marks: [Mark]
    /// How far the second word stands from the first, in points; 0 where there is one only.
    var gapAfterFirst: Float
    /// The number of the raised mark with which it begins, as notes do.
    var leadingMark: String?
    /// Whether every word of it is set bold.
    var isBold = false
    /// Whether it stands in a side bar, whose headings part nothing of the text.
    var isAside = false
    /// Whether its last word was broken by a hyphen that the typesetter put there, and that is no part of `text`.
    var isBroken = false

    var isEmpty: Bool { text.isEmpty }
    var string: String { String(decoding: text, as: UTF8.self) }
}
