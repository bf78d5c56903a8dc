import Foundation
package import KeptChecks
import KeptLedger
import KeptReading
package import KeptRegister

/// What the check says of the documents of a register, and why their asks are asks: each document is read once, and the
/// register keeps what came of it by the document's digest and the version of what read and checked it.
package struct CheckedEvidence: Sendable {
    /// What came of reading one document.
    package struct Findings: Sendable, Codable {
        package var diagnostics: [Diagnostic] = []
        /// Of every ask, and of what was refused but came near.
        package var weighed: [WeighedWords] = []
    }

    private let register: Register

    package init(_ register: Register) { self.register = register }

    private static let what = "findings"
    private static let version = "\(ProposalDraft.reader.name ?? "") checks \(Checker.version)"

    /// What the register keeps of a document; nothing where it is not kept, or holds no text.
    ///
    /// - Throws: `RegisterError`, `LedgerError`, `DocumentError`.
    package func findings(of digest: String) async throws -> Findings {
        if let kept = try register.remembered(Self.what, of: digest, version: Self.version) {
            return try SortedJSON.value(Findings.self, kept)
        }
        guard let document = try register.document(digest) else { return Findings() }
        let read = try await ReadFile().again(
            try register.evidence(digest), mediaType: document.mediaType, name: document.name)
        let found = read.map {
            Findings(
                diagnostics: Checker.diagnostics(in: CheckSubject($0.words, $0.reading)),
                weighed: AskReasons.of($0.document).map(WeighedWords.init))
        }
        try register.remember(
            SortedJSON.text(found ?? Findings()), as: Self.what, of: digest, version: Self.version)
        return found ?? Findings()
    }
}
