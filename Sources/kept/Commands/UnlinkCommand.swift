import ArgumentParser
import KeptActions

struct UnlinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unlink", abstract: "Cut ties of an entry to others.",
        discussion: """
            kept unlink person-1a2b3c4d5e6f7g8h victim=event-1a2b3c4d5e6f7g8h --register kazakhstan.kept

            kept show shows the ties of an entry, docs/entries.md the roles that there are. kept undo takes it back.
            """)

    @OptionGroup var arguments: TieArguments

    func run() async throws { try await arguments.run(TieEntry.unlink, saying: "no longer tied") }
}
