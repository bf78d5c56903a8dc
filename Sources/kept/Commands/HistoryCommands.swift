import ArgumentParser
import Foundation
import KeptActions
import KeptRegister

struct HistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Show what was changed, when, and on which device.",
        discussion: """
            kept history --register kazakhstan.kept                     all changes
            kept history claim-1a2b3c4d5e --register kazakhstan.kept    those of one entry
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
                print(ConflictText(conflict, standing: entry?.value(conflict.name)).text)
            }
            print("\nDecide with kept set ID FIELD=VALUE.")
        }
    }
}
