import Foundation
import GRDB
import KeptTestSupport
import KeptVocabulary
import Testing

import KeptDocuments
import KeptEntries
@testable import KeptLedger
@testable import KeptRegister

/// 300 marked names of eight scripts go in through every door; none comes out of one that is not opened for it.
struct ConfidentialityTests {
    private let folder: TemporaryFolder
    /// The marks of names, one pair a script: no other word holds them.
    private static let marks = [
        ("Zqana", "Zqilu"), ("Жщана", "Жщилу"), ("ظقانا", "ظقيلو"), ("זקאנה", "זקילו"), ("Ζξανα", "Ζξιλου"),
        ("ზყანა", "ზყილუ"),
        ("झ्कना", "झ्किलु"), ("猀卡", "猀鲁"),
    ]
    private let names = (100..<400).map { number in
        let (first, last) = Self.marks[(number - 100) % Self.marks.count]
        return "\(first)\(number) \(last)\(number)"
    }

    init() throws { folder = try TemporaryFolder() }

    private func kept(_ arguments: String...) throws -> CommandRun {
        try CommandRun(arguments + ["--register", "test.kept"], in: folder.url)
    }

    private func surroundings(_ keys: String = "keys") -> Surroundings {
        Surroundings(
            clock: { Int64(Date().timeIntervalSince1970 * 1000) }, chance: Chance.any,
            keys: folder.url.appending(path: keys))
    }

    private func holdsNoName(_ bytes: Data, _ what: String) {
        // The mark of all names, in any case: tokens of an index are folded.
        let words = String(decoding: bytes, as: UTF8.self).lowercased()
        for mark in Self.marks.flatMap({ [$0.0, $0.1] }) {
            #expect(!words.contains(mark.lowercased()), "\(what) holds a restricted name (\(mark))")
        }
    }

    private func holdsNoName(_ run: CommandRun, _ what: String) {
        holdsNoName(Data((run.output + run.complaint).utf8), what)
    }

    @Test func restrictedNamesLeaveThroughNoDoor() throws {
        let (event, ids) = try fill()
        try look(event: event, ids: ids)
        try checkIndex()
        try checkBundle()
    }

    /// Typing, reading, importing, setting, and what mentions the names already.
    private func fill() throws -> (event: String, ids: [String]) {
        // Texts that bear the names come first, so that the names are hidden in what was there before them.
        let table =
            "title,text\n"
            + names.prefix(40).map { "About \($0),\"They said that \($0) was held.\"\n" }.joined()
        try table.write(to: folder.url.appending(path: "table.csv"), atomically: true, encoding: .utf8)
        holdsNoName(try kept("import", "table.csv", "--as", "claims"), "import")
        let document = """
            Submission on Norland

            \(names.prefix(60).map { "The court of Northport sentenced \($0) to a fine in 2011." }.joined(separator: "\n\n"))
            """
        try document.write(to: folder.url.appending(path: "brief.txt"), atomically: true, encoding: .utf8)
        #expect(
            try CommandRun(["read", "brief.txt", "--register", "test.kept", "--accept"], in: folder.url)
                .status == 0)
        let event = try kept("add", "event", "Hearing of \(names[0])").output.prefix { $0 != " " }
        let register = try Register(folder.url.appending(path: "test.kept"), in: surroundings())
        var addition = Addition()
        var ids: [String] = []
        for name in names.prefix(198) {
            let person = try register.withChance(
                Entry(
                    id: "", kind: .person,
                    fields: [
                        "name": .text(name),
                        "aliases": .list([.text("\(name.prefix { !$0.isNumber })-the-\(name.suffix(3))")]),
                    ]))
            ids.append(person.id)
            addition.entries.append(person)
            addition.links.append(Link(person.id, .victim, String(event)))
        }
        _ = try register.add(addition, evidence: [:], action: "add")
        for name in names[198..<200] {
            let run = try kept("add", "person", name, "--link", "victim=\(event)")
            holdsNoName(run, "add")
            ids.append(String(run.output.prefix { $0 != " " }))
        }
        try importPersons()
        holdsNoName(try kept("set", ids[0], "remark=seen with \(names[1])"), "set")
        holdsNoName(try kept("set", ids[0], "confidentiality=\(names[2])"), "a refused set")
        holdsNoName(try kept("add", "person", names[3], "--link", names[4]), "a refused link")
        holdsNoName(try kept("add", "person", names[3], "confidentiality=\(names[4])"), "a refused person")
        return (String(event), ids)
    }

    /// Tables of all formats, with heads of their own.
    private func importPersons() throws {
        let csv = "Case;Full name\n" + names[200..<250].map { "N;\($0)\n" }.joined()
        try csv.write(to: folder.url.appending(path: "people.csv"), atomically: true, encoding: .utf8)
        holdsNoName(try kept("import", "people.csv", "--as", "persons", "--dry-run"), "import --dry-run")
        holdsNoName(try kept("import", "people.csv", "--as", "persons"), "import of persons")
        var workbook = WorkbookWriter("People")
        workbook.add(["First name", "Last name"])
        for name in names[250..<300] { workbook.add(name.split(separator: " ").map(String.init)) }
        try workbook.finished().write(to: folder.url.appending(path: "people.xlsx"))
        holdsNoName(try kept("import", "people.xlsx", "--as", "persons"), "import of a workbook")
    }

    private func look(event: String, ids: [String]) throws {
        for kind in ["persons", "claims", "events", "sections", "passages", "submissions"] {
            holdsNoName(try kept("list", kind), "list \(kind)")
            holdsNoName(try kept("list", kind, "--json"), "list \(kind) --json")
        }
        for id in [event, ids[0], ids[199]] {
            for command in ["show", "history"] {
                holdsNoName(try kept(command, id), command)
                holdsNoName(try kept(command, id, "--json"), command + " --json")
            }
        }
        let claim = try kept("list", "claims").output.split(separator: "\n").last.map {
            String($0.prefix { $0 != " " })
        }
        holdsNoName(try kept("show", #require(claim)), "show of a claim")
        #expect(try kept("search", "zqilu108").output.contains("Nothing"))
        holdsNoName(try kept("search", "court"), "search")
        holdsNoName(try kept("history"), "history")
        holdsNoName(try kept("conflicts"), "conflicts")
        holdsNoName(try kept("verify"), "verify")
        for ending in ["md", "html"] {
            let written = "out.\(ending)"
            holdsNoName(try kept("write", "--to", written), "write")
            holdsNoName(try Data(contentsOf: folder.url.appending(path: written)), "a written \(ending)")
        }
        for kind in ["persons", "claims", "events", "sections", "passages", "submissions", "sources"] {
            for ending in ["csv", "xlsx", "json"] {
                let table = "\(kind).\(ending)"
                holdsNoName(try kept("export", kind, "--to", table), "export \(kind)")
                holdsNoName(try Data(contentsOf: folder.url.appending(path: table)), "an exported \(table)")
            }
        }
        // The names are there for who asks for them.
        #expect(try kept("show", ids[199], "--reveal").output.contains(names[199]))
        #expect(try kept("list", "claims", "--reveal").output.contains(names[7]))
    }

    private func checkIndex() throws {
        let register = try Register(folder.url.appending(path: "test.kept"), in: surroundings())
        let blobs = try register.database.read { database in
            try Data.fetchAll(database, sql: "SELECT block FROM entryText_data")
                + Data.fetchAll(
                    database, sql: "SELECT CAST(c4 || c5 AS BLOB) FROM entryText_content WHERE c4 IS NOT NULL"
                )
        }
        #expect(blobs.count > 10)
        for blob in blobs { holdsNoName(blob, "the search index") }
    }

    /// A colleague who may not see restricted entries gets none of them, and nothing that names them.
    private func checkBundle() throws {
        let place = folder.url.appending(path: "test.kept")
        let register = try Register(place, in: surroundings())
        let other = surroundings("other-keys")
        for (name, sight) in [("reader", Confidentiality.organisation), ("board", .restricted)] {
            let theirs = name == "reader" ? other : surroundings("board-keys")
            _ = try Members(register).add(.invitation(in: theirs), name: name, .editor, sees: sight)
        }
        let made = try Offer(register).run(for: ["reader"])
        #expect(made.withheld > 200)
        let key = try #require(try KeyRing.invitation(in: other))
        let bundle = try ExchangeBundle(made.bytes, name: "bundle", with: [key.identity()])
        holdsNoName(bundle.journal, "a bundle's journal")
        for bytes in bundle.evidence.values { holdsNoName(bytes, "a bundle's evidence") }
        let theirs = folder.url.appending(path: "theirs.kept")
        _ = try Take(theirs, in: other).run(made.bytes, name: "bundle")
        for case let file as URL in try #require(
            FileManager.default.enumerator(at: theirs, includingPropertiesForKeys: nil))
        where !file.hasDirectoryPath {
            holdsNoName(try Data(contentsOf: file), "the colleague's \(file.lastPathComponent)")
        }
        if let fault = try Verification(theirs, in: other).fault { Issue.record("\(fault)") }
        let full = try ExchangeBundle(
            Offer(register).run(for: ["board"]).bytes, name: "bundle",
            with: [
                #require(try KeyRing.invitation(in: surroundings("board-keys"))).identity()
            ])
        #expect(String(decoding: full.journal, as: UTF8.self).contains(names[199]))

        // What was withheld comes once the colleague may see it.
        _ = try Members(register).add(
            Members(Register(theirs, in: other)).exchangeKey(), name: "reader", .editor, sees: .restricted)
        let theirRegister = try Register(theirs, in: other)
        _ = try Take(place, in: surroundings()).run(Offer(theirRegister).run(for: []).bytes, name: "back")
        let taken = try Take(theirs, in: other).run(Offer(register).run(for: ["reader"]).bytes, name: "more")
        #expect(taken.filled > 0)
        #expect(
            try Register(theirs, in: other).seeing(.restricted).entries(.person).map(\.title).contains(
                names[199]))
        if let fault = try Verification(theirs, in: other).fault { Issue.record("\(fault)") }
        let dumps = try [place, theirs].map { folder in
            try Register(folder, in: folder == place ? surroundings() : other).database.read {
                try ViewDump.lines($0)
            }
        }
        #expect(dumps[0] == dumps[1])
    }
}
