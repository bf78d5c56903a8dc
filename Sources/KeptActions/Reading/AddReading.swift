import Foundation
import KeptEntries
package import KeptRegister

/// Adds what was read to a register, or shows what it would add.
package struct AddReading: Sendable {
    package let register: Register

    package init(_ register: Register) { self.register = register }

    /// The version that a reading is of a submission in the register; `nil` where it is none.
    ///
    /// - Throws: `RegisterError`, `LedgerError`.
    package func version(_ read: ReadFile.Result) throws -> SubmissionVersion? {
        guard !ReportProposal.speaks(of: read.reading.document) else { return nil }
        return try SubmissionVersion.find(SubmissionProposal.addition(read), in: register)
    }

    /// What the register does not hold yet; with a version, what becomes of the older one.
    ///
    /// Nothing is written.
    package func preview(_ read: ReadFile.Result, as version: SubmissionVersion? = nil) throws -> Addition {
        try register.missing(of: version?.addition ?? Self.addition(of: read))
    }

    /// Adds it in one transaction; reading the same file twice adds nothing.
    package func accept(_ read: ReadFile.Result, as version: SubmissionVersion? = nil) throws -> Addition {
        try register.add(
            version?.addition ?? Self.addition(of: read),
            evidence: [read.document.digest.description: read.bytes])
    }

    /// What reading a file brings, whatever a register holds already.
    ///
    /// - Throws: `RegisterError`, `EntryError`, `LedgerError` for what cannot be kept.
    private static func addition(of read: ReadFile.Result) throws -> Addition {
        try ReportProposal.speaks(of: read.reading.document)
            ? ReportProposal.addition(read) : SubmissionProposal.addition(read)
    }

    /// What reading a file would bring to a register that holds nothing yet.
    ///
    /// - Throws: As `preview`.
    package static func preview(_ read: ReadFile.Result) throws -> Addition {
        try addition(of: read).ofAnEmptyRegister
    }
}
