package import KeptVocabulary

/// A document as read: its blocks in order, each tied to its place in the original.
package struct Document: Sendable {
    /// What the file says about itself.
    package struct Metadata: Sendable, Equatable {
        package var title: String?
        package var date: String?
        package var language: String?
        /// Who the text itself says has written it; never what a program noted in the file of its users.
        package var authors: [String]
        /// Where the blocks of a PDF come from; `nil` for formats that always tell them.
        package var structure: Structure?

        package init(
            title: String? = nil, date: String? = nil, language: String? = nil, authors: [String] = []
        ) {
            self.authors = authors
            self.title = title
            self.date = date
            self.language = language
        }
    }

    /// From what headings, paragraphs and items are known: what the file says of them, or where its words stand.
    package enum Structure: String, Sendable, Encodable { case tags, layout }

    package let digest: Digest
    package let mediaType: MediaType
    package let metadata: Metadata
    package let blocks: [Block]
    /// What a reader of the file should know of how it was read.
    package let remarks: [Remark]

    /// The lines of the original, for formats that have them.
    private let lines: LineIndex?

    package init(
        digest: Digest, mediaType: MediaType, metadata: Metadata = Metadata(), blocks: [Block],
        lines: LineIndex? = nil, remarks: [Remark] = []
    ) {
        self.digest = digest
        self.mediaType = mediaType
        self.metadata = metadata
        self.blocks = blocks
        self.lines = lines
        self.remarks = remarks
    }

    /// The place in the original of `range`, UTF-8 bytes of the block's text.
    package func place(of range: Range<Int>, in block: Block) -> Place {
        switch block.origin {
        case .bytes(let segments):
            let start = Self.original(range.lowerBound, in: segments, atEnd: false)
            let end = max(start, Self.original(range.upperBound, in: segments, atEnd: true))
            guard let lines else { return .text(start: start, end: end, line: 1, column: 1) }
            let (line, column) = lines.position(of: start)
            return .text(start: start, end: end, line: line, column: column)
        case .boxes(let segments): return Self.box(of: range, in: segments)
        case .paragraph(let number, let skipped):
            let before = skipped + block.words(0..<range.lowerBound).count
            return .paragraph(number, start: before, end: before + block.words(range).count)
        }
    }

    /// The same document with its blocks changed, each by itself or all together.
    package func with(_ blocks: [Block]) -> Document {
        Document(
            digest: digest, mediaType: mediaType, metadata: metadata, blocks: blocks, lines: lines,
            remarks: remarks)
    }

    /// The same document with what its structure comes from, and the blocks that follow from it.
    package func with(_ blocks: [Block], from structure: Structure) -> Document {
        var told = metadata
        told.structure = structure
        return Document(
            digest: digest, mediaType: mediaType, metadata: told, blocks: blocks, lines: lines,
            remarks: remarks)
    }

    /// The same document with one thing more to know of it.
    package func with(_ remark: Remark) -> Document {
        Document(
            digest: digest, mediaType: mediaType, metadata: metadata, blocks: blocks, lines: lines,
            remarks: remarks + [remark])
    }

    /// The box around the words of a range; of words on two pages, around those on the first.
    private static func box(of range: Range<Int>, in segments: [Block.BoxSegment]) -> Place {
        let end = max(range.upperBound, range.lowerBound + 1)
        let touched = segments.filter { $0.textStart < end && $0.textStart + $0.length > range.lowerBound }
        guard let first = touched.first ?? segments.last else { return .page(1, box: [0, 0, 0, 0]) }
        let onPage = touched.filter { $0.page == first.page }
        func tenths(_ value: Float) -> Double { (Double(value) * 10).rounded() / 10 }
        return .page(
            first.page,
            box: [
                tenths(onPage.map(\.left).min() ?? first.left), tenths(onPage.map(\.top).min() ?? first.top),
                tenths(onPage.map(\.right).max() ?? first.right),
                tenths(onPage.map(\.bottom).max() ?? first.bottom),
            ])
    }

    /// The place of a whole block.
    package func place(of block: Block) -> Place { place(of: block.whole, in: block) }

    /// The line at a byte of the original, for showing a diagnostic; `nil` where the format has no lines.
    package func line(at offset: Int) -> LineWindow? { lines?.window(around: offset) }

    /// An offset at a seam belongs to the segment after it, or before it when it ends a range.
    private static func original(_ offset: Int, in segments: [Block.Segment], atEnd: Bool) -> Int {
        let next = segments.partitionPoint { atEnd ? $0.textStart < offset : $0.textStart <= offset }
        guard next > 0 else { return segments.first?.originalStart ?? 0 }
        let segment = segments[next - 1]
        return segment.originalStart + min(offset - segment.textStart, segment.length)
    }
}
