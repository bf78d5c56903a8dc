import Foundation
package import KeptChecks
import KeptLedger
package import KeptRegister

/// What the check says of the documents of a register: each is read and checked once, and the register keeps what came of
/// it by the document's digest and the version of what read and checked it.
package struct CheckedEvidence: Sendable {
    private let register: Register

    package init(_ register: Register) { self.register = register }

    private static let what = "diagnostics"
    private static let version = "\(ProposalDraft.reader.name ?? "") checks \(Checker.version)"

    /// The diagnostics of a document that the register keeps; none where it is not kept, or holds no text.
    ///
    /// - Throws: `RegisterError`, `LedgerError`, `DocumentError`.
    package func diagnostics(of digest: String) async throws -> [Diagnostic] {
        if let kept = try register.remembered(Self.what, of: digest, version: Self.version) {
            return try SortedJSON.value([Diagnostic].self, kept)
        }
        guard let document = try register.document(digest) else { return [] }
        let read = try await ReadFile().again(
            try register.evidence(digest), mediaType: document.mediaType, name: document.name)
        let found = read.map { Checker.diagnostics(in: CheckSubject($0.words, $0.reading)) } ?? []
        try register.remember(
            SortedJSON.text(found), as: Self.what, of: digest, version: Self.version)
        return found
    }
}
