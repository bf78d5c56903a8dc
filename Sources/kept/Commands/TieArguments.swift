import ArgumentParser
import KeptActions
import KeptEntries
import KeptRegister

/// An entry and ties of it, as `kept link` and `kept unlink` take them.
struct TieArguments: ParsableArguments {
    @Argument(help: "The entry's id.") var id: String

    @Argument(help: "Ties, as victim=event-1a2b3c4d5e6f7g8h.") var ties: [String]

    @OptionGroup var register: RegisterOption

    /// Does something to the ties, and says which they are.
    func run(_ work: (TieEntry) -> (String, [String]) throws -> [Link], saying words: String) async throws {
        try await Failures.told {
            let register = try register.open()
            let links = try work(TieEntry(register))(id, ties)
            print("\(id)  \(links.count.of("entry", "entries")) \(words).")
            for link in links { print(try TieText(link, from: id, in: register).text) }
        }
    }
}
