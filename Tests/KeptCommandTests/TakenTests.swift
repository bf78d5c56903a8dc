import Foundation
import KeptTestSupport
import Testing

/// What the command says of a colleague's bundle: looked at before, told entry by entry, and what is kept from whom.
struct TakenTests {
    private let folder: TemporaryFolder
    private let claim: String

    /// Two machines with one register: `a.kept` here, `b.kept` with Bo, who sees what `sees` lets him.
    private init(sees: String) throws {
        folder = try TemporaryFolder()
        try Data("title\nAn invented claim\n".utf8).write(to: folder.url.appending(path: "one.csv"))
        let made = try CommandRun(
            ["import", "one.csv", "--as", "claims", "--register", "a.kept"], in: folder.url)
        #expect(made.status == 0)
        claim = try Self.id(CommandRun(["list", "claims", "--register", "a.kept"], in: folder.url))
        let key = try other("exchange", "key").output.split(separator: "\n")[0]
        #expect(
            try kept("exchange", "add", String(key), "--name", "Bo", "--sees", sees, "--register", "a.kept")
                .status
                == 0)
        try carry("1.age", from: "a.kept", to: "b.kept", isBack: false)
    }

    init() throws { try self.init(sees: "restricted") }

    private static func id(_ run: CommandRun) -> String { String(run.output.prefix { $0 != " " }) }

    private func kept(_ arguments: String...) throws -> CommandRun {
        try CommandRun(arguments, in: folder.url)
    }

    private func other(_ arguments: String...) throws -> CommandRun {
        try CommandRun(arguments, in: folder.url, keys: "other")
    }

    @discardableResult
    private func carry(_ bundle: String, from: String, to: String, isBack: Bool) throws -> String {
        let offered =
            try isBack
            ? other("exchange", "offer", bundle, "--register", from)
            : kept("exchange", "offer", bundle, "--register", from)
        #expect(offered.status == 0, "\(offered.complaint)")
        let taken =
            try isBack
            ? kept("exchange", "take", bundle, "--register", to)
            : other("exchange", "take", bundle, "--register", to)
        #expect(taken.status == 0, "\(taken.complaint)")
        return taken.output
    }

    @Test func aBundleIsLookedAtBeforeItIsTaken() throws {
        #expect(try other("add", "event", "A march", "--register", "b.kept").status == 0)
        #expect(try other("add", "person", "Ada Quillfeather", "--register", "b.kept").status == 0)
        #expect(try other("set", claim, "remark=seen by many", "--register", "b.kept").status == 0)
        // A report is a collection, whose records are evidence.
        let report = Project.file("Examples/norland-report-2025.txt").path
        #expect(try other("read", report, "--register", "b.kept", "--accept").status == 0)
        #expect(try other("exchange", "offer", "2.age", "--register", "b.kept").status == 0)
        let looked = try kept("exchange", "take", "2.age", "--preview", "--register", "a.kept")
        #expect(looked.status == 0, "\(looked.complaint)")
        for words in [
            "4 changes", "A march", "restricted person", "changed   \(claim)  An invented claim",
            "remark = seen by many", "Nothing was taken.",
        ] {
            #expect(looked.output.contains(words), "\(words) in \(looked.output)")
        }
        #expect(!looked.output.contains("Quillfeather"))
        #expect(!(try kept("list", "events", "--register", "a.kept")).output.contains("A march"))
        #expect(try kept("verify", "--register", "a.kept").status == 0)
        #expect(try kept("exchange", "take", "2.age", "--register", "a.kept").output.contains("4 changes"))
        #expect(try kept("list", "events", "--register", "a.kept").output.contains("A march"))
    }

    @Test func bothValuesOfAConflictAreToldWhereItComesUp() throws {
        #expect(try kept("set", claim, "remark=seen by few", "--register", "a.kept").status == 0)
        #expect(try other("set", claim, "remark=seen by many", "--register", "b.kept").status == 0)
        #expect(try other("exchange", "offer", "2.age", "--register", "b.kept").status == 0)
        for looks in [["--preview"], []] {
            let taken = try CommandRun(
                ["exchange", "take", "2.age", "--register", "a.kept"] + looks, in: folder.url)
            for words in [
                "1 value is in conflict", "seen by few", "seen by many", "(Bo", "(founder", claim,
            ] {
                #expect(taken.output.contains(words), "\(words) in \(taken.output)")
            }
        }
        // What is decided is told when that is taken back.
        // Which of two that did not know of each other stands is nobody's merit; whoever lost is named.
        let set = try kept("set", claim, "remark=seen by some", "--register", "a.kept").output
        #expect(
            set.contains("remark = seen by some")
                && ["founder", "Bo"].contains {
                    set.contains("The conflict on remark with \($0) is decided.")
                })
        #expect(try kept("conflicts", "--register", "a.kept").output == "No conflicts.\n")
        let undone = try kept("undo", "--register", "a.kept").output
        for words in ["1 entry changed", "decide again", "seen by few", "seen by many"] {
            #expect(undone.contains(words), "\(words) in \(undone)")
        }
    }

    @Test func aRemovalOfWhatAColleagueEditedIsTold() throws {
        #expect(try kept("remove", claim, "--register", "a.kept").status == 0)
        #expect(try other("set", claim, "remark=seen by many", "--register", "b.kept").status == 0)
        #expect(try other("exchange", "offer", "2.age", "--register", "b.kept").status == 0)
        let taken = try kept("exchange", "take", "2.age", "--register", "a.kept").output
        #expect(
            taken.contains("it is there") && taken.contains("it is removed") && taken.contains("many"),
            "\(taken)")
        #expect(try kept("list", "claims", "--register", "a.kept").output.contains(claim))
    }

    @Test func whoeverReceivesLessIsToldSo() throws {
        let less = try TakenTests(sees: "public")
        #expect(try less.kept("add", "person", "Ada Quillfeather", "--register", "a.kept").status == 0)
        let told = try less.carry("2.age", from: "a.kept", to: "b.kept", isBack: false)
        #expect(told.contains("1 line of these changes is withheld from you"), "\(told)")
        #expect(!told.contains("Quillfeather"))
    }

    @Test func aChangeOfWhatIsWithheldIsWithheld() throws {
        let less = try TakenTests(sees: "public")
        #expect(try less.kept("add", "person", "Ada Quillfeather", "--register", "a.kept").status == 0)
        let claim = Self.id(
            try less.kept(
                "add", "claim", "Officers beat Ada Quillfeather at the square.", "--register", "a.kept"))
        try less.carry("2.age", from: "a.kept", to: "b.kept", isBack: false)
        #expect(try less.kept("set", claim, "remark=seen by many", "--register", "a.kept").status == 0)
        try less.carry("3.age", from: "a.kept", to: "b.kept", isBack: false)
        #expect(!(try less.other("list", "claims", "--register", "b.kept")).output.contains(claim))
        // When the name may be seen, all of it comes.
        let person = Self.id(try less.kept("list", "persons", "--register", "a.kept"))
        #expect(try less.kept("set", person, "confidentiality=public", "--register", "a.kept").status == 0)
        try less.carry("4.age", from: "a.kept", to: "b.kept", isBack: false)
        #expect(try less.other("show", claim, "--register", "b.kept").output.contains("seen by many"))
    }
}
