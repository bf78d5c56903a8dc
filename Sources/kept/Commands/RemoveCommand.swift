import ArgumentParser
import KeptActions

struct RemoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Take an entry out of lists; history keeps it.",
        discussion: """
            kept remove event-1a2b3c4d5e6f7g8h --register kazakhstan.kept

            kept undo brings it back.
            """)

    @Argument(help: "The entry's id.") var id: String

    @OptionGroup var register: RegisterOption

    func run() async throws {
        try await Failures.told {
            let target = try register.open()
            let removed = try RemoveEntry(target).run(id)
            print(removed.id + "  is removed; kept undo --register \(register.register) brings it back.")
            if removed.records != nil { try LostText.tell(target, name: register.register) }
        }
    }
}
