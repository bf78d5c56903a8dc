import KeptDocuments
import KeptReading
import KeptVocabulary

extension CheckSubject {
    /// A fault at the place of something that the file holds beside its text.
    func fault(_ trace: Trace, message: String, help: String) -> Fault {
        Fault(span: span(of: trace.place), message: message, help: help, beside: (trace.place, trace.text))
    }

    /// Where a place stands among the blocks, for the order among what else is reported.
    private func span(of place: Place) -> Span {
        let blocks = document.blocks
        switch place {
        case .paragraph(let number, let start, _):
            // Of a long paragraph that was cut, the last part that begins before.
            let index =
                blocks.lastIndex { block in
                    if case .paragraph(number, let skipped) = block.origin { skipped <= start } else { false }
                } ?? 0
            var before = 0
            if blocks.indices.contains(index), case .paragraph(_, let skipped) = blocks[index].origin {
                before = skipped
            }
            let offset =
                blocks.indices.contains(index) ? blocks[index].text.prefix(start - before).utf8.count : 0
            return Span(block: index, range: offset..<offset)
        case .page(let page, _):
            let index = blocks.firstIndex { block in
                if case .page(let number, _) = document.place(of: block) { number >= page } else { false }
            }
            return Span(block: index ?? 0, range: 0..<0)
        case .text: return Span(block: 0, range: 0..<0)
        }
    }
}

extension Trace {
    /// `1 word`, `2 words`.
    var countInWords: String { wordCount == 1 ? "1 word" : "\(wordCount) words" }

    /// ` by ‘Jane Example’`; empty where nobody is named.
    var byAuthor: String { author.map { " by ‘\($0)’" } ?? "" }

    /// At the start of a text, for examples.
    static func example(_ kind: Kind, _ text: String, author: String? = nil) -> Trace {
        Trace(kind, text: text, author: author, place: .text(start: 0, end: 0, line: 1, column: 1))
    }
}
