import ArgumentParser
import KeptActions

struct LinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link", abstract: "Tie an entry to others.",
        discussion: """
            kept link person-1a2b3c4d5e6f7g8h victim=event-1a2b3c4d5e6f7g8h --register kazakhstan.kept

            kept show shows the ties of an entry, docs/entries.md the roles that there are. kept undo takes it back.
            """)

    @OptionGroup var arguments: TieArguments

    func run() async throws { try await arguments.run(TieEntry.link, saying: "tied") }
}
