import ArgumentParser
import Foundation
import KeptActions
import KeptEntries
import KeptLedger
import KeptRegister
import KeptVocabulary

struct UndoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take back a change; history keeps both.",
        discussion: """
            kept undo --register kazakhstan.kept                        the last one of this machine
            kept undo --change 3f9a2c41-12 --register kazakhstan.kept   that one; an undo can be undone, too
            """)

    @Option(help: "The change's id; kept history shows them.") var change: String?

    @OptionGroup var register: RegisterOption

    func run() async throws {
        try await Failures.told {
            let register = try register.open()
            let undone = try register.undo(change)
            print("\(undone.step) is taken back; \(undone.changed.count.of("entry", "entries")) changed.")
            guard !undone.reopened.isEmpty else { return }
            print("It had decided between these values; decide again with kept set ID FIELD=VALUE.")
            for conflict in undone.reopened {
                print(ConflictText(conflict, of: try register.entries([conflict.entry]).first).text)
            }
        }
    }
}
