import ArgumentParser
import Foundation
import KeptActions
import KeptLedger
import KeptRegister

struct RecoveryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recovery", abstract: "Make a second way into a sealed register: words on paper.",
        discussion: """
            kept recovery --register kazakhstan.kept                          one sheet, which opens it alone
            kept recovery --sheets 5 --needed 3 --register kazakhstan.kept    five sheets, of which any three open it
            kept recovery --remove --register kazakhstan.kept                 no sheet opens it any more

            Write the words on paper, in ink, and keep each sheet apart from this machine; give them to colleagues who would \
            not all be found at once. They are shown once. Whoever has enough sheets and the folder reads everything. Making \
            sheets anew makes the old ones worthless for this folder, but not for copies that were made before.
            """)

    @OptionGroup var register: RegisterOption

    @OptionGroup var passphrase: PassphraseOption

    @Option(help: "How many sheets to make, up to 16.") var sheets = 1

    @Option(help: "How many of them open the register.") var needed = 1

    @Flag(help: "Take the way in away that there is.") var remove = false

    func run() async throws {
        try await Failures.told {
            let sealing = Sealing(register.folder, in: .ofThisMachine)
            try sealing.checkSealed()
            let typed = try passphrase.read(asking: "Passphrase: ")
            if remove {
                try sealing.removeRecovery(by: typed)
                return print("\(register.register) opens with its passphrase alone.")
            }
            for sheet in try sealing.makeRecovery(by: typed, sheets: sheets, needed: needed) {
                print("Sheet \(sheet.number) of \(sheets), \(needed) needed:")
                print("  " + sheet.words.joined(separator: " ") + "\n")
            }
            print("Open with them: kept unlock --recovery --register \(register.register)")
        }
    }
}
