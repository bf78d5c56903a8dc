import KeptDocuments
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

    init(_ register: Register, _ submission: Entry) throws {
        self.register = register
        manuscript = Manuscript(
            language: submission.fields["language"]?.text ?? "en", title: submission.title,
            cover: Self.cover(submission), sections: [], notes: [])
        let sections = submission.fields["sections"]?.list ?? []
        let blocks = sections.flatMap { $0.fields["blocks"]?.list ?? [] }
        let hasItems = blocks.contains { $0.fields["form"]?.text != "paragraph" }
        for section in sections { try add(section.fields, numbersAll: !hasItems) }
        manuscript.notes = notes
    }

    private static func cover(_ submission: Entry) -> [Manuscript.CoverLine] {
        var lines: [Manuscript.CoverLine] = []
        if let code = submission.fields["state"]?.text, let country = Country.withCode(code) {
            lines.append(.init(label: "State under review", value: country.name))
        }
        if let mechanism = submission.fields["mechanism"]?.text.flatMap(Mechanism.init(rawValue:)) {
            lines.append(.init(label: "Mechanism", value: mechanism.name))
        }
        if let session = submission.fields["session"]?.number {
            lines.append(.init(label: "Session", value: String(session)))
        }
        return lines
    }

    private mutating func add(_ section: [String: Field], numbersAll: Bool) throws {
        var result = Manuscript.Section(
            number: section["number"]?.text, title: section["title"]?.text, paragraphs: [])
        for block in section["blocks"]?.list ?? [] {
            let ids = block.fields["entries"]?.list.compactMap(\.text) ?? []
            var runs: [Manuscript.Run] = []
            for entry in try register.entries(ids) {
                if !runs.isEmpty { runs.append(.text(" ")) }
                runs += self.runs(of: entry)
            }
            let isNumbered = numbersAll || block.fields["form"]?.text != "paragraph"
            if isNumbered { paragraphs += 1 }
            result.paragraphs.append(.init(isNumbered ? .numbered(paragraphs) : .plain, runs))
        }
        if result.title != nil || !result.paragraphs.isEmpty { manuscript.sections.append(result) }
    }

    /// An entry's words with its note marks where they stood, in characters.
    private mutating func runs(of entry: Entry) -> [Manuscript.Run] {
        let text = Array(entry.fields["text"]?.text ?? entry.title)
        var runs: [Manuscript.Run] = []
        var start = 0
        for citation in entry.fields["citations"]?.list ?? [] {
            let place = min(max(start, citation.fields["at"]?.number ?? text.count), text.count)
            if place > start { runs.append(.text(String(text[start..<place]))) }
            runs.append(.note(add(note: citation.fields)))
            start = place
        }
        if start < text.count { runs.append(.text(String(text[start...]))) }
        return runs
    }

    private mutating func add(note: [String: Field]) -> Int {
        let number = notes.count + 1
        let words = note["text"]?.text ?? ""
        let sources = note["sources"]?.list.compactMap(\.text) ?? []
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
        !words.contains(" ") && ["http://", "https://", "www."].contains { words.hasPrefix($0) }
    }

    private static func runs(ofNote words: String) -> [Manuscript.NoteRun] {
        var runs: [Manuscript.NoteRun] = []
        for word in words.split(separator: " ", omittingEmptySubsequences: true) {
            let isAddress = ["http://", "https://"].contains { word.hasPrefix($0) }
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
