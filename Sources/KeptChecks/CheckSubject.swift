package import KeptDocuments
package import KeptReading

/// What rules look at: a document, its words and mentions, and what was read from it.
package struct CheckSubject: Sendable {
    package let read: ReadDocument
    package let reading: Reading
    /// What a register holds that the text can be held against; empty without one.
    package var recorded: [RecordedRecommendation]

    /// Where restricted names of a register stand in a text; nowhere without one.
    package var restricted: RestrictedNames

    package init(
        _ read: ReadDocument, _ reading: Reading, recorded: [RecordedRecommendation] = [],
        restricted: @escaping RestrictedNames = { _ in [] }
    ) {
        (self.read, self.reading, self.recorded, self.restricted) = (read, reading, recorded, restricted)
    }

    package typealias RestrictedNames = @Sendable (String) -> [Range<String.Index>]

    /// A document that nobody has read yet.
    package init(
        _ document: Document, recorded: [RecordedRecommendation] = [],
        restricted: @escaping RestrictedNames = { _ in [] }
    ) {
        let read = ReadDocument(document)
        self.init(read, Reader.read(read), recorded: recorded, restricted: restricted)
    }

    package var document: Document { read.document }

    /// Whether a span lies within a quotation, whose words are not the author's.
    func isQuoted(_ span: Span) -> Bool {
        if document.blocks[span.block].kind == .quotation { return true }
        let tokens = read.wordings[span.block].tokens
        var closer: Set<String>?
        for token in tokens {
            if token.range.lowerBound >= span.range.lowerBound { break }
            if let open = closer {
                if open.contains(token.text) { closer = nil }
            } else if let closing = Self.quotes[token.text] {
                closer = closing
            }
        }
        return closer != nil
    }

    private static let quotes: [String: Set<String>] = ["“": ["”"], "\"": ["\""], "«": ["»"], "‘": ["’"]]
}
