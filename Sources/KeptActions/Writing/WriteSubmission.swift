package import Foundation
import KeptDocuments
import KeptEntries
package import KeptRegister

/// Writes a submission from the register alone.
package struct WriteSubmission: Sendable {
    private let register: Register

    package init(_ register: Register) { self.register = register }

    /// What was written.
    package struct Result: Sendable {
        package let paragraphs: Int
        package let notes: Int
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
            notes: manuscript.notes.count)
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
