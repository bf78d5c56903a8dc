import ArgumentParser
import KeptActions
import KeptRegister

struct LinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link", abstract: "Tie an entry to others.",
        discussion: """
            kept link person-1a2b3c4d5e6f7g8h victim=event-1a2b3c4d5e6f7g8h --register kazakhstan.kept

            kept show shows the ties of an entry, docs/entries.md the roles that there are. kept undo takes it back.
            """)

    @Argument(help: "The entry's id.") var id: String

    @Argument(help: "Ties, as victim=event-1a2b3c4d5e6f7g8h.") var ties: [String]

    @OptionGroup var register: RegisterOption

    func run() async throws {
        try await Failures.told {
            let changed = try TieEntry(register.open()).link(id, ties)
            print("\(id)  \(changed.count) \(changed.count == 1 ? "entry" : "entries") tied.")
        }
    }
}
