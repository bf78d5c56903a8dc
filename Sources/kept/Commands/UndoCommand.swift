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
            let undone = try register.open().undo(change)
            print("\(undone.step) is taken back; \(undone.changed.count) entries changed.")
        }
    }
}
