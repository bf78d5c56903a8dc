import Foundation
import KeptTestSupport
import Testing

/// What people do with a register and what must not lose it or lock them out, each as they would type it.
///
/// A stopped command at every state: `InterruptionTests`, `make kill`. A site after the lock: `ServerTests`. What a file hides:
/// `ShownWordTests` and its neighbours.
struct HandsOnTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    private static let briefing = """
        A briefing

        1. In May 2016 officers detained 40 people in Halvarsund.[1]

        2. The State should repeal the law on assemblies.

        [1] Herald, 3 May 2016.
        """

    private func hold(_ run: CommandRun, _ status: Int32 = 0, _ words: String...) {
        #expect(run.status == status, "\(run.output)\(run.complaint)")
        for word in words {
            #expect((run.output + run.complaint).contains(word), "\(word) in \(run.output)\(run.complaint)")
        }
    }

    // MARK: - Taken back

    @Test(arguments: [
        ("recommendations", "Text,State", "repeal law", "Norland"),
        ("events", "title,location", "Raid", "Quay"),
    ])
    func anImportOfManyRowsIsTakenBack(kind: String, head: String, one: String, other: String) async throws {
        let rows = (1...1_500).map { "\(one) \($0),\(other)" }
        try desk.put("many.csv", ([head] + rows).joined(separator: "\n"))
        hold(try desk.kept("import many.csv --as \(kind) --register u.kept"))
        let first = try desk.kept("history --register u.kept --json").object()["changes"] as? [[String: Any]]
        hold(try desk.kept("undo --register u.kept"), 0, "1500 entries changed")
        #expect(try desk.count(kind, in: "u.kept") == 0)
        hold(try desk.kept("verify --register u.kept"))
        // The undo is taken back, too.
        let changes =
            try desk.kept("history --register u.kept --json").object()["changes"] as? [[String: Any]]
        let last = try #require(changes?.last?["id"] as? String)
        #expect(changes?.count == (first?.count ?? 0) + 1)
        hold(try desk.kept("undo --change \(last) --register u.kept"))
        #expect(try desk.count(kind, in: "u.kept") == 1_500)
    }

    @Test(arguments: [
        ("text.txt", "claims"), ("text.md", "claims"), ("table.csv", "events"), ("table.tsv", "persons"),
    ])
    func whatWasTakenBackCanComeAgain(file: String, kind: String) throws {
        try desk.put(file, kind == "claims" ? Self.briefing : "title\nAda Quillfeather\n")
        let command = kind == "claims" ? "read \(file) --accept" : "import \(file) --as \(kind)"
        for _ in 0..<2 {
            hold(try desk.kept("\(command) --register n.kept"))
            #expect(try desk.count(kind, in: "n.kept") == 1)
            hold(try desk.kept("undo --register n.kept"))
            #expect(try desk.count(kind, in: "n.kept") == 0)
        }
        hold(try desk.kept("verify --register n.kept"))
    }

    // MARK: - Stopped

    /// The signals of Ctrl-C, of a closed window and of the system.
    @Test(arguments: [SIGINT, SIGHUP, SIGKILL], ["lock", "unlock --for-good", "backup --to b.kept"])
    func aStoppedCommandLosesNothing(signal: Int32, command: String) throws {
        try desk.put("phrase", "seven invented words lie in this file\n")
        try desk.put("text.txt", Self.briefing)
        hold(try desk.kept("read text.txt --accept --register l.kept"))
        let phrase = command.hasPrefix("backup") ? "" : " --passphrase-file phrase"
        if command.hasPrefix("unlock") {
            hold(try desk.kept("lock --register l.kept --passphrase-file phrase"))
        }
        try stop("\(command) --register l.kept\(phrase)", with: signal)
        if FileManager.default.fileExists(atPath: desk.file("l.kept/head.age").path) {
            hold(try desk.kept("unlock --register l.kept --passphrase-file phrase"))
        }
        hold(try desk.kept("verify --register l.kept"))
        #expect(try desk.count("claims", in: "l.kept") == 1)
        hold(try desk.kept("backup --register l.kept --to c.kept"))
        if FileManager.default.fileExists(atPath: desk.file("c.kept/head.age").path) {
            hold(try desk.kept("unlock --register c.kept --passphrase-file phrase"))
        }
        hold(try desk.kept("restore c.kept --to r.kept"))
        hold(try desk.kept("set --register l.kept", claim(), "remark=after it"))
        hold(try desk.kept("lock --register l.kept\(phrase.isEmpty ? " --passphrase-file phrase" : phrase)"))
    }

    private func claim() throws -> String {
        String(try desk.kept("list claims --register l.kept").output.prefix { $0 != " " })
    }

    /// Starts a command and stops it as soon as it has changed something in the folder.
    private func stop(_ command: String, with signal: Int32) throws {
        let process = Process()
        process.executableURL = CommandRun.kept
        process.arguments = command.split(separator: " ").map(String.init)
        process.currentDirectoryURL = desk.folder.url
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["KEPT_KEYS": desk.file("keys").path]) { $1 }
        (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
        func names() throws -> [String] {
            try FileManager.default.subpathsOfDirectory(atPath: desk.folder.url.path).sorted()
        }
        let before = try names()
        try process.run()
        while process.isRunning, try names() == before {}
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
    }

    // MARK: - Passphrases

    @Test(arguments: [
        ("in crlf an invented phrase\r\n", "in crlf an invented phrase\n"),
        ("café élan naïve words here\n", "cafe\u{301} e\u{301}lan nai\u{308}ve words here\n"),
        ("cafe\u{301} e\u{301}lan words lie here\n", "café élan words lie here\n"),
        ("ｗｏｒｄｓ of full width lie here\n", "words of full width lie here\n"),
        ("no end of line in this file", "no end of line in this file\r\n"),
        ("\u{FEFF}a mark before the words here\n", "a mark before the words here\n"),
    ])
    func aPassphraseIsTheSameFromEveryEditor(sealed: String, typed: String) throws {
        try desk.put("sealed", sealed)
        try desk.put("typed", typed)
        _ = try desk.add("claim", "An invented claim", to: "p.kept")
        try desk.put("one.csv", "title\nOne\n")
        hold(try desk.kept("import one.csv --as claims --register p.kept"))
        hold(try desk.kept("lock --register p.kept --passphrase-file sealed"))
        hold(try desk.kept("unlock --register p.kept --passphrase-file typed"))
        #expect(try desk.count("claims", in: "p.kept") == 1)
    }

    @Test(arguments: ["        \n", "aaaaaaaaaaaa\n", "\u{3000}\u{3000}\u{3000}\u{3000}\n", "password\n"])
    func aPhraseThatProtectsNothingIsRefused(phrase: String) throws {
        try desk.put("phrase", phrase)
        try desk.put("one.csv", "title\nOne\n")
        hold(try desk.kept("import one.csv --as claims --register p.kept"))
        #expect(try desk.kept("lock --register p.kept --passphrase-file phrase").status != 0)
        #expect(try desk.count("claims", in: "p.kept") == 1)
    }

    // MARK: - Side by side, and on another machine

    @Test(arguments: [true, false], ["list claims", "verify"])
    func readersBesideWritersTellNoDamage(isSealed: Bool, reading: String) throws {
        try desk.put("phrase", "seven invented words lie in this file\n")
        try desk.put("one.csv", "title\nOne\n")
        hold(try desk.kept("import one.csv --as claims --register q.kept"))
        let id = String(try desk.kept("list claims --register q.kept").output.prefix { $0 != " " })
        if isSealed {
            hold(try desk.kept("lock --register q.kept --passphrase-file phrase"))
            hold(try desk.kept("unlock --register q.kept --passphrase-file phrase"))
        }
        let desk = desk
        DispatchQueue.concurrentPerform(iterations: 5) { worker in
            for turn in 0..<10 {
                do {
                    let run =
                        try worker < 2
                        ? desk.kept(
                            "set --register q.kept", id, "\(worker == 0 ? "remark" : "text")=v\(turn)")
                        : desk.kept("\(reading) --register q.kept")
                    #expect(run.status == 0, "\(run.output)\(run.complaint)")
                } catch { Issue.record(error) }
            }
        }
        hold(try desk.kept("verify --register q.kept"))
    }

    /// By a key that was carried over; by a colleague who let the new machine in before the copy was made, or after it.
    @Test(arguments: ["key", "before", "after"])
    func aBackupIsWorkedOnWhereItIsPutBack(way: String) throws {
        try desk.put("phrase", "seven invented words lie in this file\n")
        try desk.put("one.csv", "title\nOne\n")
        hold(try desk.kept("import one.csv --as claims --register a.kept", keys: "old"))
        let id = String(
            try desk.kept("list claims --register a.kept", keys: "old").output.prefix { $0 != " " })
        func letIn(_ more: String = "") throws {
            let key = try desk.kept("exchange key", keys: "new").output.split(separator: "\n")[0]
            let words =
                "exchange add \(key) --name Laptop --sees restricted --right steward --register a.kept"
            hold(try desk.kept(words + more, keys: "old"))
        }
        if way == "before" { try letIn() }
        hold(try desk.kept("backup --register a.kept --to stick.kept", keys: "old"))
        hold(try desk.kept("restore stick.kept --to b.kept", keys: "new"))
        if way != "before" {
            hold(try desk.kept("set --register b.kept", id, "remark=new", keys: "new"), 2, "kept device")
        }
        if way == "key" {
            hold(
                try desk.kept("device export key.age --register a.kept --passphrase-file phrase", keys: "old")
            )
            hold(try desk.kept("device take key.age --register b.kept --passphrase-file phrase", keys: "new"))
        } else if way == "after" {
            try letIn(" --offer in.age")
            hold(try desk.kept("exchange take in.age --register b.kept", keys: "new"))
        }
        hold(try desk.kept("set --register b.kept", id, "remark=new", keys: "new"))
        hold(try desk.kept("verify --register b.kept", keys: "new"))
        // What was written there goes back.
        if way != "key" {
            hold(try desk.kept("exchange offer out.age --register b.kept", keys: "new"))
            hold(try desk.kept("exchange take out.age --register a.kept", keys: "old"), 0, "remark = new")
        }
    }
}
