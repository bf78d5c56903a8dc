import ArgumentParser
import Foundation
import KeptActions
import KeptChecks
import KeptRegister

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Report what in a document would not stand up in Geneva.",
        discussion: """
            kept check briefing.txt
            kept check briefing.txt --register kazakhstan.kept   also holds it against what the register holds
            kept check --explain uncited-claim

            Exit code: 0 nothing found, 1 diagnostics, 2 not done, 64 wrong usage.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif }

    @Argument(help: "The documents.", completion: .file()) var files: [String] = []

    @Option(help: "A register to hold the documents against.", completion: .directory) var register: String?

    @Option(help: "How to print: text, json or sarif.") var format = Format.text

    @Option(help: ArgumentHelp("Say what a rule asks and why.", valueName: "rule")) var explain: String?

    @OptionGroup var recognition: RecognitionOptions

    func validate() throws {
        if explain == nil, files.isEmpty { throw ValidationError("name at least one document to check.") }
        if let explain, Rules.withID(explain) == nil {
            throw ValidationError(
                "there is no rule '\(explain)'; the rules are: "
                    + Rules.all.map { $0.description.id }.joined(separator: ", ") + ".")
        }
    }

    func run() async throws {
        if let explain, let rule = Rules.withID(explain) { return print(RuleText(rule.description).text) }
        let results = try await Failures.told {
            let register = try register.map { try Register(URL(filePath: $0), in: .ofThisMachine) }
            let reader = ReadFile(recognition: recognition.value)
            return try await CheckFiles(reader: reader, register: register).run(files)
        }
        for result in results {
            for remark in result.read.document.remarks {
                Failures.note(RemarkText(remark, file: result.file.name).text)
            }
            for one in LanguageText.all(result.read.reading, file: result.file.name) {
                Failures.note(one.text)
            }
        }
        let found = results.map(\.file)
        switch format {
        // Its colours are its own; what it quotes is made safe where it is quoted.
        case .text: Swift.print(DiagnosticText(results, isColoured: Terminal.isColoured).text)
        case .json: print(try JSONText.text(DiagnosticReport(found)))
        case .sarif: print(try JSONText.text(SARIFReport(found)))
        }
        if found.contains(where: { !$0.diagnostics.isEmpty }) { throw ExitCode(1) }
    }
}
