/// A text that is to be written out: a cover, sections of paragraphs, and notes.
package struct Manuscript: Sendable, Equatable {
    /// A line of the cover, such as "State under review" and its name.
    package struct CoverLine: Sendable, Equatable {
        /// Without a colon.
        package var label: String
        package var value: String

        package init(label: String, value: String) { (self.label, self.value) = (label, value) }
    }

    /// Part of a paragraph: words, or the mark of the note with that number.
    package enum Run: Sendable, Equatable {
        case text(String)
        case note(Int)
    }

    package struct Paragraph: Sendable, Equatable {
        package enum Kind: Sendable, Equatable {
            /// The number runs through the whole text, across sections.
            case numbered(Int)
            case plain
            case bullet
            /// Its runs stand in `rows`.
            case table
        }

        package var kind: Kind
        package var runs: [Run]
        /// The cells of a table, row by row.
        package var rows: [[[Run]]] = []

        package init(_ kind: Kind, _ runs: [Run]) { (self.kind, self.runs) = (kind, runs) }

        /// A table; rows that are shorter than the longest get empty cells.
        package init(rows: [[[Run]]]) {
            (kind, runs) = (.table, [])
            let width = rows.map(\.count).max() ?? 0
            self.rows = rows.map { $0 + Array(repeating: [], count: width - $0.count) }
        }

        /// All runs, those of a table cell by cell.
        package var allRuns: [Run] { runs + rows.flatMap { $0.flatMap { $0 } } }

        fileprivate mutating func change(_ body: (Run) -> Run) {
            runs = runs.map(body)
            rows = rows.map { $0.map { $0.map(body) } }
        }
    }

    package struct Section: Sendable, Equatable {
        /// As printed, without a stop: `II`, `3`, `B`.
        package var number: String?
        package var title: String?
        /// The numbers of the notes on the heading.
        package var titleNotes: [Int] = []
        package var paragraphs: [Paragraph]

        package init(number: String? = nil, title: String?, paragraphs: [Paragraph]) {
            (self.number, self.title, self.paragraphs) = (number, title, paragraphs)
        }

        /// Number and title as one line; `nil` for a section without either.
        var heading: String? {
            let stop = number.map { $0.last.map { ".):".contains($0) } == true ? $0 : $0 + "." }
            let parts = [stop, title].compactMap { $0 }
            return parts.isEmpty ? nil : parts.joined(separator: " ")
        }
    }

    /// Part of a note: words, or an address that is its own words.
    package enum NoteRun: Sendable, Equatable {
        case text(String)
        case link(String)
    }

    package struct Note: Sendable, Equatable {
        package var number: Int
        package var runs: [NoteRun]

        package init(number: Int, runs: [NoteRun]) { (self.number, self.runs) = (number, runs) }
    }

    /// A language tag of BCP 47, such as `en`.
    package var language: String
    package var title: String
    /// The numbers of the notes on the title.
    package var titleNotes: [Int] = []
    package var cover: [CoverLine]
    package var sections: [Section]
    package var notes: [Note]

    package init(language: String, title: String, cover: [CoverLine], sections: [Section], notes: [Note]) {
        (self.language, self.title, self.cover) = (language, title, cover)
        (self.sections, self.notes) = (sections, notes)
    }

    /// The same text with its notes numbered from 1 in the order of their first marks, as word processors
    /// count.
    ///
    /// A note without a mark gets one after the last paragraph; a mark without a note becomes plain words.
    package var inOrder: Manuscript {
        var known: [Int: Note] = [:]
        for note in notes { known[note.number] = known[note.number] ?? note }
        var ordered: [Note] = []
        var numbers: [Int: Int] = [:]
        func renumbered(_ run: Run) -> Run {
            guard case .note(let number) = run else { return run }
            guard let note = known[number] else { return .text(" [\(number)]") }
            let new = numbers[number] ?? ordered.count + 1
            if numbers[number] == nil { ordered.append(Note(number: new, runs: note.runs)) }
            numbers[number] = new
            return .note(new)
        }
        func renumbered(_ notes: [Int]) -> [Int] {
            notes.compactMap { if case .note(let number) = renumbered(.note($0)) { number } else { nil } }
        }
        var result = self
        result.titleNotes = renumbered(titleNotes)
        for section in sections.indices {
            result.sections[section].titleNotes = renumbered(sections[section].titleNotes)
            for paragraph in sections[section].paragraphs.indices {
                result.sections[section].paragraphs[paragraph].change(renumbered)
            }
        }
        let unmarked = known.keys.sorted().filter { numbers[$0] == nil }
        if !unmarked.isEmpty {
            let marks = unmarked.map { renumbered(.note($0)) }
            result.sections.append(Section(title: nil, paragraphs: [Paragraph(.plain, marks)]))
        }
        result.notes = ordered
        return result
    }
}
