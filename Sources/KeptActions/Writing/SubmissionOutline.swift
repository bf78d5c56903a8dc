package import KeptEntries
package import KeptRegister

/// A submission as its entries stand in it: sections, paragraphs, texts.
package struct SubmissionOutline: Sendable {
    package struct Section: Sendable {
        package let entry: Entry
        package let paragraphs: [Paragraph]
    }

    package struct Paragraph: Sendable {
        package let form: ParagraphForm
        package let texts: [Entry]
        /// Of a table: where each text stands; empty for any other paragraph.
        package let cells: [Link.Cell]
        /// The number that it bore in the document that it was read from.
        package let label: String?
    }

    package let sections: [Section]

    package init(_ submission: String, in register: Register) throws {
        sections = try register.parts(of: submission).filter { $0.entry.kind == .section }.map { part in
            Section(
                entry: part.entry, paragraphs: Self.paragraphs(try register.parts(of: part.entry.id)))
        }
    }

    /// Texts that follow each other under the same paragraph stand in one.
    private static func paragraphs(_ parts: [(link: Link, entry: Entry)]) -> [Paragraph] {
        var paragraphs: [Paragraph] = []
        var last: String?
        for (link, entry) in parts {
            let here = link.placement?.paragraph
            let cells = (link.placement?.cell).map { [$0] } ?? []
            if let here, here == last, let open = paragraphs.last, open.cells.isEmpty == cells.isEmpty {
                paragraphs[paragraphs.count - 1] = Paragraph(
                    form: open.form, texts: open.texts + [entry], cells: open.cells + cells, label: open.label
                )
            } else {
                paragraphs.append(
                    Paragraph(
                        form: link.placement?.form ?? .item, texts: [entry], cells: cells,
                        label: link.placement?.label))
            }
            last = here
        }
        return paragraphs
    }

    package var texts: [Entry] { sections.flatMap { $0.paragraphs.flatMap(\.texts) } }
}

extension Entry {
    /// The words of a text, a heading or a title, and its notes in the order of their marks, each after so many
    /// characters of the words.
    package var textWithNotes: (words: String, notes: [(offset: Int, citation: Citation)]) {
        let (words, citations): (String?, [Element<Citation>]) =
            if let claim = Typed<ClaimEntry>(self) {
                (claim.text, claim.citations)
            } else if let ask = Typed<RecommendationEntry>(self) {
                (ask.text, ask.citations)
            } else if let passage = Typed<PassageEntry>(self) {
                (passage.text, passage.citations)
            } else if let section = Typed<SectionEntry>(self) {
                (section.title, section.citations)
            } else if let submission = Typed<SubmissionEntry>(self) {
                (nil, submission.citations)
            } else {
                (nil, [])
            }
        let text = words ?? title
        let notes = citations.map { (offset: $0.value.offset(in: text), citation: $0.value) }
        return (
            text,
            notes.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
                .map(\.element)
        )
    }
}
