package import Foundation
import KeptDocuments
import KeptEntries
import KeptLedger
package import KeptRegister

/// Writes a submission from the register alone.
package struct WriteSubmission: Sendable {
    private let register: Register

    package init(_ register: Register) { self.register = register }

    /// What was written.
    package struct Result: Sendable {
        package let paragraphs: Int
        package let notes: Int
        /// Where names were masked, as `paragraph 3` and `note 2`, in the order of the text; each as often as in it.
        package let masked: [String]
    }

    /// Writes the submission of this id, or the register's only one, to a file whose ending says the format.
    ///
    /// No half-written file is left where it throws `ActionError`, `RegisterError` or `DocumentError`.
    package func run(_ id: String?, to file: URL, overwriting: Bool) async throws -> Result {
        let name = file.lastPathComponent
        guard let format = OutputFormat(fileExtension: file.pathExtension) else {
            throw ActionError.unknownOutput(file: name)
        }
        let target = WriteFile(file, overwriting: overwriting)
        try target.check()
        let manuscript = try SubmissionManuscript(register, try submission(id)).manuscript
        let bytes = try await format.render(manuscript)
        try target.run(bytes)
        return Result(
            paragraphs: manuscript.sections.reduce(0) { $0 + $1.paragraphs.count },
            notes: manuscript.notes.count, masked: Self.masked(manuscript))
    }

    private static func masked(_ manuscript: Manuscript) -> [String] {
        func places(_ text: String, _ place: String) -> [String] {
            Array(repeating: place, count: text.ranges(of: NameMask.mark).count)
        }
        var found = places(manuscript.title, "the title")
        for line in manuscript.cover { found += places(line.value, "the cover") }
        for section in manuscript.sections {
            found += places(section.title ?? "", "a heading")
            for paragraph in section.paragraphs {
                let text = paragraph.allRuns.map { if case .text(let words) = $0 { words } else { "" } }
                    .joined()
                if case .numbered(let number) = paragraph.kind {
                    found += places(text, "paragraph \(number)")
                } else {
                    found += places(text, "a paragraph without a number")
                }
            }
        }
        for note in manuscript.notes {
            let text = note.runs.map { run in
                switch run {
                case .text(let words), .link(let words): words
                }
            }.joined()
            found += places(text, "note \(note.number)")
        }
        return found
    }

    private func submission(_ id: String?) throws -> Typed<SubmissionEntry> {
        if let id {
            guard let submission = Typed<SubmissionEntry>(try register.entry(id)) else {
                throw ActionError.noSubmissionEntry(id: id)
            }
            return submission
        }
        let all = try register.entries(.submission)
        guard let only = all.first.flatMap(Typed<SubmissionEntry>.init) else {
            throw ActionError.noSubmission
        }
        guard all.count == 1 else { throw ActionError.whichSubmission(ids: all.map(\.id)) }
        return only
    }
}
