import ArgumentParser
import Foundation
import KeptActions
import KeptEntries
import KeptLedger
import KeptRegister
import KeptVocabulary

struct ConflictsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conflicts",
        abstract:
            "Show what someone has to decide: fields that two people changed, work upon records that are gone.",
        discussion: """
            kept conflicts --register kazakhstan.kept

            Where two people changed a field at the same time, both values stay until someone decides with kept set. Where a \
            newer reading or export no longer has a record, what you wrote upon it and tied to it stays, and kept move gives \
            it to another record.
            """)

    @OptionGroup var register: ReadRegisterOptions

    @Flag(help: "Print JSON.") var json = false

    func run() async throws {
        try await Failures.told {
            let register = try register.open()
            let conflicts = try register.conflicts()
            let lost = try register.lost()
            if json { return print(try JSONText.text(ConflictsJSON(conflicts, lost: lost))) }
            if conflicts.isEmpty, lost.isEmpty { return print("No conflicts.") }
            for conflict in conflicts {
                let entry = try register.entries([conflict.entry]).first
                print(ConflictText(conflict, of: entry).text)
            }
            if !conflicts.isEmpty { print("\nDecide with kept set ID FIELD=VALUE.") }
            for record in lost { print(LostText(record).text) }
            if !lost.isEmpty { print("\nGive it to another record with kept move ID --to ID.") }
        }
    }
}
