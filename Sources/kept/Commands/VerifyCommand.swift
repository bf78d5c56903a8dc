import ArgumentParser
import Foundation
import KeptActions
import KeptEntries
import KeptLedger
import KeptRegister
import KeptVocabulary

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Hold a register's journal, evidence and view against themselves.",
        discussion: """
            kept verify --register kazakhstan.kept
            kept verify --print --register kazakhstan.kept                          words of the last changes, for paper
            kept verify --words "apple boat … zebra" --register kazakhstan.kept     whether it still holds what those stood for

            Exit code: 0 all holds, 1 something does not: the first such thing is named.
            """)

    @OptionGroup var register: RegisterOption

    @Flag(name: .customLong("print"), help: "Print twelve words that stand for all that it holds.")
    var isForPaper = false

    @Option(help: "Twelve words that --print gave, in quotation marks.") var words: String?

    func run() async throws {
        let found = try await Failures.told { try Verification(register.folder, in: .ofThisMachine) }
        if let fault = found.fault {
            print(fault)
            throw ExitCode(1)
        }
        for note in found.notes { print(note) }
        if let words {
            let held = try await Failures.told {
                try register.open().change(
                    ofPaper: words.split(whereSeparator: \.isWhitespace).map(String.init))
            }
            guard let held else {
                print("What these words stood for is not here: look at them again, or put back a copy.")
                throw ExitCode(1)
            }
            print("\(held.step) of \(held.at.words) is here, with all that was known then.")
        }
        print(
            "\(found.changes.of("change")), \(found.entries.of("entry", "entries")), \(found.files.of("file")) of evidence: all hold."
        )
        guard isForPaper else { return }
        for head in try await Failures.told({ try register.open().paperWords() }) {
            print("\n\(head.step) of \(head.at.words)\nWords: " + head.words.joined(separator: " "))
        }
    }
}
