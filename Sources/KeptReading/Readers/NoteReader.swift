import KeptDocuments
import KeptVocabulary

/// Which note answers each mark in running text.
package struct NoteReferences: Sendable {
    /// By block: the mark's offset, the mark, and the note's number in the reading; `nil` where no note answers.
    package let ofBlock: [[(offset: Int, mark: String, note: Int?)]]

    /// The marks that a span carries, those that directly follow its last character included.
    func references(in span: Span) -> [(offset: Int, mark: String, note: Int?)] {
        ofBlock[span.block].filter { $0.offset > span.range.lowerBound && $0.offset <= span.range.upperBound }
    }

    func marks(in span: Span, of block: Block) -> [String] { references(in: span).map(\.mark) }
}

/// Reads notes, ties them to their marks, and joins the sources that they name.
enum NoteReader {
    static func read(_ read: ReadDocument) -> ([Note], [Source], NoteReferences) {
        let blocks = read.document.blocks
        let noteBlocks = blocks.indices.filter { blocks[$0].isNote }
        var collector = SourceCollector()
        var notes: [Note] = []
        for index in noteBlocks {
            guard case .note(let mark) = blocks[index].kind else { continue }
            let earlier = notes.map(\.sources)
            let sources = collector.sources(
                of: blocks[index], at: index, mark: mark, in: read.wordings[index].language ?? .english,
                earlier: { back in earlier.indices.contains(back) ? earlier[back] : [] },
                notesBefore: notes.count, marks: { wanted in notes.lastIndex { $0.mark == wanted } })
            notes.append(
                Note(
                    mark: mark, text: blocks[index].text.singleSpaced, sources: sources, claims: [],
                    place: read.document.place(of: blocks[index]), block: index))
        }
        for (index, block) in blocks.enumerated() where !block.isNote {
            for link in block.links { collector.add(address: link, of: block, at: index) }
        }
        return (notes, collector.sources, references(blocks, noteBlocks))
    }

    /// A mark is answered by the first note of that mark after it, or by the last before it.
    private static func references(_ blocks: [Block], _ noteBlocks: [Int]) -> NoteReferences {
        var byMark: [String: [(block: Int, note: Int)]] = [:]
        for (number, block) in noteBlocks.enumerated() {
            if case .note(let mark) = blocks[block].kind { byMark[mark, default: []].append((block, number)) }
        }
        return NoteReferences(
            ofBlock: blocks.enumerated().map { index, block in
                guard !block.isNote else { return [] }
                return block.noteReferences.map { reference in
                    let notes = byMark[reference.mark] ?? []
                    return (
                        reference.offset, reference.mark, first(after: index, in: notes) ?? notes.last?.note
                    )
                }
            })
    }

    private static func first(after block: Int, in notes: [(block: Int, note: Int)]) -> Int? {
        var low = 0
        var high = notes.count
        while low < high {
            let middle = (low + high) / 2
            if notes[middle].block > block { high = middle } else { low = middle + 1 }
        }
        return low < notes.count ? notes[low].note : nil
    }
}
