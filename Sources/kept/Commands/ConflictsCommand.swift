import ArgumentParser
import Foundation
import KeptActions
import KeptEntries
import KeptLedger
import KeptRegister
import KeptVocabulary

struct ConflictsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conflicts", abstract: "Show fields that two people changed at the same time.",
        discussion: """
            kept conflicts --register kazakhstan.kept

            Both values stay until someone decides with kept set.
            """)

    @OptionGroup var register: ReadRegisterOptions

    @Flag(help: "Print JSON.") var json = false

    func run() async throws {
        try await Failures.told {
            let register = try register.open()
            let conflicts = try register.conflicts()
            if json { return print(try JSONText.text(ConflictsJSON(conflicts))) }
            if conflicts.isEmpty { return print("No conflicts.") }
            for conflict in conflicts {
                let entry = try register.entries([conflict.entry]).first
                print(ConflictText(conflict, of: entry).text)
            }
            print("\nDecide with kept set ID FIELD=VALUE.")
        }
    }
}
