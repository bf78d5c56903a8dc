import KeptDocuments
import KeptVocabulary

/// Words of a document that ask for something, before they become a recommendation of the reading.
package struct Ask: Sendable {
    /// The blocks that hold it: one, or an item and the paragraphs in which it goes on.
    let blocks: Range<Int>
    /// The part of the first block, where an ask is a sentence of it.
    let range: Range<Int>
    /// To whom the words above it speak.
    let context: AskContext?
    /// 0 to 1.
    let confidence: Double

    /// The same, going on in another block.
    func going(on block: Int) -> Ask {
        Ask(blocks: blocks.lowerBound..<(block + 1), range: range, context: context, confidence: confidence)
    }

    func recommendation(
        id: String, in read: ReadDocument, outline: Outline, references: NoteReferences
    ) -> Recommendation {
        let first = blocks.lowerBound
        let block = read.document.blocks[first]
        let span = Span(block: first, range: range)
        var text = read.text(of: span)
        for other in blocks.dropFirst() where !read.document.blocks[other].isNote {
            text += " " + read.document.blocks[other].text.singleSpaced
        }
        let form = AskForm(read.wordings[first], range: range)
        return Recommendation(
            id: id, number: TypedNumber.of(block), text: text, section: outline.section(of: first)?.name,
            addressee: form.addressee ?? context?.addressee, verb: form.verb, restsOn: [],
            confidence: (confidence * 100).rounded() / 100, place: read.place(of: span), span: span,
            notes: references.marks(in: span, of: block))
    }
}

/// What a heading or a lead-in sentence says of the asks below it.
struct AskContext: Sendable {
    let addressee: String?
}

/// The number that an author gave a block; bullets give none.
enum TypedNumber {
    static func of(_ block: Block) -> String? {
        guard let label = block.label else { return nil }
        let number = label.trimmingLabel
        return number.unicodeScalars.contains { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
            && number != "o"
            ? number : nil
    }
}
