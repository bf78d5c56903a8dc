import ArgumentParser
import Foundation
import KeptActions
import KeptLedger
import KeptRegister
import KeptVocabulary

struct ExchangeMembersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "members", abstract: "Show who reads and writes a register.",
        discussion: "kept exchange members --register kazakhstan.kept")

    @OptionGroup var register: RegisterOption

    @Flag(help: "Print JSON.") var json = false

    func run() async throws {
        try await Failures.told {
            let members = Members(try register.open())
            let (all, own) = (try members.all(), try members.own())
            let (disputes, copied) = (try members.disputes(), try members.copied())
            if json {
                let shape = MembersJSON(all, own: own, disputes: disputes, copied: copied)
                return print(try JSONText.text(shape))
            }
            for member in all {
                let here = member == own ? "  (this machine)" : ""
                print(
                    "\(member.id)  \(member.access.rawValue.padded(to: 8)) sees \(member.sight.rawValue.padded(to: 13)) "
                        + member.name + here)
            }
            for name in copied { print(CopiedKeyText.text(name)) }
            for dispute in disputes {
                print(
                    "\(dispute.believed) and \(dispute.putOut) put each other out: \(dispute.believed), who is nearer to the founder, stays."
                )
            }
            for member in try members.answerable() {
                print(
                    "\(member.name) put this machine out. It is nearer to the founder: kept exchange remove \(member.id) takes that back."
                )
            }
        }
    }
}
