import ArgumentParser
import Foundation
import KeptActions
import KeptEntries
import KeptLedger
import KeptRegister
import KeptVocabulary

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy a register, also while it is in use.",
        discussion: """
            kept backup --register kazakhstan.kept --to stick/kazakhstan-2026-10-01.kept

            The copy is a register itself: look into it, verify it. This machine's key is not in it.
            """)

    @OptionGroup var register: RegisterOption

    @Option(help: "The new folder; its name ends in .kept.", completion: .directory) var to: String

    func run() async throws {
        try await Failures.told {
            let opened = try register.open()
            try Backup.run(opened, to: URL(filePath: to))
            print("\(to): copied, and held against itself.")
            if try Members(opened).isOnlySteward() {
                Failures.note(
                    "this machine alone lets members into this register, and the copy holds no key. So that it is not lost with the "
                        + "machine, take its key along (kept device export), or let in a second steward (kept exchange add KEY "
                        + "--name NAME --right steward).")
            }
        }
    }
}
