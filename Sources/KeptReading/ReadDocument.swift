package import KeptDocuments
package import KeptVocabulary

/// A document cut into words, with the mentions of every block: what the readers of the whole look at.
package struct ReadDocument: Sendable {
    package let document: Document
    package let wordings: [Wording]
    /// By block.
    package let mentions: [[Mention]]

    package init(_ document: Document) {
        self.document = document
        wordings = document.blocks.enumerated().map { Wording($1, index: $0) }
        mentions = wordings.map { wording in
            guard !wording.block.isNote else { return [] }
            return Recognisers.all.flatMap { $0.mentions(in: wording) }
                .sorted { $0.span.range.lowerBound < $1.span.range.lowerBound }
        }
    }

    package func place(of span: Span) -> Place {
        document.place(of: span.range, in: document.blocks[span.block])
    }

    /// The words at a span, spaces made single.
    package func text(of span: Span) -> String {
        String(document.blocks[span.block].words(span.range)).singleSpaced
    }

    /// The mentions within a span.
    package func mentions(in span: Span) -> [Mention] {
        mentions[span.block].filter { span.contains($0.span) }
    }
}
