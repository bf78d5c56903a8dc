import Foundation
import KeptTestSupport
import Testing

/// Holds `docs/cli.md` against the command's own help.
struct DocumentationTests {
    /// Every command of the tree, those within others after them.
    private func commands(below path: [String] = []) throws -> [[String]] {
        let help = try CommandRun(path + ["--help"]).output
        guard let list = help.range(of: "SUBCOMMANDS:\n") else { return [path] }
        // A command stands two spaces from the edge; what it does goes on below, further in.
        let names = help[list.upperBound...].split(separator: "\n").prefix { $0.hasPrefix("  ") }.compactMap {
            line in
            line.dropFirst(2).first?.isLetter == true
                ? line.split(separator: " ").first.map(String.init) : nil
        }.filter { $0 != "See" }
        return try [path] + names.flatMap { try commands(below: path + [$0]) }
    }

    @Test func commandReferenceIsTheHelp() throws {
        var page = "# The command\n\nMade from the help of every command; a test holds it.\n"
        let all = try commands()
        #expect(all.count > 25)
        for path in all {
            page += "\n## kept \(path.joined(separator: " "))".replacing("kept \n", with: "kept\n")
            page += "\n\n```\n" + (try CommandRun(path + ["--help"]).output) + "```\n"
        }
        try expectSnapshot(page, in: Project.file("docs/cli.md"))
    }

    /// The shapes as the command prints them: each path of the JSON with its type.
    @Test func shapesAreDocumented() throws {
        let folder = try TemporaryFolder()
        let example = Project.file("Examples/norland-2025.txt").path
        func run(_ arguments: String...) throws -> CommandRun { try CommandRun(arguments, in: folder.url) }
        _ = try run("read", example, "--register", "n.kept", "--accept")
        let provisions = try run("list", "provisions", "--register", "n.kept", "--json")
        let entries = try provisions.object()["entries"] as? [[String: Any]]
        let id = try #require(entries?.first?["id"] as? String)
        let taken = try taken(in: folder, id)
        let shapes: [(String, CommandRun)] = [
            ("kept read FILE --json", try run("read", example, "--json")),
            (
                "kept read LETTER --json",
                try run("read", Project.file("Examples/norland-letter-2025.txt").path, "--json")
            ),
            (
                "kept read REPORT --json",
                try run("read", Project.file("Examples/norland-report-2025.txt").path, "--json")
            ),
            (
                "kept read SUMMARY --json",
                try run("read", Project.file("Examples/norland-summary-2025.txt").path, "--json")
            ),
            (
                "kept read OBSERVATIONS --json",
                try run("read", Project.file("Examples/norland-observations-2025.txt").path, "--json")
            ),
            ("kept check FILE --format json", try run("check", example, "--format", "json")),
            ("kept check FILE --format sarif", try run("check", example, "--format", "sarif")),
            ("kept list provisions --register R --json", provisions),
            ("kept show ID --register R --json", try run("show", id, "--register", "n.kept", "--json")),
            (
                "kept search WORDS --register R --json",
                try run("search", "law", "--register", "n.kept", "--json")
            ),
            ("kept history --register R --json", try run("history", "--register", "n.kept", "--json")),
            (
                "kept exchange members --register R --json",
                try run("exchange", "members", "--register", "n.kept", "--json")
            ),
            ("kept exchange take BUNDLE --register R --json", taken),
            ("kept conflicts --register R --json", try run("conflicts", "--register", "n.kept", "--json")),
        ]
        var page = """
            # The JSON

            Made from what the command prints for the files in `Examples`; a test holds it. `[]` stands for each element of a
            list. Absent means unknown and `null` is not written; adding a field is fine, renaming or removing one is a breaking
            change. Fields of entries differ by kind: the ones of a provision are shown. Facets are named by their values. For a PDF, `document.structure` says whether its headings are those of its own `tags` or of
            its `layout`; where the title, the symbol and the text of a United Nations document say different kinds, `document.otherSigns[]` has the
            `sign` (`title`, `symbol`, `text`) and the `kind` that it speaks for.

            """
        for (command, run) in shapes {
            var paths: [String: String] = [:]
            collect(try run.object(), "", &paths)
            page += "\n## \(command)\n\n| path | type |\n|---|---|\n"
            for (path, type) in paths.sorted(by: { $0.key < $1.key }) { page += "| `\(path)` | \(type) |\n" }
        }
        try expectSnapshot(page, in: Project.file("docs/json.md"))
    }

    /// What `--why` says of an example, as a page.
    @Test func reasonsAreShown() throws {
        let name = "norland-letter-2025.txt"
        let run = try CommandRun(["read", name, "--why"], in: Project.file("Examples"))
        let page = """
            # Why an ask is one

            Made by `kept read \(name) --why` in `Examples`; a test holds it. What a text asks for is weighed from many signs, none of which
            decides alone (`docs/decisions/0015`). Numbers in brackets are weights: what speaks for an ask has a plus, what speaks against it
            a minus, and the sum says how sure Kept is. What is refused is shown where it comes near, or where somebody in it asks or owes.

            ```
            \(run.output.trimmingCharacters(in: .newlines))
            ```

            """
        try expectSnapshot(page, in: Project.file("docs/why.md"))
    }

    /// A colleague's bundle, taken, with a value that both changed.
    private func taken(in folder: TemporaryFolder, _ entry: String) throws -> CommandRun {
        func run(_ arguments: String..., keys: String = "keys") throws -> CommandRun {
            let run = try CommandRun(arguments, in: folder.url, keys: keys)
            #expect(run.status == 0, "\(run.complaint)")
            return run
        }
        let key = try run("exchange", "key", keys: "other").output.split(separator: "\n")[0]
        _ = try run(
            "exchange", "add", String(key), "--name", "Bo", "--sees", "restricted", "--register", "n.kept")
        _ = try run("exchange", "offer", "1.age", "--register", "n.kept")
        _ = try run("exchange", "take", "1.age", "--register", "m.kept", keys: "other")
        _ = try run("set", entry, "remark=ours", "--register", "n.kept")
        _ = try run("set", entry, "remark=theirs", "--register", "m.kept", keys: "other")
        _ = try run("exchange", "offer", "2.age", "--register", "m.kept", keys: "other")
        return try run("exchange", "take", "2.age", "--register", "n.kept", "--json")
    }

    private func collect(_ value: Any, _ path: String, _ paths: inout [String: String]) {
        switch value {
        case let object as [String: Any]:
            for (key, inner) in object { collect(inner, path.isEmpty ? key : path + "." + key, &paths) }
        case let list as [Any]:
            if list.isEmpty { paths[path + "[]"] = paths[path + "[]"] ?? "list" }
            for inner in list { collect(inner, path + "[]", &paths) }
        case is String: paths[path] = "text"
        case is Bool where path.hasSuffix("answered") || path.hasSuffix("isThisMachine"):
            paths[path] = "truth"
        case is NSNumber: paths[path] = "number"
        default: paths[path] = "other"
        }
    }
}
