import KeptDocuments
import KeptVocabulary

/// The sections of a document, with the title that stands above them.
package struct Outline: Sendable {
    package var title: String?
    package var sections: [Section]
    /// By block: the number of its section; `nil` for title matter and for text that has no sections.
    package var sectionOfBlock: [Int?]

    /// The section that holds a block.
    package func section(of block: Int) -> Section? { sectionOfBlock[block].map { sections[$0] } }
}

/// Reads the sections of a document off its headings.
enum OutlineReader {
    static func read(_ read: ReadDocument) -> Outline {
        let blocks = read.document.blocks
        let headings = blocks.indices.filter { blocks[$0].isHeading && !isAboveNotes($0, in: read) }
        let matter = titleMatter(read, headings)
        let kept = headings.filter { $0 >= matter }
        var outline = Outline(
            title: title(blocks, matter: matter) ?? read.document.metadata.title, sections: [],
            sectionOfBlock: Array(repeating: nil, count: blocks.count))
        guard let first = kept.first else { return outline }
        if let start = (matter..<first).first(where: { isBody(blocks[$0]) }) {
            outline.sections.append(
                Section(
                    number: nil, title: nil, kind: .introduction,
                    place: read.document.place(of: blocks[start]),
                    heading: nil, blocks: start..<first))
        }
        for (number, heading) in kept.enumerated() {
            let end = number + 1 < kept.count ? kept[number + 1] : blocks.count
            outline.sections.append(section(heading, end: end, in: read))
        }
        for (number, section) in outline.sections.enumerated() {
            for block in section.blocks { outline.sectionOfBlock[block] = number }
            if let heading = section.heading { outline.sectionOfBlock[heading] = number }
        }
        return outline
    }

    private static func section(_ heading: Int, end: Int, in read: ReadDocument) -> Section {
        let block = read.document.blocks[heading]
        let number = block.label.map { $0.trimmingLabel }
        return Section(
            number: number, title: block.text.singleSpaced,
            kind: SectionKindReader.kind(of: read.wordings[heading]),
            place: read.document.place(of: block), heading: heading, blocks: (heading + 1)..<end)
    }

    /// Whether a heading stands over the notes alone, which are no section of the text.
    private static func isAboveNotes(_ heading: Int, in read: ReadDocument) -> Bool {
        let blocks = read.document.blocks
        let titles = (read.wordings[heading].language ?? .english).titles.notes
        guard ListedNotes.isTitle(blocks[heading], titles) else { return false }
        return blocks[(heading + 1)...].prefix { !$0.isHeading }.allSatisfy(\.isNote)
    }

    /// Whether a block is running text rather than a line of a title page.
    private static func isBody(_ block: Block) -> Bool {
        guard !block.isHeading, !block.isNote, !block.isBold else { return false }
        return block.isListItem || block.text.utf8.count > 160 || ".!?”\"".contains(block.text.last ?? " ")
            || block.text.contains(". ")
    }

    /// Where title matter ends: the number of the first block that is none.
    ///
    /// Of the headings that stand before the first running text only the last is a section's. A first heading above all
    /// others, by level or as the only one without a number, is the title; so are the lines of a cover, where all that
    /// follows is numbered.
    private static func titleMatter(_ read: ReadDocument, _ headings: [Int]) -> Int {
        guard let first = headings.first else { return 0 }
        let blocks = read.document.blocks
        func isNamed(_ heading: Int) -> Bool {
            blocks[heading].label != nil
                || [.introduction, .recommendations, .closing].contains(
                    SectionKindReader.kind(of: read.wordings[heading]))
        }
        let cover = coverEnd(blocks, headings)
        if cover > 0 { return cover }
        let body = blocks.firstIndex(where: isBody) ?? blocks.count
        let early = headings.prefix { $0 < body }
        if early.count > 1, let last = early.last {
            // Nothing but the title and what stands under it as large.
            let isOneLevel = early.allSatisfy { blocks[$0].kind == blocks[first].kind }
            if early.count == headings.count, isOneLevel, !early.contains(where: isNamed) { return last + 1 }
            return last
        }
        guard first < body else { return 0 }
        if headings.count == 1, !isNamed(first) { return first + 1 }
        if case .heading(let level) = blocks[first].kind, headings.count > 1 {
            let others = headings.dropFirst()
            let isAbove = others.allSatisfy {
                if case .heading(let other) = blocks[$0].kind { other > level } else { false }
            }
            let isOnlyUnnumbered = blocks[first].label == nil && others.allSatisfy { blocks[$0].label != nil }
            let kind = SectionKindReader.kind(of: read.wordings[first])
            if (isAbove || isOnlyUnnumbered) && kind != .introduction { return first + 1 }
            if first == 0, others.count > 1, !isNamed(first) { return 1 }
        }
        return 0
    }

    /// Where the first numbered heading stands, when more follow and nothing before it says something at length.
    private static func coverEnd(_ blocks: [Block], _ headings: [Int]) -> Int {
        guard let numbered = headings.firstIndex(where: { blocks[$0].label != nil }), numbered > 1,
            headings[numbered...].count(where: { blocks[$0].label != nil }) > 1,
            !blocks[..<headings[numbered]].contains(where: isSaid)
        else { return 0 }
        return headings[numbered]
    }

    /// Whether a block ends as sentences do and has as many words as one.
    private static func isSaid(_ block: Block) -> Bool {
        !block.isHeading && !block.isNote && ".!?".contains(block.text.last ?? " ")
            && block.text.split(separator: " ").count > 12
    }

    private static func title(_ blocks: [Block], matter: Int) -> String? {
        blocks.prefix(matter).first { !$0.isNote && !$0.text.isEmpty }?.text.singleSpaced
    }
}

extension Outline {
    /// Makes the running text after the last ask of a last section its own closing section.
    mutating func closeAfter(_ asks: [Ask], in read: ReadDocument) {
        let blocks = read.document.blocks
        guard let number = sections.indices.last, sections[number].kind == .recommendations,
            let lastAsk = asks.last(where: { sections[number].blocks.contains($0.blocks.lowerBound) })
        else { return }
        let rest = (lastAsk.blocks.upperBound..<sections[number].blocks.upperBound).filter {
            !blocks[$0].isNote && !blocks[$0].isListItem
        }
        guard let first = rest.first else { return }
        let end = sections[number].blocks.upperBound
        sections[number].blocks = sections[number].blocks.lowerBound..<first
        sections.append(
            Section(
                number: nil, title: nil, kind: .closing, place: read.document.place(of: blocks[first]),
                heading: nil,
                blocks: first..<end))
        for block in first..<end { sectionOfBlock[block] = sections.count - 1 }
    }
}

extension String {
    /// A label's number without brackets and stop: `(a)` is `a`, `3.` is `3`.
    package var trimmingLabel: String {
        String(trimmedEnd(where: ".):".contains).drop { $0 == "(" })
    }
}
