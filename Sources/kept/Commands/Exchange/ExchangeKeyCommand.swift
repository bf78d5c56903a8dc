import ArgumentParser
import Foundation
import KeptActions
import KeptLedger
import KeptRegister
import KeptVocabulary

struct ExchangeKeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "Print this machine's key, and the words to compare it by.",
        discussion: """
            kept exchange key                              the key to be let in to a register with
            kept exchange key --register kazakhstan.kept   the key that this machine has in a register

            Hand the line to a steward of the register. Then read the words to each other by voice: where they differ, \
            the line was changed on its way. Whoever joined by your bundle reads other words to you: with --register they are \
            printed, too.
            """)

    @Option(help: "The register, where this machine is in one.", completion: .directory) var register: String?

    func run() async throws {
        try await Failures.told {
            let opened = try register.map { try Register(URL(filePath: $0), in: .ofThisMachine) }
            let key = try opened.map { try Members($0).exchangeKey() } ?? .invitation(in: .ofThisMachine)
            print(key.text)
            print("\nWords: " + key.words.joined(separator: " "))
            guard let opened else { return }
            print(
                "\nWho joins by a bundle of yours sees: "
                    + (try Members(opened).registerWords().joined(separator: " ")))
        }
    }
}
