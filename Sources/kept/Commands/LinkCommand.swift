import ArgumentParser
import KeptActions
import KeptEntries

struct LinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link", abstract: "Tie an entry to others.",
        discussion: """
            kept link person-1a2b3c4d5e6f7g8h victim=event-1a2b3c4d5e6f7g8h --register kazakhstan.kept

            The roles: \(Role.known.map(\.name).joined(separator: ", ")). A tie that does not fit is answered with those that \
            do. kept show shows the ties of an entry; kept undo takes one back.
            """)

    @OptionGroup var arguments: TieArguments

    func run() async throws { try await arguments.run(TieEntry.link, saying: "tied") }
}
