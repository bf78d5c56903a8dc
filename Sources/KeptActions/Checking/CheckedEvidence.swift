package import KeptChecks
package import KeptRegister
import Synchronization

/// What the check says of the documents of a register: each is read and checked once, and what came of it is kept by
/// the document's digest while the program runs.
package final class CheckedEvidence: Sendable {
    private let known = Mutex<[String: [Diagnostic]]>([:])

    package init() {}

    /// The diagnostics of a document that the register keeps; none where it is not kept, or holds no text.
    ///
    /// - Throws: `RegisterError`, `LedgerError`, `DocumentError`.
    package func diagnostics(of digest: String, in register: Register) async throws -> [Diagnostic] {
        if let known = known.withLock({ $0[digest] }) { return known }
        guard let document = try register.document(digest) else { return [] }
        let read = try await ReadFile().again(
            try register.evidence(digest), mediaType: document.mediaType, name: document.name)
        let found = read.map { Checker.diagnostics(in: CheckedDocument($0.words, $0.reading)) } ?? []
        known.withLock { $0[digest] = found }
        return found
    }
}
