import Foundation
import KeptTestSupport
import Testing

/// Holds `docs/cli.md` against the command's own help.
struct DocumentationTests {
    private static let verbs = ["read", "check", "list", "show", "search", "write", "serve"]

    @Test func commandReferenceIsTheHelp() throws {
        var page = "# The command\n\nMade from `kept --help`; a test holds it.\n\n```\n"
        page += try CommandRun(["--help"]).output + "```\n"
        for verb in Self.verbs {
            page += "\n## kept \(verb)\n\n```\n" + (try CommandRun([verb, "--help"]).output) + "```\n"
        }
        try expectSnapshot(page, in: Project.file("docs/cli.md"))
    }

    @Test func everyVerbIsInTheReference() throws {
        let help = try CommandRun(["--help"]).output
        for verb in Self.verbs { #expect(help.contains("  \(verb)")) }
    }
}
