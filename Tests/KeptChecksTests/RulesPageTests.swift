import Foundation
import KeptChecks
import KeptDocuments
import KeptTestSupport
import Testing

/// Holds what every rule says, word by word, and makes the page that documents it.
struct RulesPageTests {
    @Test func thePageSaysWhatTheRulesSay() throws {
        let page = try Self.head + Rules.all.map(Self.section).joined(separator: "\n")
        try expectSnapshot(page, in: Project.file("docs/rules.md"))
    }

    /// A message is part of a sentence that the command ends; so is its help.
    @Test(arguments: Rules.all.map { $0.description.id })
    func messagesAreSentencesWithoutAStop(id: String) throws {
        let rule = try #require(Rules.withID(id))
        for example in rule.description.flagged {
            for diagnostic in try ExampleRun(example, of: rule).diagnostics {
                for words in [diagnostic.message, diagnostic.help] {
                    #expect(!words.isEmpty && words.first?.isUppercase == false && words.last != ".")
                    #expect(
                        !words.contains("  ")
                            && !words.contains(
                                /\b1 (?:\w+ )?(?:recommendations|words|ones|statements|notes)\b/),
                        "\(words)")
                }
            }
        }
        for sentence in [rule.description.summary, rule.description.rationale] {
            #expect(sentence.first?.isUppercase == true && sentence.last == ".")
        }
    }

    // MARK: - The page

    private static let head = """
        # Rules

        What `kept check` looks for, and what it says of each example. Made from the rules themselves
        (`Sources/KeptChecks/Rules`); a test holds it. In the examples `↓` stands before each place that is reported,
        and is no part of the text. A diagnostic is shown as line and column, what is wrong, and what to do.

        | rule | severity | what it asks |
        |---|---|---|
        \(Rules.all.map { "| [\($0.description.id)](#\($0.description.id)) | \($0.description.severity.rawValue) | "
            + "\($0.description.summary) |" }.joined(separator: "\n"))


        """

    private static func section(_ rule: any Rule.Type) throws -> String {
        let description = rule.description
        var parts = ["## \(description.id)", "\(description.summary) (\(description.severity.rawValue))"]
        parts.append("Why: \(description.rationale)")
        for example in description.flagged {
            let said = try ExampleRun(example, of: rule).diagnostics.map { diagnostic in
                "- \(position(diagnostic)): \(diagnostic.message).\n  *Help:* \(diagnostic.help)."
            }
            parts += [
                "Reported" + surroundings(example) + ":", fenced(example), said.joined(separator: "\n"),
            ]
        }
        for example in description.accepted {
            parts += ["Accepted" + surroundings(example) + ":", fenced(example)]
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static func position(_ diagnostic: Diagnostic) -> String {
        guard case .text(_, _, let line, let column) = diagnostic.place else { return "–" }
        return "\(line):\(column)"
    }

    private static func fenced(_ example: Example) -> String { "```text\n\(example.markedText)\n```" }

    /// What lies beside the text of an example.
    private static func surroundings(_ example: Example) -> String {
        let recorded = example.recorded.map { "\($0.number) ‘\($0.text)’ of \($0.symbol)" }
        if !recorded.isEmpty {
            return ", where the register holds " + recorded.joined(separator: " and ")
        }
        let traces = example.traces.map(told)
        return traces.isEmpty ? "" : ", where the file " + traces.joined(separator: " and ")
    }

    private static func told(_ trace: Trace) -> String {
        let author = trace.author.map { " of ‘\($0)’" } ?? ""
        return switch trace.kind {
        case .hidden: "hides ‘\(trace.text)’"
        case .struck: "strikes out ‘\(trace.text)’"
        case .deleted: "keeps ‘\(trace.text)’, which a tracked change\(author) took out"
        case .inserted: "keeps that a tracked change\(author) put in ‘\(trace.text)’"
        case .reformatted: "keeps tracked changes of looks\(author)"
        case .comment: "holds a comment\(author): ‘\(trace.text)’"
        case .property(let name): "names ‘\(trace.text)’ as \(name) in its properties"
        case .unread(let what): "shows ‘\(trace.text)’ in a \(what)"
        }
    }
}
