import Foundation
import KeptChecks
import KeptTestSupport
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
        let run = try ExampleRun(testCase.example, of: rule)
        #expect(
            run.starts == run.marked,
            sourceLocation: SourceLocation(
                fileID: testCase.example.fileID, filePath: testCase.example.filePath,
                line: testCase.example.line,
                column: 1))
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
