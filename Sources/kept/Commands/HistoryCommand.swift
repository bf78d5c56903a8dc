import ArgumentParser
import Foundation
import KeptActions
import KeptEntries
import KeptLedger
import KeptRegister
import KeptVocabulary

struct HistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Show what was changed, when, and on which device.",
        discussion: """
            kept history --register kazakhstan.kept                     all changes
            kept history claim-1a2b3c4d5e6f7g8h --register kazakhstan.kept    those of one entry
            """)

    @Argument(help: "The entry's id; all changes without it.") var id: String?

    @OptionGroup var register: ReadRegisterOptions

    @Flag(help: "Print JSON.") var json = false

    func run() async throws {
        try await Failures.told {
            let steps = try register.open().history(of: id)
            print(try json ? JSONText.text(HistoryJSON(steps)) : HistoryText(steps).text)
        }
    }
}
