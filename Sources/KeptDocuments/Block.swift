/// One block of a document: a heading, a paragraph, an item of a list, or a note.
///
/// Its text is clean: list labels and note marks are kept beside it, not in it. Offsets are UTF-8 bytes of
/// `text`; `Document.place(of:in:)` turns them into places in the original.
package struct Block: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        /// Level from 1.
        case heading(level: Int)
        case paragraph
        /// Depth from 1; whether the list counts its items.
        case listItem(depth: Int, isOrdered: Bool)
        /// The text behind a mark, at a page's foot or at the end.
        case note(mark: String)
        case quotation
        case tableCell(Cell)
    }

    /// Where a cell stands: tables are numbered through a document, rows and columns from 0.
    package struct Cell: Sendable, Hashable {
        package let table, row, column: Int

        package init(table: Int, row: Int, column: Int) {
            (self.table, self.row, self.column) = (table, row, column)
        }
    }

    /// A note's mark in running text.
    package struct NoteReference: Sendable, Equatable {
        package let mark: String
        /// Where in `text` the mark stood.
        package let offset: Int

        package init(mark: String, offset: Int) {
            self.mark = mark
            self.offset = offset
        }
    }

    /// A link and the words that carry it.
    package struct Link: Sendable, Equatable {
        package let target: String
        package let range: Range<Int>

        package init(target: String, range: Range<Int>) {
            self.target = target
            self.range = range
        }
    }

    /// Where the bytes of `text` stood in the original.
    package enum Origin: Sendable, Equatable {
        /// Runs of bytes that were copied as they stood, in order.
        case bytes([Segment])
        /// The words that stand on pages, each with its box, in order.
        case boxes([BoxSegment])
        /// The number of the paragraph, from 1, in a format without fixed places; behind so many of its characters.
        case paragraph(Int, after: Int = 0)
    }

    package struct Segment: Sendable, Equatable {
        package let textStart: Int
        package let originalStart: Int
        package let length: Int

        package init(textStart: Int, originalStart: Int, length: Int) {
            self.textStart = textStart
            self.originalStart = originalStart
            self.length = length
        }
    }

    /// Bytes of the text, and the box in points from the top left in which they stand on a page.
    package struct BoxSegment: Sendable, Equatable {
        package var textStart: Int
        package var length: Int
        package var page: Int
        package var left, top, right, bottom: Float

        package init(
            textStart: Int, length: Int, page: Int, left: Float, top: Float, right: Float, bottom: Float
        ) {
            (self.textStart, self.length, self.page) = (textStart, length, page)
            (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
        }
    }

    package var kind: Kind
    /// The number, letter or bullet before the text, as written: `12.`, `(a)`, `-`.
    package var label: String?
    package var text: String
    package var noteReferences: [NoteReference]
    package var links: [Link]
    /// Whether all of it is bold, as typed headings are.
    package var isBold: Bool
    package var origin: Origin

    package init(
        kind: Kind, label: String? = nil, text: String, noteReferences: [NoteReference] = [],
        links: [Link] = [], isBold: Bool = false, origin: Origin
    ) {
        self.kind = kind
        self.label = label
        self.text = text
        self.noteReferences = noteReferences
        self.links = links
        self.isBold = isBold
        self.origin = origin
    }

    package var isHeading: Bool { if case .heading = kind { true } else { false } }
    package var isListItem: Bool { if case .listItem = kind { true } else { false } }
    package var isNote: Bool { if case .note = kind { true } else { false } }
    package var cell: Cell? { if case .tableCell(let cell) = kind { cell } else { nil } }

    /// The whole text as offsets.
    package var whole: Range<Int> { 0..<text.utf8.count }

    /// The words at `range`; empty where the range cuts a character.
    package func words(_ range: Range<Int>) -> Substring {
        let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
        let end = text.utf8.index(start, offsetBy: range.count)
        return text[start..<end]
    }
}
