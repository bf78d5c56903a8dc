import Foundation
import KeptTestSupport
import Testing

/// What the commands say to people, as they are run.
struct CommandWordsTests {
    private let folder: TemporaryFolder
    private let example = Project.file("Examples/norland-2025.txt").path

    init() throws { folder = try TemporaryFolder() }

    private func kept(_ arguments: String...) throws -> CommandRun {
        try CommandRun(arguments, in: folder.url)
    }

    private func expect(_ run: CommandRun, _ status: Int32 = 0, says words: String...) {
        #expect(run.status == status, "\(run.complaint)")
        for word in words {
            #expect((run.output + run.complaint).contains(word), "\(word) is not in: \(run.output)")
        }
    }

    private func filled() throws {
        expect(
            try kept("read", example, "--register", "n.kept", "--accept"), says: "added", "claims",
            "links between them")
    }

    private func first(_ kind: String) throws -> String {
        String(try kept("list", kind, "--register", "n.kept").output.prefix { $0 != " " })
    }

    @Test func documentsAreReadAndChecked() throws {
        expect(try kept("read", example), says: "sections", "claims", "Next: kept check")
        for (name, words) in [
            ("report", "recommendations"), ("summary", "statements"), ("observations", "recommendations"),
        ] {
            let run = try kept("read", Project.file("Examples/norland-\(name)-2025.txt").path)
            #expect(run.status == 0 && run.output.contains(words), "\(name): \(run.output)")
        }
        expect(try kept("check", example), 1, says: "help:", "kept check --explain")
        expect(try kept("check", example, "--format", "sarif"), 1, says: "2.1.0")
        expect(try kept("check", "--explain", "uncited-claim"), says: "uncited-claim")
        expect(try kept("check", "--explain", "no-such-rule"), 64, says: "there is no rule")
        expect(try kept("check"), 64, says: "name at least one document")
        expect(try kept("read", example, "--accept"), 64, says: "--accept needs --register")
        expect(try kept("read", example, "--ocr", "--ocr-language", ""), 64, says: "names no language")
    }

    /// Registers, documents, bundles, backups and keys are for their owner alone, whatever the shell allows.
    @Test func othersOnTheMachineReadNothing() throws {
        try filled()
        for ending in ["docx", "md", "html"] {
            expect(try kept("write", "--register", "n.kept", "--to", "out." + ending))
        }
        expect(try kept("backup", "--register", "n.kept", "--to", "copy.kept"))
        let all = try #require(
            FileManager.default.enumerator(at: folder.url, includingPropertiesForKeys: nil))
        var (looked, open) = (0, [String]())
        for case let file as URL in all {
            let found = try FileManager.default.attributesOfItem(atPath: file.path)
            let mode = try #require((found[.posixPermissions] as? NSNumber)?.intValue)
            looked += 1
            if mode & 0o077 != 0 { open.append(file.lastPathComponent) }
        }
        #expect(looked > 15 && open.isEmpty, "\(open)")
    }

    @Test func workUponARecordThatIsGoneIsToldAndMoved() throws {
        let head = "To,Text,From,Response,Session\n"
        for (name, text) in [
            ("a", "Free the journalists who are held"), ("b", "Free all journalists who are held"),
        ] {
            try Data((head + "Norland,\(text),Norway,Noted,18\n").utf8)
                .write(to: folder.url.appending(path: name + ".csv"))
        }
        expect(
            try kept("import", "a.csv", "--register", "n.kept"),
            says: "1 recommendation added, 0 there already.")
        let ask = try first("recommendations")
        expect(try kept("set", ask, "remark=Two were freed", "--register", "n.kept"))
        expect(try kept("import", "b.csv", "--register", "n.kept"), says: "1 recommendation added")
        expect(try kept("conflicts", "--register", "n.kept"), says: "No conflicts.")
        expect(
            try kept("remove", try first("datasets"), "--register", "n.kept"),
            says: "1 record is gone on which work hangs; see kept conflicts --register n.kept")
        let other = try first("recommendations")
        expect(
            try kept("conflicts", "--register", "n.kept"), says: ask, "Two were freed", other,
            "Give it to another record with kept move ID --to ID.")
        let lost =
            try kept("conflicts", "--json", "--register", "n.kept").object()["lost"] as? [[String: Any]]
        #expect(lost?.first?["nearest"] as? [String] == [other])
        expect(try kept("move", other, "--to", ask, "--register", "n.kept"), 2, says: "nothing hangs here")
        expect(try kept("move", ask, "--to", "claim-0", "--register", "n.kept"), 2, says: "no such entry")
        expect(try kept("move", ask, "--to", other, "--register", "n.kept"), says: "has what hung on")
        expect(try kept("show", other, "--register", "n.kept"), says: "Two were freed")
        expect(try kept("conflicts", "--register", "n.kept"), says: "No conflicts.")
        expect(try kept("history", other, "--register", "n.kept"), says: "import", "move")
    }

    @Test func entriesAreFoundShownAndChanged() throws {
        try filled()
        let event = try first("events")
        expect(
            try kept("show", event, "--register", "n.kept"), says: "Tied to", "Comes from",
            "accepted by founder")
        expect(
            try kept("list", "events", "--filters", "--register", "n.kept"), says: "reprisal", "yes or no",
            "Ordered by: date")
        expect(try kept("list", "events", "--order", "date", "--descending", "--register", "n.kept"))
        expect(
            try kept("list", "events", "--order", "dat", "--register", "n.kept"), 2,
            says: "did you mean date?")
        expect(
            try kept("list", "events", "--descending", "--register", "n.kept"), 64,
            says: "--descending needs --order")
        expect(try kept("list", "claims", "--state", "FRA", "--register", "n.kept"), says: "None of")
        expect(try kept("list", "persons", "--register", "n.kept"), says: "No persons in this register yet")
        expect(
            try kept("list", "events", "--where", "reprisl=yes", "--register", "n.kept"), 2,
            says: "did you mean reprisal?")
        expect(
            try kept("list", "claims", "--about", "journalists", "--json", "--register", "n.kept"),
            says: "\"kind\" : \"claim\"")
        expect(try kept("search", "journalists", "--register", "n.kept"), says: "found")
        expect(try kept("search", "zebra", "--register", "n.kept"), says: "Nothing found")
        expect(try kept("set", event, "date=12 May 2014", "--register", "n.kept"))
        expect(try kept("set", event, "date=soon", "--register", "n.kept"), 2, says: "date: takes a date")
        expect(try kept("set", event, "soon", "--register", "n.kept"), 64, says: "field 1 is no field")
        expect(
            try kept("set", event, "confidentialty=public", "--register", "n.kept"), 2,
            says: "did you mean confidentiality?")
        expect(try kept("history", event, "--register", "n.kept"), says: "date = 12 May 2014", "founder")
        expect(try kept("history", "--register", "n.kept", "--json"), says: "\"action\" : \"set\"")
        expect(try kept("undo", "--register", "n.kept"), says: "is taken back; 1 entr")
        let added = try kept(
            "add", "claim", "Two offices were searched.", "--after", first("claims"), "--register", "n.kept")
        expect(added, says: "claim-", "Two offices were searched.")
        expect(
            try kept("add", "claim", "x", "--after", "a", "--in", "b", "--register", "n.kept"), 64,
            says: "not both")
        let id = String(added.output.prefix { $0 != " " })
        expect(try kept("remove", id, "--register", "n.kept"), says: "is removed; kept undo")
        expect(try kept("show", id, "--register", "n.kept"), 2, says: "there is no such entry")
        expect(try kept("conflicts", "--register", "n.kept"), says: "No conflicts.")
        expect(
            try kept("list", "events", "--as-of", "2001-01-01", "--register", "n.kept"), 2,
            says: "nothing stood")
    }

    @Test func newerVersionsAreToldWithOldAndNewWords() throws {
        try filled()
        let text = try String(contentsOf: URL(filePath: example), encoding: .utf8)
        try text.replacing("at least 9 deaths", with: "at least 11 deaths").write(
            to: folder.url.appending(path: "second.txt"), atomically: true, encoding: .utf8)
        expect(
            try kept("read", "second.txt", "--register", "n.kept"), says: "looks like a new version",
            "1 changed, 0 new, 0 gone", "was  ", "now  ")
        expect(
            try kept("read", "second.txt", "--register", "n.kept", "--accept"),
            says: "was taken as a new version")
        expect(try kept("list", "submissions", "--register", "n.kept", "--json"), says: "second.txt")
        expect(
            try kept("read", "second.txt", "--register", "n.kept", "--accept", "--separate"),
            says: "submission")
    }

    @Test func registersAreKeptWhole() throws {
        try filled()
        expect(try kept("verify", "--register", "n.kept"), says: "all hold")
        expect(try kept("backup", "--register", "n.kept", "--to", "b.kept"), says: "copied")
        expect(try kept("restore", "b.kept", "--to", "c.kept"), says: "put back")
        expect(try kept("repair", "--register", "n.kept"), says: "made anew from the journal")
        try Data(repeating: 7, count: 4000).write(to: folder.url.appending(path: "n.kept/register.sqlite"))
        expect(try kept("verify", "--register", "n.kept"), 1, says: "register.sqlite")
        expect(try kept("list", "events", "--register", "n.kept"), says: "is damaged; nothing is lost")
        expect(try kept("write", "--register", "c.kept", "--to", "out.md"), says: "paragraphs", "notes")
        expect(try kept("write", "--register", "c.kept", "--to", "out.rtf"), 2, says: "Kept writes")
        expect(try kept("serve", "--register", "c.kept", "--port", "70000"), 64, says: "--port is a number")
        try "only for this test\n".write(
            to: folder.url.appending(path: "pass"), atomically: true, encoding: .utf8)
        for (verb, words) in [("lock", "is locked"), ("unlock", "is open")] {
            expect(try kept(verb, "--register", "c.kept", "--passphrase-file", "pass"), says: words)
        }
        expect(
            try kept("unlock", "--for-good", "--register", "c.kept", "--passphrase-file", "pass"),
            says: "clear files again")
        expect(
            try kept("unlock", "--register", "c.kept", "--passphrase-file", "none"), 2, says: "is not sealed")
    }

    @Test func colleaguesExchange() throws {
        try filled()
        let other = try TemporaryFolder()
        let key = try CommandRun(["exchange", "key"], in: other.url).output.split(separator: "\n").first.map(
            String.init)
        expect(
            try kept("exchange", "add", #require(key), "--name", "Aigul", "--register", "n.kept"),
            says: "is let in", "Words:")
        expect(
            try kept("exchange", "members", "--register", "n.kept"), says: "founder", "(this machine)",
            "Aigul")
        expect(try kept("exchange", "key", "--register", "n.kept"), says: "kept-key-1:")
        let bundle = folder.url.appending(path: "one.age").path
        expect(try kept("exchange", "offer", bundle, "--register", "n.kept"), says: "1 file of evidence")
        expect(try kept("exchange", "offer", bundle, "--register", "n.kept"), 2, says: "is there already")
        expect(
            try CommandRun(["exchange", "take", bundle, "--register", "t.kept"], in: other.url),
            says: "From founder")
        let event = try first("events")
        expect(try CommandRun(["set", event, "location=Southport", "--register", "t.kept"], in: other.url))
        expect(try kept("set", event, "location=Northport", "--register", "n.kept"))
        let back = other.url.appending(path: "back.age").path
        expect(try CommandRun(["exchange", "offer", back, "--register", "t.kept"], in: other.url))
        expect(try kept("exchange", "take", back, "--register", "n.kept"), says: "1 value is in conflict")
        expect(try kept("conflicts", "--register", "n.kept"), says: "stands", "also", "location", "Aigul")
        expect(try kept("show", event, "--register", "n.kept"), says: "In conflict; kept set decides")
        expect(try kept("exchange", "remove", "Aigul", "--register", "n.kept"), says: "is put out")
    }

    @Test func tablesAreImportedWithWhatWasNotUnderstood() throws {
        try "title,date\nMarch,2011-12\nStrike,soon\n".write(
            to: folder.url.appending(path: "t.csv"), atomically: true, encoding: .utf8)
        expect(
            try kept("import", "t.csv", "--as", "events", "--dry-run", "--register", "n.kept"), 1,
            says: "1 event would be added", "row 3: date: takes a date")
        #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "n.kept").path))
        expect(
            try kept("import", "t.csv", "--as", "events", "--register", "n.kept", "--json"), 1,
            says: "\"added\" : 1", "\"row\" : 3")
        expect(
            try kept("import", "t.csv", "--register", "n.kept"), 2, says: "say what its rows are with --as")
    }
}
