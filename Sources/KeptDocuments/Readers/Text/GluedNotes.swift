/// Notes as copying out of a PDF leaves them in a text: `1 Id.` at a page's foot, several in a row on one line, and their
/// marks at the end of words, as `officials1` and `(2015)ii`.
///
/// A number before a paragraph is a note's where the notes count on from the first to the last, and where most of them
/// have their mark in the text above.
struct GluedNotes {
    struct Mark {
        var marks: [String]
        /// Behind the last byte of it.
        var end: Int
    }

    struct Note {
        var mark: String
        /// The words behind the mark, as lines.
        var lines: [TextLines.Line]
    }

    /// By the paragraph's number: the notes that it holds and nothing else.
    private(set) var notes: [Int: [Note]] = [:]
    /// By the offset in the text at which they begin.
    private(set) var marks: [Int: Mark] = [:]

    init() {}

    init(_ paragraphs: [TextLines.Paragraph], in bytes: [UInt8]) {
        let finders = [NoteCounting.digits, .roman].map { GluedNoteFinder(paragraphs, bytes, $0) }
        let counted = finders.lazy.compactMap(\.found).first
        let stars = GluedNoteFinder(paragraphs, bytes, .stars).found
        for finder in [counted, stars].compactMap(\.self) {
            notes.merge(finder.notes) { first, _ in first }
            marks.merge(finder.marks) { first, _ in first }
        }
    }
}
