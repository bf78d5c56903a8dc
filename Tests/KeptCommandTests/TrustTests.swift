import Foundation
import KeptTestSupport
import KeptVocabulary
import Testing

/// What people try with their own hands, on the built command.
struct TrustTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func kept(_ arguments: String..., typed: String? = nil) throws -> CommandRun {
        try CommandRun(arguments, in: folder.url, typed: typed)
    }

    /// The id of an entry that is added; the words must be taken.
    private func add(_ arguments: String..., typed: String? = nil) throws -> String {
        let run = try CommandRun(
            ["add"] + arguments + ["--register", "a.kept"], in: folder.url, typed: typed)
        #expect(run.status == 0, "\(run.complaint)")
        return String(run.output.prefix { $0 != " " })
    }

    private func founded() throws {
        try Data("title\nAn invented claim\n".utf8).write(to: folder.url.appending(path: "one.csv"))
        #expect(try kept("import", "one.csv", "--as", "claims", "--register", "a.kept").status == 0)
    }

    // MARK: - Words that stay out of sight

    @Test func whatWasTypedStandsInNoListOfProcesses() throws {
        try founded()
        let process = Process()
        process.executableURL = CommandRun.kept
        process.arguments = ["add", "person", "-", "remark=Quillfeather", "--register", "a.kept"]
        process.currentDirectoryURL = folder.url
        var environment = ProcessInfo.processInfo.environment
        environment["KEPT_KEYS"] = folder.url.appending(path: "keys").path
        process.environment = environment
        let input = Pipe()
        process.standardInput = input
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        defer { process.waitUntilExit() }
        // It waits for the title; until it has come so far as to read it, it may still be starting.
        var shown = ""
        for _ in 0..<1_000_000 where !shown.contains("\0add\0") || shown.contains("Quillfeather") {
            shown = String(
                decoding: try Data(contentsOf: URL(filePath: "/proc/\(process.processIdentifier)/cmdline")),
                as: UTF8.self)
        }
        #expect(shown.contains("\0add\0") && !shown.contains("Quillfeather"))
        try input.fileHandleForWriting.write(contentsOf: Data("Ada\n".utf8))
        try input.fileHandleForWriting.close()
    }

    @Test func fieldsAreReadFromStandardInput() throws {
        try founded()
        let id = try add("event", "-", "-", typed: "A march\ndate=21 May 2016\n\nlocation=Halvarsund\n")
        let shown = try kept("show", id, "--register", "a.kept").output
        #expect(shown.contains("A march") && shown.contains("21 May 2016") && shown.contains("Halvarsund"))
        #expect(try kept("set", id, "-", "--register", "a.kept", typed: "date=22 May 2016\n").status == 0)
        #expect(try kept("show", id, "--register", "a.kept").output.contains("22 May 2016"))
        let wrong = try kept("set", id, "-", "--register", "a.kept", typed: "Quillfeather\n")
        #expect(wrong.status != 0 && !wrong.complaint.contains("Quillfeather"))
    }

    @Test func whatIsRevealedIsStillSaidToBeRestricted() throws {
        try founded()
        let person = try add("person", "Ada Quillfeather")
        #expect(!(try kept("show", person, "--register", "a.kept")).output.contains("Quillfeather"))
        let shown = try kept("show", person, "--reveal", "--register", "a.kept").output
        #expect(shown.contains("Ada Quillfeather") && shown.contains("restricted"))
        let open = try add("person", "Ivo Belmar", "confidentiality=public")
        #expect(!(try kept("show", open, "--reveal", "--register", "a.kept")).output.contains("restricted"))
    }

    @Test func aRestrictedNameInADraftIsTold() throws {
        try founded()
        _ = try add("person", "Ada Quillfeather")
        let draft =
            "A note on Halvarsund\n\n1. Everyone knows what happened to Quillfeather.\n\n2. adaquillfeather@example.org\n"
        try Data(draft.utf8).write(to: folder.url.appending(path: "draft.txt"))
        let found = try kept("check", "draft.txt", "--register", "a.kept", "--format", "json")
        #expect(found.output.ranges(of: "restricted-name").count >= 2)
        #expect(!(try kept("check", "draft.txt", "--format", "json")).output.contains("restricted-name"))
    }

    @Test func writingSaysWhatItMasked() throws {
        let briefing =
            "# A briefing\n\n1. Ms. Quillfeather was held for nine days.\n\n2. A law was passed.\n\n3. Ada Quillfeather is free.\n"
        try Data(briefing.utf8).write(to: folder.url.appending(path: "briefing.md"))
        #expect(try kept("read", "briefing.md", "--register", "a.kept", "--accept").status == 0)
        let none = try kept("write", "--register", "a.kept", "--to", "out.md")
        #expect(none.status == 0 && !none.output.contains("masked"), "\(none.complaint)")
        _ = try add("person", "Ada Quillfeather")
        let some = try kept("write", "--register", "a.kept", "--to", "out.md", "--force").output
        #expect(some.contains("2 names are masked: paragraph 1, paragraph 3."), "\(some)")
        let written = try String(contentsOf: folder.url.appending(path: "out.md"), encoding: .utf8)
        #expect(!written.contains("Quillfeather"))
    }

    // MARK: - Ties

    @Test func entriesAreTiedAndCutLoose() throws {
        try founded()
        let event = try add("event", "A march")
        let person = try add("person", "Ada Quillfeather", "confidentiality=organisation")
        let tie = "victim=\(event)"
        #expect(try kept("link", person, tie, "--register", "a.kept").output.contains("1 entry tied"))
        #expect(try kept("show", person, "--register", "a.kept").output.contains(event))
        #expect(try kept("link", person, tie, "--register", "a.kept").output.contains("0 entries tied"))
        #expect(
            try kept("unlink", person, tie, "--register", "a.kept").output.contains("1 entry no longer tied"))
        #expect(!(try kept("show", person, "--register", "a.kept")).output.contains(event))
        let none = try kept("unlink", person, tie, "--register", "a.kept")
        #expect(none.status == 2 && none.complaint.contains("is not tied"))
        #expect(try kept("undo", "--register", "a.kept").status == 0)
        #expect(try kept("show", person, "--register", "a.kept").output.contains(event))
        for wrong in ["nothing=\(event)", "victim=event-0000000000000000", event] {
            #expect(try kept("link", person, wrong, "--register", "a.kept").status == 2)
        }
    }

    // MARK: - What a newcomer tried

    private func read() throws {
        let briefing =
            "# A briefing\n\n## Law\n\n1. In May 2016 officers detained 40 protesters in Halvarsund.\n\n## Asks\n\n2. The State should repeal the law.\n"
        try Data(briefing.utf8).write(to: folder.url.appending(path: "briefing.md"))
        #expect(try kept("read", "briefing.md", "--register", "a.kept", "--accept").status == 0)
    }

    private func first(_ kind: String) throws -> String {
        String(try kept("list", kind, "--register", "a.kept").output.prefix { $0 != " " })
    }

    private func written() throws -> String {
        #expect(try kept("write", "--register", "a.kept", "--to", "out.md", "--force").status == 0)
        return try String(contentsOf: folder.url.appending(path: "out.md"), encoding: .utf8)
    }

    @Test func aSourceThatIsCitedHasItsNote() throws {
        try read()
        let source = try add(
            "source", "The Halvarsund Herald", "url=https://herald.example/square", "date=22 May 2016")
        _ = try add(
            "claim", "A square was cleared.", "--link", "cites=\(source)", "--after", try first("claims"))
        let text = try written()
        #expect(
            text.contains("A square was cleared.[^1]") && text.contains("The Halvarsund Herald, 22 May 2016"),
            "\(text)")
        #expect(text.contains("https://herald.example/square"))
    }

    @Test func notesAreEmptiedAsOtherFieldsAre() throws {
        try read()
        let claim = try add(
            "claim", "A square was cleared.", "citations=https://herald.example/a", "--after",
            try first("claims"))
        #expect(try written().contains("herald.example/a"))
        #expect(
            try kept("set", claim, "citations=", "citations=https://herald.example/b", "--register", "a.kept")
                .status == 0)
        let text = try written()
        #expect(!text.contains("herald.example/a") && text.contains("herald.example/b"), "\(text)")
        #expect(try kept("undo", "--register", "a.kept").status == 0)
        #expect(try written().contains("herald.example/a"))
    }

    @Test func aTextAtTheEndOfASubmissionIsWritten() throws {
        try read()
        _ = try add("recommendation", "The State should open an inquiry.", "--in", try first("submissions"))
        #expect(try written().contains("The State should open an inquiry."))
    }

    @Test func whoSeesEverythingFindsEverything() throws {
        try read()
        let person = try add("person", "Ada Quillfeather")
        _ = try add("claim", "Officers beat Ada Quillfeather at the square.")
        for words in ["Quillfeather", "quillf", "ada beat"] {
            #expect(!(try kept("search", words, "--register", "a.kept")).output.contains("Quillfeather"))
        }
        let revealed = try kept("search", "quillfeather", "--reveal", "--register", "a.kept").output
        #expect(revealed.contains(person) && revealed.contains("[Quillfeather] at the square"), "\(revealed)")
        #expect(
            try kept("search", "protesters", "--reveal", "--register", "a.kept").output.contains(
                "[protesters]"))
        #expect(
            try kept("search", "beat", "--reveal", "--register", "a.kept").output.contains("Ada Quillfeather")
        )
    }
}
