import ArgumentParser
import Foundation
import KeptActions
import KeptEntries
import KeptLedger
import KeptRegister
import KeptVocabulary

struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Find entries that hold all these words.",
        discussion: "kept search freedom of assembly --register kazakhstan.kept")

    @Argument(help: "The words.") var words: [String]

    @OptionGroup var register: ReadRegisterOptions

    @Flag(help: "Print JSON.") var json = false

    func run() async throws {
        try await Failures.told {
            let result = try register.open().search(words.joined(separator: " "))
            if json { return print(try JSONText.text(SearchJSON(result))) }
            if result.hits.isEmpty {
                return print("Nothing found. Fewer words find more, and the beginning of one.")
            }
            for hit in result.hits {
                print(hit.id + "  " + hit.snippet.split(separator: "\n").joined(separator: " "))
            }
            print("\n\(result.total) found")
        }
    }
}
