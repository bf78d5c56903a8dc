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

            The key stays in this machine's memory until kept lock, for twelve hours at most; the folder stays sealed. \
            With --for-good the register lies in clear files again. With --recovery it opens with the sheets of words that \
            kept recovery made.
            """)

    @OptionGroup var register: RegisterOption

    @OptionGroup var passphrase: PassphraseOption

    @OptionGroup var recovery: RecoveryOption

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
            let opened = try sealing.open(by: passage)
            let entries = try opened.counts().values.reduce(0, +)
            print("\(register.register) is open, \(entries.of("entry", "entries")). Close it with kept lock.")
        }
    }
}
