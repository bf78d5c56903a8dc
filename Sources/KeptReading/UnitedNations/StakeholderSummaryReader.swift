import KeptDocuments
import KeptVocabulary

/// Reads OHCHR's summary of stakeholders' submissions: which stakeholder said what, from the notes.
///
/// It serves OHCHR's compilation of United Nations information as well, whose notes cite documents.
struct StakeholderSummaryReader {
    private let read: ReadDocument
    private let outline: Outline
    private let references: NoteReferences
    private let submitters: Submitters
    private let list: Int?
    private(set) var notes: [Note]
    private(set) var sources: [Source]
    private(set) var claims: [Claim] = []

    init(
        _ read: ReadDocument, _ outline: Outline, _ notes: [Note], _ sources: [Source],
        _ references: NoteReferences, words: SummaryWords?
    ) {
        (self.read, self.outline, self.references) = (read, outline, references)
        (self.notes, self.sources) = (notes, sources)
        list = notes.firstIndex { note in
            let opening = note.text.prefix(200).lowercased()
            return words?.listed.contains(where: opening.holds) ?? false
        }
        submitters = Submitters(
            list: list.map { read.document.blocks[notes[$0].block].text } ?? "", words: words)
        citeSubmitters()
        readClaims()
    }

    /// Each submission becomes a source, and the notes that cite it name it.
    private mutating func citeSubmitters() {
        guard let list else { return }
        var ids: [String: String] = [:]
        for submitter in submitters.all {
            let id = "s\(sources.count + 1)"
            ids[submitter.abbreviation] = id
            sources.append(
                Source(
                    id: id, url: nil, title: submitter.name, publisher: submitter.abbreviation, date: nil,
                    span: Span(block: notes[list].block, range: submitter.range)))
        }
        for index in notes.indices where index != list {
            let cited = submitters.cited(in: notes[index].text).compactMap { ids[$0.abbreviation] }
            notes[index].sources = (cited + notes[index].sources).uniqued
        }
    }

    /// Every sentence that carries a note or names a submitter.
    private mutating func readClaims() {
        for wording in read.wordings {
            let block = wording.block
            guard !block.isNote, !block.isHeading, outline.section(of: wording.index) != nil else { continue }
            for sentence in wording.sentences {
                let span = Span(block: wording.index, range: wording.bytes(sentence))
                let marks = references.references(in: span)
                let text = read.text(of: span)
                // The list of all is no statement of theirs, and headings that carry a note state nothing.
                guard ".!?”\")".contains(text.last ?? " "),
                    !marks.contains(where: { $0.note != nil && $0.note == list })
                else { continue }
                let cited = marks.compactMap(\.note).flatMap { submitters.cited(in: notes[$0].text) }
                let named = cited.isEmpty ? submitters.cited(in: text) : cited
                guard !marks.isEmpty || !named.isEmpty else { continue }
                let id = "c\(claims.count + 1)"
                for note in marks.compactMap(\.note) { notes[note].claims.append(id) }
                claims.append(
                    Claim(
                        id: id, text: text, section: outline.section(of: wording.index)?.name,
                        notes: marks.map(\.mark), place: read.place(of: span), span: span,
                        noteIndices: marks.compactMap(\.note),
                        submitters: named.isEmpty ? nil : named.map(\.abbreviation).uniqued))
            }
        }
    }
}
