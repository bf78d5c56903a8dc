import Foundation
import KeptChecks
import KeptRegister
import KeptTestSupport
import Testing

@testable import KeptActions

/// What the check says of a register's documents is worked out once.
struct CheckedEvidenceTests {
    private static let version = "\(ProposalDraft.reader.name ?? "") checks \(Checker.version)"

    @Test func theResultIsKeptByDigestAndVersion() async throws {
        let folder = try TemporaryFolder()
        let place = folder.url.appending(path: "r.kept")
        let register = try Register(place, creating: true, in: .inTest(folder))
        let read = try await ReadFile().run(Project.file("Examples/norland-2025.txt"))
        _ = try AddReading(register).accept(read)
        let digest = read.document.digest.description
        let expected = Checker.diagnostics(in: CheckSubject(read.words, read.reading))
        #expect(!expected.isEmpty)
        let found = try await CheckedEvidence(register).findings(of: digest)
        #expect(found.diagnostics == expected)
        #expect(found.weighed.filter(\.isAsk).count == read.reading.recommendations.count)
        // Another process finds it, and the register still holds.
        let again = try Register(place, in: .inTest(folder))
        let text = try #require(
            try again.remembered("findings", of: digest, version: Self.version))
        #expect(text.contains(expected[0].rule))
        #expect(try await CheckedEvidence(again).findings(of: digest).diagnostics == expected)
        #expect(try Verification(place, in: .inTest(folder)).fault == nil)
        let nothing = #"{"diagnostics":[],"weighed":[]}"#
        // What another version worked out is not taken.
        try again.remember(
            nothing, as: "findings", of: digest, version: "\(ProposalDraft.reader.name ?? "") checks 0")
        #expect(try await CheckedEvidence(again).findings(of: digest).diagnostics == expected)
        try again.remember(nothing, as: "findings", of: digest, version: Self.version)
        #expect(try await CheckedEvidence(again).findings(of: digest).diagnostics.isEmpty)
        #expect(
            try await CheckedEvidence(again).findings(of: "sha256:" + String(repeating: "0", count: 64))
                .weighed.isEmpty)
    }
}
