import KeptDocuments
import KeptEntries
import KeptReading
import KeptRegister
import KeptVocabulary

/// A submission's entries put together again: sections, numbered paragraphs, notes in the order of their marks.
///
/// A source that was cited in full once is referred to by that note's number afterwards (UN editorial usage:
/// a reference is given once).
struct SubmissionManuscript {
    private(set) var manuscript: Manuscript

    private let register: Register
    private var notes: [Manuscript.Note] = []
    /// By the sources and the words of a note: the number of the note that cites them in full.
    private var firstNote: [String: Int] = [:]
    private var paragraphs = 0
    /// The numbers that notes and paragraphs get, as far as they are put together.
    private var numbers = WrittenNumbers()
    /// The numbers of the whole text; `nil` while they are being found.
    private let known: WrittenNumbers?

    /// Puts the text together twice: words that point to a note or a paragraph know its number only when all have theirs.
    ///
    /// - Throws: `ActionError.lostReference`, `.typedReference`, and what the register throws.
    init(_ register: Register, _ submission: Typed<SubmissionEntry>) throws {
        let numbers = try SubmissionManuscript(register, submission, known: nil).numbers
        self = try SubmissionManuscript(register, submission, known: numbers)
    }

    private init(_ register: Register, _ submission: Typed<SubmissionEntry>, known: WrittenNumbers?) throws {
        (self.register, self.known) = (register, known)
        manuscript = Manuscript(
            language: submission.language ?? "en", title: submission.entry.title,
            cover: Self.cover(submission), sections: [], notes: [])
        manuscript.titleNotes = try headingNotes(of: submission.entry)
        let outline = try SubmissionOutline(submission.id, in: register)
        let hasItems = outline.sections.contains {
            $0.paragraphs.contains { [.item, .ordered].contains($0.form) }
        }
        for section in outline.sections { try add(section, numbersAll: !hasItems) }
        manuscript.notes = notes
    }

    private static func cover(_ submission: Typed<SubmissionEntry>) -> [Manuscript.CoverLine] {
        var lines: [Manuscript.CoverLine] = []
        let words = CoverWords(language: submission.language ?? "en")
        if let authors = submission.authors, !authors.isEmpty {
            lines.append(.init(label: words.authors, value: authors.joined(separator: ", ")))
        }
        if let state = submission.state {
            lines.append(.init(label: words.state, value: state.name))
        }
        if let mechanism = submission.mechanism {
            lines.append(.init(label: words.mechanism, value: mechanism.name))
        }
        if let session = submission.session {
            lines.append(.init(label: words.session, value: String(session)))
        }
        return lines
    }

    private mutating func add(_ section: SubmissionOutline.Section, numbersAll: Bool) throws {
        let heading = Typed<SectionEntry>(section.entry)
        var result = Manuscript.Section(number: heading?.number, title: heading?.title, paragraphs: [])
        if result.title != nil { result.titleNotes = try headingNotes(of: section.entry) }
        for paragraph in section.paragraphs {
            if !paragraph.cells.isEmpty {
                result.paragraphs.append(.init(rows: try rows(of: paragraph)))
                continue
            }
            var runs: [Manuscript.Run] = []
            for entry in paragraph.texts {
                if !runs.isEmpty { runs.append(.text(" ")) }
                runs += try self.runs(of: entry)
            }
            let isNumbered = paragraph.form != .line && (numbersAll || paragraph.form != .paragraph)
            if isNumbered {
                paragraphs += 1
                numbers.add(paragraph: paragraph.label, number: paragraphs)
            }
            result.paragraphs.append(.init(isNumbered ? .numbered(paragraphs) : .plain, runs))
        }
        if result.title != nil || !result.paragraphs.isEmpty { manuscript.sections.append(result) }
    }

    /// The notes of a title or a heading, which stand at its end.
    private mutating func headingNotes(of entry: Entry) throws -> [Int] {
        try runs(of: entry).compactMap { if case .note(let number) = $0 { number } else { nil } }
    }

    /// The cells of a table; texts of one cell follow each other in it.
    private mutating func rows(of table: SubmissionOutline.Paragraph) throws -> [[[Manuscript.Run]]] {
        let height = (table.cells.map(\.row).max() ?? -1) + 1
        let width = (table.cells.map(\.column).max() ?? -1) + 1
        var rows: [[[Manuscript.Run]]] = Array(repeating: Array(repeating: [], count: width), count: height)
        for (cell, entry) in zip(table.cells, table.texts) {
            if !rows[cell.row][cell.column].isEmpty { rows[cell.row][cell.column].append(.text(" ")) }
            rows[cell.row][cell.column] += try runs(of: entry)
        }
        return rows.filter { $0.contains { !$0.isEmpty } }
    }

    /// An entry's words with its note marks where they stand.
    ///
    /// A source that the entry is tied to, and that none of its notes names, has a note at the end of the words.
    private mutating func runs(of entry: Entry) throws -> [Manuscript.Run] {
        let (words, citations) = entry.textWithNotes
        let text = Array(words)
        var runs: [Manuscript.Run] = []
        var start = 0
        var isRead: Bool?
        func resolved(_ words: String) throws -> String {
            guard let known, !TextReference.all(in: words, isNote: false).isEmpty else { return words }
            if isRead == nil { isRead = try !register.provenance(of: entry.id).isEmpty }
            return try known.resolved(
                words, isRead: isRead ?? false, language: manuscript.language, id: entry.id)
        }
        for (offset, citation) in citations {
            if offset > start { runs.append(.text(try resolved(String(text[start..<offset])))) }
            runs.append(
                .note(try add(citation.text, sources: citation.sources, mark: citation.mark, of: entry.id)))
            start = max(start, offset)
        }
        if start < text.count { runs.append(.text(try resolved(String(text[start...])))) }
        let named = Set(citations.flatMap(\.1.sources))
        for link in try register.links(of: entry.id)
        where link.role == .cites && link.origin == entry.id && !named.contains(link.target) {
            guard let source = Typed<SourceEntry>(try register.entry(link.target)) else { continue }
            runs.append(
                .note(try add(Self.reference(to: source), sources: [source.id], mark: nil, of: nil)))
        }
        return runs
    }

    /// How a source is named in a note: its title, who published it and when, and its address.
    private static func reference(to source: Typed<SourceEntry>) -> String {
        let parts = [source.title, source.publisher, source.date?.words, source.url?.description].compactMap {
            $0
        }
        return parts.isEmpty ? source.entry.title : parts.joined(separator: ", ")
    }

    /// Adds a note; one that says how a source is called has no entry that wrote it.
    private mutating func add(
        _ words: String, sources: [String], mark: String?, of entry: String?
    ) throws -> Int {
        let number = notes.count + 1
        numbers.add(note: mark, number: number)
        var words = words
        if let known, let entry {
            words = try known.resolved(
                words, note: (mark, number), isRead: mark != nil, language: manuscript.language, id: entry)
        }
        let key = sources.joined(separator: " ")
        if !sources.isEmpty, let first = firstNote[key], Self.isPlainReference(words) {
            notes.append(.init(number: number, runs: [.text("See note \(first) above.")]))
            return number
        }
        if !sources.isEmpty, firstNote[key] == nil { firstNote[key] = number }
        notes.append(.init(number: number, runs: Self.runs(ofNote: words)))
        return number
    }

    /// An address and nothing else: no page, no paragraph, no remark that would be lost.
    private static func isPlainReference(_ words: String) -> Bool {
        !words.contains(" ") && WebAddress.begins(words)
    }

    private static func runs(ofNote words: String) -> [Manuscript.NoteRun] {
        var runs: [Manuscript.NoteRun] = []
        for word in words.split(separator: " ", omittingEmptySubsequences: true) {
            let isAddress = WebAddress(String(word)) != nil
            if isAddress {
                runs.append(.link(String(word)))
            } else if case .text(let before) = runs.last {
                runs[runs.count - 1] = .text(before + " " + word)
            } else {
                runs.append(.text((runs.isEmpty ? "" : " ") + word))
            }
            if isAddress, runs.count > 1, case .text(let before) = runs[runs.count - 2] {
                runs[runs.count - 2] = .text(before + " ")
            }
        }
        return runs
    }
}
