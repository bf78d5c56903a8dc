import Foundation
import KeptActions
import KeptChecks
import KeptRegister
import KeptTestSupport
import Testing

/// What the check says of a register's documents is worked out once.
struct CheckedEvidenceTests {
    @Test func theResultIsKeptByDigestAndVersion() async throws {
        let folder = try TemporaryFolder()
        let place = folder.url.appending(path: "r.kept")
        let register = try Register(place, creating: true, in: .inTest(folder))
        let read = try await ReadFile().run(Project.file("Examples/norland-2025.txt"))
        _ = try AddReading(register).accept(read)
        let digest = read.document.digest.description
        let expected = Checker.diagnostics(in: CheckSubject(read.words, read.reading))
        #expect(!expected.isEmpty)
        let found = try await CheckedEvidence(register).diagnostics(of: digest)
        #expect(found == expected)
        // Another process finds it, and the register still holds.
        let again = try Register(place, in: .inTest(folder))
        let text = try #require(
            try again.remembered("diagnostics", of: digest, version: "reader 3 checks \(Checker.version)"))
        #expect(text.contains(expected[0].rule))
        #expect(try await CheckedEvidence(again).diagnostics(of: digest) == expected)
        #expect(try Verification(place, in: .inTest(folder)).fault == nil)
        // What another version worked out is not taken.
        try again.remember("[]", as: "diagnostics", of: digest, version: "reader 1 checks 0")
        #expect(try await CheckedEvidence(again).diagnostics(of: digest) == expected)
        try again.remember("[]", as: "diagnostics", of: digest, version: "reader 3 checks \(Checker.version)")
        #expect(try await CheckedEvidence(again).diagnostics(of: digest).isEmpty)
        #expect(
            try await CheckedEvidence(again).diagnostics(of: "sha256:" + String(repeating: "0", count: 64))
                .isEmpty)
    }
}
