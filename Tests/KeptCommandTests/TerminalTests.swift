import Foundation
import KeptEntries
import KeptTestSupport
import KeptVocabulary
import Testing

@testable import KeptLedger
@testable import KeptRegister

/// Nothing that a register or a document holds commands the terminal that shows it.
struct TerminalTests {
    /// Two hundred texts with what a terminal obeys: sequences that write the clipboard, move, clear, name the window, answer as if typed;
    /// and what turns the order of reading.
    private static let hostile: [String] = {
        let signs = [
            "\u{1b}", "\u{9b}", "\u{7}", "\u{8}", "\r", "\u{7f}", "\u{0}", "\u{202e}", "\u{2066}", "\u{90}",
        ]
        let rests = [
            "]52;c;aGVsbG8=\u{7}", "[2J", "[1A[2K", "]0;title\u{7}", "c", "[6n", "[?1049h", "P$q\"p\u{1b}\\",
            "]8;;http://e.example\u{7}x", "(0", "[31m", "#8", "[5i", "]4;1;?\u{7}", "_G\u{1b}\\",
            "^x\u{1b}\\",
            "[20t", "]1337;File=:AA\u{7}", "[>c", "x",
        ]
        return signs.flatMap { sign in rests.map { "Evil \(sign)\($0) end" } }
    }()

    private func commands(in text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { CommandingScalar.isOne($0) && $0 != "\n" && $0 != "\t" }
    }

    @Test func noFieldCommandsTheTerminal() throws {
        #expect(Self.hostile.count == 200)
        let folder = try TemporaryFolder()
        let surroundings = Surroundings(
            clock: { 1_800_000_000_000 }, chance: Chance.any, keys: folder.url.appending(path: "keys"))
        let register = try Register(folder.url.appending(path: "r.kept"), creating: true, in: surroundings)
        var addition = Addition()
        for (number, text) in Self.hostile.enumerated() {
            let claim = Entry.test(.claim, "c\(number)", ["text": .text(text), "remark": .text(text)])
            let source = Entry.test(
                .source, "s\(number)",
                ["title": .text(text), "publisher": .text(text), "remark": .text(text)])
            addition.entries += [claim, source]
            addition.links.append(Link(claim.id, .cites, source.id))
        }
        _ = try register.add(addition, evidence: [:])
        let ids = addition.entries.map(\.id)
        var change = EntryChange(entry: ids[0])
        change.fields = ["text": .text(Self.hostile[1])]
        try register.set(change)
        let asked =
            [
                ["list", "claims"], ["list", "sources"], ["list", "claims", "--json"], ["search", "evil"],
                ["search", "evil", "--json"], ["history"], ["history", ids[0]], ["conflicts"], ["verify"],
            ] + ids.prefix(6).flatMap { [["show", $0], ["show", $0, "--json"]] }
        for words in asked {
            let run = try CommandRun(words + ["--register", "r.kept"], in: folder.url)
            #expect(run.status == 0 && !run.output.isEmpty, "\(words)")
            #expect(commands(in: run.output + run.complaint).isEmpty, "\(words)")
        }
        // What JSON says is what was written, to the letter.
        let shown = try CommandRun(["show", ids[2], "--json", "--register", "r.kept"], in: folder.url)
            .object()
        #expect(shown["text"] as? String == Self.hostile[1])
        let name = Self.hostile[3].replacingOccurrences(of: "/", with: "")
        for words in [["show", Self.hostile[0]], ["read", name], ["add", Self.hostile[0], "x"]] {
            let run = try CommandRun(words + ["--register", "r.kept"], in: folder.url)
            #expect(run.status != 0 && commands(in: run.complaint + run.output).isEmpty, "\(words)")
        }
    }

    @Test func noDocumentCommandsTheTerminal() throws {
        let folder = try TemporaryFolder()
        for (number, text) in Self.hostile.enumerated() where number % 7 == 0 && !text.contains("\u{0}") {
            let words =
                "Report\n\n1. Chile \(text) detained 40 people in May 2011.\n\n2. We recommend that Chile \(text) stop.\n"
            let file = "a\(number).txt"
            try Data(words.utf8).write(to: folder.url.appending(path: file))
            for command in [["read", file], ["check", file], ["read", file, "--why"]] {
                let run = try CommandRun(command, in: folder.url)
                #expect(commands(in: run.output + run.complaint).isEmpty, "\(command), \(number)")
            }
        }
    }
}
