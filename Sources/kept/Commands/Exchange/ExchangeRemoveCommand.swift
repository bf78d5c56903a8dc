import ArgumentParser
import Foundation
import KeptActions
import KeptLedger
import KeptRegister
import KeptVocabulary

struct ExchangeRemoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Put a member out; what it writes from now on is refused.",
        discussion: """
            kept exchange remove Aigul --register kazakhstan.kept

            What the member has it keeps: nothing can be taken back from another machine.
            """)

    @Argument(help: "The member's name or id.") var member: String

    @OptionGroup var register: RegisterOption

    func run() async throws {
        try await Failures.told {
            let removed = try Members(register.open()).remove(member)
            print("\(removed.id)  \(removed.name) is put out. Offer the others a bundle, so that they know.")
        }
    }
}
