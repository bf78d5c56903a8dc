import ArgumentParser
import Foundation
import KeptActions
import KeptEntries
import KeptLedger
import KeptRegister
import KeptVocabulary

struct LockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lock", abstract: "Seal a register under a passphrase, or close one that is open.",
        discussion: """
            kept lock --register kazakhstan.kept

            The first time asks for a passphrase, twice. There is no way back to a register whose passphrase is lost, unless \
            kept recovery made a second way in. kept passphrase changes it. \
            What was in clear on this disk before may be found on it still: seal a register before you fill it.
            """)

    @OptionGroup var register: RegisterOption

    @OptionGroup var passphrase: PassphraseOption

    func run() async throws {
        try await Failures.told {
            let sealing = Sealing(register.folder, in: .ofThisMachine)
            if !sealing.isSealed {
                _ = try register.open()
                try sealing.seal(under: PassphraseOption.new(from: passphrase.passphraseFile))
            }
            try sealing.close()
            print("\(register.register) is locked.")
        }
    }
}
