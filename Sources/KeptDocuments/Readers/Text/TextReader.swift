package import Foundation
import KeptVocabulary

/// Reads plain text with typographic conventions: blank lines between paragraphs, typed bullets and numbers,
/// notes as superscript digits or `[1]`, addresses bare or in `<…>`; page numbers, running heads and glued marks of notes
/// as copying out of a PDF leaves them.
///
/// A note's text may stand anywhere: where a page ended, or at the end. Every byte of a block's text is a byte
/// of the original, so places are exact.
package struct TextReader {
    private let bytes: [UInt8]
    private let file: String

    /// - Throws: `DocumentError.notText` where the bytes are no UTF-8 or hold NUL.
    package init(_ data: Data, file: String) throws(DocumentError) {
        bytes = [UInt8](data)
        self.file = file
        let isUTF8 = bytes.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) != nil }
        guard isUTF8, !bytes.contains(0) else { throw .notText(file: file) }
    }

    package func read() -> Document {
        let pages = TextPages.removed(from: TextLines.split(bytes), in: bytes)
        let paragraphs = TextLines.paragraphs(of: pages.lines, seams: pages.seams, in: bytes)
        let marks = NoteMarks(
            defined: paragraphs.compactMap { NoteMarks.definition(at: $0, in: bytes)?.mark })
        let glued = marks.isEmpty ? GluedNotes(paragraphs, in: bytes) : GluedNotes()
        var cleaner = TextCleaner(bytes: bytes, marks: marks, glued: glued.marks)
        let whole = TextLines.joinedOverPages(paragraphs, in: bytes) { number in
            glued.notes[number] != nil || NoteMarks.definition(at: paragraphs[number], in: bytes) != nil
        }
        let blocks = Self.withLoneMarksTied(
            whole.flatMap { number, paragraph in
                glued.notes[number]?.compactMap { cleaner.block($0) }
                    ?? [cleaner.block(paragraph)].compactMap(\.self)
            }, marks)
        return Document(
            digest: Digest(of: Data(bytes)), mediaType: .text,
            blocks: TypedHeadings.marked(blocks), lines: LineIndex(bytes))
    }

    /// A mark on a line of its own, as copying out of a PDF leaves it, belongs to the text before it.
    private static func withLoneMarksTied(_ blocks: [Block], _ marks: NoteMarks) -> [Block] {
        var result: [Block] = []
        for block in blocks {
            let bytes = Array(block.text.utf8)
            if block.kind == .paragraph, let found = marks.references(at: 0, in: bytes),
                found.end == bytes.count,
                let last = result.lastIndex(where: { !$0.isNote && !$0.isHeading })
            {
                let end = result[last].text.utf8.count
                result[last].noteReferences += found.marks.map { .init(mark: $0, offset: end) }
            } else {
                result.append(block)
            }
        }
        return result
    }
}
