import ArgumentParser
import KeptRegister

struct MoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move", abstract: "Give what hangs on a record that is gone to another record.",
        discussion: """
            kept move recommendation-1a2b3c4d5e6f7g8h --to recommendation-9j8k7m6n5p4q3r2s --register kazakhstan.kept

            kept conflicts shows such records, with the nearest that are there now. What you wrote upon the old one and what \
            is tied to it goes to the new one; kept undo takes it back.
            """)

    @Argument(help: "The id of the record that is gone.") var id: String

    @Option(help: "The id of the record that is to have it.") var to: String

    @OptionGroup var register: RegisterOption

    func run() async throws {
        try await Failures.told {
            try register.open().move(id, to: to)
            print("\(to)  has what hung on \(id).")
        }
    }
}
