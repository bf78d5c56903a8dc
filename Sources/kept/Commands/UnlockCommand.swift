import ArgumentParser
import Foundation
import KeptActions
import KeptEntries
import KeptLedger
import KeptRegister
import KeptVocabulary

struct UnlockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unlock", abstract: "Open a sealed register for the next commands.",
        discussion: """
            kept unlock --register kazakhstan.kept

            A process of its own holds the key in this machine's memory until kept lock, until the machine is suspended or \
            you log out, for twelve hours at most or for as long as --for says (90s, 30m, 2h); the folder stays sealed. \
            With --for-good the register lies in clear files again. With --recovery it opens with the sheets of words that \
            kept recovery made.
            """)

    @OptionGroup var register: RegisterOption

    @OptionGroup var passphrase: PassphraseOption

    @OptionGroup var recovery: RecoveryOption

    @Option(
        name: .customLong("for"), help: "How long it stays open: 90s, 30m or 2h; twelve hours at most.",
        transform: OpenTime.duration)
    var time = Lock.longest

    @Flag(help: "Take the lock off: put the clear files back on the disk.") var forGood = false

    func run() async throws {
        try await Failures.told {
            let sealing = Sealing(register.folder, in: .ofThisMachine)
            try sealing.checkSealed()
            let passage = try recovery.passage() ?? .passphrase(passphrase.read(asking: "Passphrase: "))
            if forGood {
                try sealing.dissolve(by: passage)
                return print("\(register.register) lies in clear files again.")
            }
            let opened = try sealing.open(by: passage, for: time)
            let entries = try opened.counts().values.reduce(0, +)
            print("\(register.register) is open, \(entries.of("entry", "entries")). Close it with kept lock.")
        }
    }
}
