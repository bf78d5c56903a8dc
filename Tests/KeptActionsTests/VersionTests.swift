import Foundation
import KeptActions
import KeptEntries
import KeptRegister
import KeptTestSupport
import KeptVocabulary
import Testing

/// A newer version of a submission meets the older one.
struct VersionTests {
    private let folder: TemporaryFolder
    private let register: Register
    private let text: String

    init() async throws {
        folder = try TemporaryFolder()
        register = try Register(folder.url.appending(path: "r.kept"), creating: true, in: .inTest(folder))
        text = try String(contentsOf: Project.file("Examples/norland-2025.txt"), encoding: .utf8)
        _ = try AddReading(register).accept(try await read(text))
    }

    private func read(_ text: String) async throws -> ReadFile.Result {
        try await ReadFile().run(Data(text.utf8), mediaType: "text/plain", name: "norland.txt")
    }

    private func accept(_ text: String) async throws -> SubmissionVersion {
        let read = try await read(text)
        let adding = AddReading(register)
        let version = try #require(try adding.version(read))
        _ = try adding.accept(read, as: version)
        return version
    }

    private func texts() throws -> [Entry] {
        let submission = try #require(try register.entries(.submission).first)
        return try SubmissionOutline(submission.id, in: register).texts
    }

    private func written() async throws -> String {
        let file = folder.url.appending(path: "out.md")
        _ = try await WriteSubmission(register).run(nil, to: file, overwriting: true)
        return try String(contentsOf: file, encoding: .utf8)
    }

    @Test func whatChangedIsTheSameEntryWithNewWords() async throws {
        let before = try texts()
        let version = try await accept(text.replacing("at least 9 deaths", with: "at least 11 deaths"))
        #expect(version.changed.count == 1 && version.new.isEmpty && version.gone.isEmpty)
        #expect(version.same == before.count - 1)
        #expect(
            try texts().map(\.id) == before.map(\.id), "every text is the entry that it was, in its place")
        #expect(
            try register.entries(.submission).count == 1
                && register.entries(.claim).count == before.count { $0.kind == .claim })
        let id = try #require(version.changed.first?.older.id)
        #expect(try register.entry(id).title.contains("at least 11 deaths"))
        #expect(try register.provenance(of: id).count == 2, "both versions are evidence")
        #expect(try register.history(of: id).count == 2)
        #expect(try await written().contains("at least 11 deaths, 54 injuries and 21 arrests.[^2]"))
        // Reading it again brings nothing, and undo brings the older words back.
        let again = try await read(text.replacing("at least 9 deaths", with: "at least 11 deaths"))
        #expect(try AddReading(register).version(again)?.changed.isEmpty ?? true)
        _ = try register.undo()
        #expect(try register.entry(id).title.contains("at least 9 deaths"))
        #expect(try Verification(folder.url.appending(path: "r.kept"), in: .inTest(folder)).fault == nil)
    }

    @Test func whatIsNewAndWhatWentIsTold() async throws {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let gone = try #require(lines.firstIndex { $0.hasPrefix("- Relatives of the dead") })
        var changed = lines
        changed[gone] =
            "- In June 2025, a court in Halvarsund opened an inquiry at the request of a union of fishers.³"
        let before = try texts()
        let version = try await accept(changed.joined(separator: "\n"))
        #expect(
            version.new.map(\.title) == [
                "In June 2025, a court in Halvarsund opened an inquiry at the request of a union of fishers."
            ])
        #expect(version.gone.count == 1 && version.gone[0].title.hasPrefix("Relatives of the dead"))
        let after = try texts()
        let place = try #require(before.firstIndex { $0.title.hasPrefix("Relatives of the dead") })
        #expect(after.count == before.count && after[place].title.hasPrefix("In June 2025, a court"))
        // What went stays in the register, tied to the submission.
        let old = try register.entry(version.gone[0].id)
        #expect(
            try register.links(of: old.id).filter { $0.role == .partOf }.map(\.target) == [
                version.submission.id
            ])
        #expect(try await !written().contains("Relatives of the dead"))
    }

    @Test func aPersonsEditIsNotPutAway() async throws {
        let claim = try #require(try texts().first { $0.title.hasPrefix("Defenders work under") })
        _ = try SetFields(register).run(claim.id, ["text=Many defenders work under surveillance."])
        let version = try await accept(text.replacing("at least 9 deaths", with: "at least 11 deaths"))
        #expect(version.changed.count == 1, "the edited claim is the one that was read")
        #expect(try register.entry(claim.id).title == "Many defenders work under surveillance.")
        #expect(try register.conflicts(of: claim.id).isEmpty)
    }

    @Test func anotherSubmissionIsNoVersion() async throws {
        let other =
            "1. Law\n\n- Chile passed a law on media in May 2021.\n\n- It wrote a second one in June 2022.\n"
        #expect(try AddReading(register).version(try await read(other)) == nil)
    }

    @Test func theSameBytesUnderAnotherNameAreTheSame() async throws {
        #expect(try AddReading(register).version(try await read(text)) == nil)
        #expect(try AddReading(register).preview(try await read(text)).isEmpty)
    }
}
