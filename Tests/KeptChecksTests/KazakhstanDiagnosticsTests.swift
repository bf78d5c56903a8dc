import Foundation
import KeptChecks
import KeptDocuments
import KeptTestSupport
import KeptVocabulary
import Testing

/// Holds all that the check says of the real briefing against what a careful editor marked in it.
@Suite(.enabled(if: Shared.isThere, "../shared is not beside this checkout"))
struct KazakhstanDiagnosticsTests {
    @Test func diagnosticsAreThoseOfACarefulEditor() async throws {
        let document = try await DocumentReader().read(Shared.file("briefs/kazakhstan-2014.txt"))
        let found = Checker.diagnostics(in: document).map { diagnostic in
            guard case .text(_, _, let line, let column) = diagnostic.place else { return "no line" }
            return "\(line):\(column) \(diagnostic.rule)"
        }
        #expect(
            found == [
                "3:1 uncited-claim",
                "16:6 source-older-than-claim",
                "43:3 repeated-source", "45:29 person-at-risk", "55:396 relative-date",
                "59:202 spelling-variant",
                "61:3 unsupported-recommendation", "62:32 unnamed-law", "80:4 repeated-source",
                "82:5 repeated-source",
            ])
    }

    /// "Restrictions continue to threaten … today" dates nothing.
    @Test func theRelativeWordIsToDate() async throws {
        let document = try await DocumentReader().read(Shared.file("briefs/kazakhstan-2014.txt"))
        let found = Checker.diagnostics(in: document).filter { $0.rule == "relative-date" }
        #expect(found.map(\.quote) == ["To date"])
    }
}
