import ArgumentParser
import Foundation
import KeptActions
import KeptRegister
import KeptVocabulary

struct ExchangeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exchange",
        abstract: "Share a register with colleagues: one sealed file, over any carrier.",
        discussion: """
            1. Your colleague:  kept exchange key                                 sends you the line that it prints
            2. You:             kept exchange add KEY --name Aigul --register kazakhstan.kept
            3. You:             kept exchange offer for-aigul.age --register kazakhstan.kept
            4. Your colleague:  kept exchange take for-aigul.age --register kazakhstan.kept

            From then on each offers and takes, in any order and as often as they like.
            """,
        subcommands: [
            ExchangeKeyCommand.self, ExchangeMembersCommand.self, ExchangeAddCommand.self,
            ExchangeRemoveCommand.self, ExchangeOfferCommand.self, ExchangeTakeCommand.self,
        ])
}

struct ExchangeKeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "Print this machine's key, and the words to compare it by.",
        discussion: """
            kept exchange key                              the key to be let in to a register with
            kept exchange key --register kazakhstan.kept   the key that this machine has in a register

            Hand the line to a steward of the register. Then read the words to each other by voice: where they differ, \
            the line was changed on its way.
            """)

    @Option(help: "The register, where this machine is in one.", completion: .directory) var register: String?

    func run() async throws {
        try await Failures.told {
            let opened = try register.map { try Register(URL(filePath: $0), in: .ofThisMachine) }
            let key = try ExchangeKey(opened, in: .ofThisMachine)
            print(key.text)
            print("\nWords: " + key.words.joined(separator: " "))
        }
    }
}

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
            if json { return print(try JSONText.text(MembersJSON(all, own: own))) }
            for member in all {
                let here = member == own ? "  (this machine)" : ""
                print(
                    "\(member.id)  \(member.access.rawValue.padded(to: 8)) sees \(member.sight.rawValue.padded(to: 13)) "
                        + member.name + here)
            }
        }
    }
}

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

struct ExchangeOfferCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "offer", abstract: "Make a sealed bundle of what colleagues lack.",
        discussion: """
            kept exchange offer monday.age --register kazakhstan.kept
            kept exchange offer for-aigul.age --for Aigul --register kazakhstan.kept

            What the receivers may not see is withheld. Carry the file as you like; only they can open it.
            """)

    @Argument(help: "The file to write.", completion: .file()) var file: String

    @Option(
        name: .customLong("for"), help: "A member's name or id; all others without it. Can be given again.")
    var receivers: [String] = []

    @OptionGroup var register: RegisterOption

    @Flag(help: "Write over a file that is there.") var force = false

    func run() async throws {
        try await Failures.told {
            let made = try OfferBundle(register.open()).run(
                for: receivers, to: URL(filePath: file), overwriting: force)
            print(
                "\(file): \(made.changes) changes, \(made.evidence) files of evidence; \(made.withheld) withheld."
            )
        }
    }
}

struct ExchangeTakeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take", abstract: "Take in a colleague's bundle: all of it, or nothing.",
        discussion: """
            kept exchange take monday.age --register kazakhstan.kept

            A register that is not there yet is made.
            """)

    @Argument(help: "The bundle.", completion: .file()) var file: String

    @OptionGroup var register: RegisterOption

    @Flag(help: "Print JSON.") var json = false

    func run() async throws {
        try await Failures.told {
            let taken = try TakeBundle(register.folder, in: .ofThisMachine).run(URL(filePath: file))
            if json { return print(try JSONText.text(taken)) }
            print("From \(taken.from): \(taken.changes) changes, \(taken.evidence) files of evidence.")
            if taken.filled > 0 { print("\(taken.filled) changes came with lines that had been withheld.") }
            if taken.refused > 0 { print("\(taken.refused) changes were refused: their writer was put out.") }
            if taken.conflicts > 0 {
                print(
                    "\(taken.conflicts) values are in conflict; kept conflicts --register \(register.register) shows them."
                )
            }
        }
    }
}
