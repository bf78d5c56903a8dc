import ArgumentParser
import Foundation
import KeptActions
import KeptLedger
import KeptRegister
import KeptVocabulary

struct ExchangeAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Let a colleague's machine in, or raise its right.",
        discussion: """
            kept exchange add KEY --name Aigul --right editor --sees organisation --register kazakhstan.kept

            kept exchange add KEY --name Aigul --offer for-aigul.age --register kazakhstan.kept

            Compare the words that are printed with your colleague's before you hand over anything. With --offer the bundle for the \
            colleague is made at once.
            """)

    @Argument(help: "The line that kept exchange key printed on the other machine.") var key: String

    @Option(help: "What you call the colleague or the machine.") var name: String

    @Option(help: "reader, editor or steward.") var right: Member.Access = .editor

    @Option(help: "Up to which confidentiality it sees: public, organisation or restricted.")
    var sees: Confidentiality = .organisation

    @Option(help: "The file for a bundle of all that the colleague lacks.", completion: .file()) var offer:
        String?

    @OptionGroup var register: RegisterOption

    func run() async throws {
        try await Failures.told {
            let key = try ExchangeKey(key)
            let register = try register.open()
            let member = try Members(register).add(key, name: name, right, sees: sees)
            print("\(member.id)  \(member.name) is let in as \(member.access.rawValue).")
            print("\nWords: " + key.words.joined(separator: " "))
            print(
                "\nTaking your bundle, \(member.name) sees: "
                    + (try Members(register).registerWords().joined(separator: " ")))
            guard let offer else { return }
            let made = try OfferBundle(register).run(
                for: [member.name], to: URL(filePath: offer), overwriting: false)
            print("\n" + OfferText(made, file: offer).text)
        }
    }
}

extension Member.Access: ExpressibleByArgument {}
extension Confidentiality: ExpressibleByArgument {}
