import ArgumentParser
import Foundation
import KeptActions
import KeptLedger
import KeptRegister

struct PassphraseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "passphrase", abstract: "Change the passphrase of a sealed register.",
        discussion: """
            kept passphrase --register kazakhstan.kept

            Asks for the old one and, twice, for the new one; with --recovery for the sheets that kept recovery made. Copies \
            that were made before open with the old passphrase still: where someone knows it, seal anew with \
            kept unlock --for-good and kept lock, and destroy the old copies.
            """)

    @OptionGroup var register: RegisterOption

    @OptionGroup var passphrase: PassphraseOption

    @OptionGroup var recovery: RecoveryOption

    @Option(
        help: "A file whose first line is the new passphrase; asked on the terminal without it.",
        completion: .file())
    var newPassphraseFile: String?

    func run() async throws {
        try await Failures.told {
            let sealing = Sealing(register.folder, in: .ofThisMachine)
            try sealing.checkSealed()
            let passage = try recovery.passage() ?? .passphrase(passphrase.read(asking: "Old passphrase: "))
            try sealing.change(by: passage, to: PassphraseOption.new(from: newPassphraseFile))
            print("\(register.register) has its new passphrase.")
        }
    }
}
