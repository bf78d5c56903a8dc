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

            Compare the words that are printed with your colleague's before you offer anything.
            """)

    @Argument(help: "The line that kept exchange key printed on the other machine.") var key: String

    @Option(help: "What you call the colleague or the machine.") var name: String

    @Option(help: "reader, editor or steward.") var right: Member.Access = .editor

    @Option(help: "Up to which confidentiality it sees: public, organisation or restricted.")
    var sees: Confidentiality = .organisation

    @OptionGroup var register: RegisterOption

    func run() async throws {
        try await Failures.told {
            let key = try ExchangeKey(key)
            let member = try Members(register.open()).add(key, name: name, right, sees: sees)
            print("\(member.id)  \(member.name) is let in as \(member.access.rawValue).")
            print("\nWords: " + key.words.joined(separator: " "))
        }
    }
}

extension Member.Access: ExpressibleByArgument {}
extension Confidentiality: ExpressibleByArgument {}
