import Foundation
import KeptChecks
import KeptDocuments
import KeptReading
import KeptTestSupport
import KeptVocabulary
import Testing

/// The tests that keep every rule honest: its examples are its documentation.
struct RuleTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let rule: String
        let example: Example
        var testDescription: String { "\(rule): \(example.markedText.prefix(60))" }
    }

    static let cases = Rules.all.flatMap { rule in
        (rule.description.accepted + rule.description.flagged).map {
            Case(rule: rule.description.id, example: $0)
        }
    }

    @Test(arguments: cases)
    func exampleHolds(_ testCase: Case) throws {
        let rule = try #require(Rules.withID(testCase.rule))
        let (text, expected) = unmarked(testCase.example.markedText)
        let plain = try TextReader(Data(text.utf8), file: "example.txt").read()
        let hidden = testCase.example.hidden
        let document = Document(
            digest: plain.digest, mediaType: .text, blocks: plain.blocks,
            lines: LineIndex(Array(text.utf8)), remarks: hidden.isEmpty ? [] : [.hiddenText(hidden)])
        let subject = CheckedDocument(document, recorded: testCase.example.recorded)
        let starts = Checker.diagnostics(in: subject, rules: [rule]).map { diagnostic -> Int? in
            if case .text(let start, _, _, _) = diagnostic.place { start } else { nil }
        }
        #expect(
            starts == expected,
            sourceLocation: SourceLocation(
                fileID: testCase.example.fileID, filePath: testCase.example.filePath,
                line: testCase.example.line,
                column: 1))
    }

    /// The text without its marks, and the byte at which each stood.
    private func unmarked(_ text: String) -> (String, [Int]) {
        var offsets: [Int] = []
        var rest = ""
        for character in text {
            if character == "↓" { offsets.append(rest.utf8.count) } else { rest.append(character) }
        }
        return (rest, offsets)
    }

    @Test(arguments: Rules.all.map { $0.description.id })
    func bothKindsOfExamplesExist(id: String) throws {
        let description = try #require(Rules.withID(id)).description
        #expect(!description.accepted.isEmpty)
        #expect(!description.flagged.isEmpty)
        #expect(description.accepted.allSatisfy { !$0.markedText.contains("↓") })
        #expect(description.flagged.allSatisfy { $0.markedText.contains("↓") })
    }

    @Test func everyRuleFileIsListed() throws {
        let files = try FileManager.default.contentsOfDirectory(
            atPath: Project.file("Sources/KeptChecks/Rules").path)
        #expect(Rules.all.map { "\($0)" } == files.map { $0.replacing(".swift", with: "") }.sorted())
    }

    @Test func idsAreDistinct() {
        #expect(Set(Rules.all.map { $0.description.id }).count == Rules.all.count)
    }
}
