package import KeptDocuments
package import KeptVocabulary

/// A document cut into words, with the mentions of every block: what the readers of the whole look at.
package struct ReadDocument: Sendable {
    package let document: Document
    /// BCP 47, of most of the text; `nil` where none stands out.
    package let language: String?
    /// Languages of its paragraphs, in the order in which they come.
    package let languages: [String]
    package let wordings: [Wording]
    /// By block.
    package let mentions: [[Mention]]

    package init(_ document: Document) {
        let language = LanguageGuess.language(of: document)
        self.language = language
        let main = language.flatMap(Language.of) ?? .english
        let document = TitledLines.headed(ListedNotes.read(document, language: main), language: main)
        self.document = document
        var languages = BlockLanguages(main: language)
        wordings = document.blocks.enumerated().map { index, block in
            let tokens = Tokeniser.tokens(of: block.text)
            return Wording(
                block, index: index, tokens: tokens,
                language: languages.language(of: tokens, isNote: block.isNote))
        }
        self.languages = languages.all
        mentions = wordings.map { wording in
            guard !wording.block.isNote else { return [] }
            return Recognisers.all.flatMap { $0.mentions(in: wording) }
                .sorted { $0.span.range.lowerBound < $1.span.range.lowerBound }
        }
    }

    package func place(of span: Span) -> Place {
        document.place(of: span.range, in: document.blocks[span.block])
    }

    /// A title that the file gives beside its text, in the language of the text.
    func wording(ofTitle title: String) -> Wording {
        Wording(
            Block(kind: .paragraph, text: title, origin: .paragraph(1)), index: 0,
            language: language.flatMap(Language.of) ?? .english)
    }

    /// The words at a span, spaces made single.
    package func text(of span: Span) -> String {
        String(document.blocks[span.block].words(span.range)).singleSpaced
    }

    /// The mentions within a span.
    package func mentions(in span: Span) -> [Mention] {
        let all = mentions[span.block]
        let first = all.partitionPoint { $0.span.range.lowerBound < span.range.lowerBound }
        return all[first...].prefix { $0.span.range.lowerBound <= span.range.upperBound }
            .filter { span.contains($0.span) }
    }
}
