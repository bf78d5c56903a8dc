import KeptChecks
import KeptDocuments
import KeptReading
import KeptRegister
import KeptVocabulary

/// A submission's words cut into entries: claims, recommendations, and the passages between them.
struct SubmissionParts {
    /// One entry's words.
    struct Part {
        let kind: EntryKind
        /// The claim's or recommendation's id in the reading; `nil` for a passage.
        let id: String?
        let block: Int
        let span: Span
        let text: String
        let fields: [String: Field]
        let notes: [(offset: Int, note: Note)]

        /// The notes as fields, and the sources that they cite.
        func citations(_ sources: [String: String]) -> (fields: [Field], sources: [String]) {
            var all: [String] = []
            let fields = notes.map { offset, note -> Field in
                let ids = note.sources.compactMap { sources[$0] }
                all += ids
                return .fields([
                    "at": .number(offset), "text": .text(note.text), "sources": .list(ids.map(Field.text)),
                ])
            }
            return (fields, all.uniqued)
        }
    }

    private let subject: CheckedDocument

    init(_ subject: CheckedDocument) { self.subject = subject }

    /// All parts in document order; together they hold every word that is neither heading nor note.
    mutating func inOrder() -> [Part] {
        let asks = Dictionary(grouping: subject.reading.recommendations, by: \.span.block)
        let claims = Dictionary(grouping: subject.reading.claims, by: \.span.block)
        return subject.document.blocks.indices.flatMap { index -> [Part] in
            let block = subject.document.blocks[index]
            guard !block.isNote, !block.isHeading else { return [] }
            var known: [(Span, EntryKind, String, [String: Field])] = (claims[index] ?? []).map {
                ($0.span, .claim, $0.id, ["section": $0.section.map(Field.text)].compactMapValues { $0 })
            }
            known += (asks[index] ?? []).map {
                (
                    $0.span, .recommendation, $0.id,
                    [
                        "section": $0.section.map(Field.text), "addressee": $0.addressee.map(Field.text),
                        "verb": $0.verb.map(Field.text), "number": $0.number.map(Field.text),
                    ].compactMapValues { $0 }
                )
            }
            known.sort { $0.0.range.lowerBound < $1.0.range.lowerBound }
            return parts(of: block, index, known)
        }
    }

    private func parts(
        of block: Block, _ index: Int, _ known: [(Span, EntryKind, String, [String: Field])]
    ) -> [Part] {
        var parts: [Part] = []
        var start = 0
        for (span, kind, id, fields) in known where span.range.lowerBound >= start {
            if let passage = part(.passage, nil, index, start..<span.range.lowerBound, [:]) {
                parts.append(passage)
            }
            if let text = part(kind, id, index, span.range, fields) { parts.append(text) }
            start = span.range.upperBound
        }
        if let passage = part(.passage, nil, index, start..<block.text.utf8.count, [:]) {
            parts.append(passage)
        }
        return parts
    }

    /// `nil` where the range holds no words.
    private func part(
        _ kind: EntryKind, _ id: String?, _ index: Int, _ range: Range<Int>, _ fields: [String: Field]
    ) -> Part? {
        let block = subject.document.blocks[index]
        let words = block.words(range)
        guard words.contains(where: { !$0.isWhitespace }) else { return nil }
        let lead = words.prefix { $0.isWhitespace }.utf8.count
        let tail = words.reversed().prefix { $0.isWhitespace }.reduce(0) { $0 + String($1).utf8.count }
        let span = Span(block: index, range: (range.lowerBound + lead)..<(range.upperBound - tail))
        let text = subject.read.text(of: span)
        let notes = subject.reading.noteReferences.ofBlock[index].filter {
            $0.offset > span.range.lowerBound && $0.offset <= range.upperBound
                && ($0.offset <= span.range.upperBound || range.upperBound == block.text.utf8.count)
        }
        return Part(
            kind: kind, id: id, block: index, span: span, text: text, fields: fields,
            notes: notes.compactMap { reference in
                guard let number = reference.note else { return nil }
                let before = block.words(span.range.lowerBound..<min(reference.offset, span.range.upperBound))
                return (String(before).singleSpaced.count, subject.reading.notes[number])
            })
    }
}
