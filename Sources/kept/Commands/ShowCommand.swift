import ArgumentParser
import Foundation
import KeptActions
import KeptEntries
import KeptLedger
import KeptRegister
import KeptVocabulary

struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show an entry, what it is tied to, and where it comes from.",
        discussion: "kept show provision-1a2b3c4d5e6f7g8h --register kazakhstan.kept")

    @Argument(help: "The entry's id.") var id: String

    @OptionGroup var register: ReadRegisterOptions

    @Flag(help: "Print JSON.") var json = false

    func run() async throws {
        try await Failures.told {
            let register = try register.open()
            let entry = try register.entry(id)
            let (links, provenance) = (try register.links(of: id), try register.provenance(of: id))
            let conflicts = try register.conflicts(of: id)
            if json {
                return print(
                    try JSONText.text(
                        EntryJSON(entry, links: links, provenance: provenance, conflicts: conflicts)))
            }
            print(try EntryText(entry, links, provenance, in: register).text)
            if !conflicts.isEmpty { print("\nIn conflict; kept set decides") }
            for conflict in conflicts {
                print(ConflictText(conflict, of: entry).text)
            }
        }
    }
}
