import ArgumentParser
import Foundation
import KeptLedger
import KeptRegister

/// Sheets of words that open a register in the place of its passphrase.
struct RecoveryOption: ParsableArguments {
    @Flag(help: "Open it with the words of recovery sheets, in the place of the passphrase.") var recovery =
        false

    @Option(
        help: "A file with a recovery sheet on each line, in the place of the passphrase.",
        completion: .file())
    var recoveryFile: String?

    /// Nothing where the passphrase is to open it.
    ///
    /// - Throws: `PassphraseError`, `LedgerError.badSheets`.
    func passage() throws -> Sealing.Passage? {
        if let recoveryFile {
            let text = try PassphraseOption.text(of: recoveryFile)
            return .sheets(try text.split(whereSeparator: \.isNewline).map { try RecoverySheet(String($0)) })
        }
        guard recovery else { return nil }
        var sheets = [try RecoverySheet(Prompt.secret("Words of the first sheet: "))]
        while sheets.count < sheets[0].needed {
            sheets.append(try RecoverySheet(Prompt.secret("Words of another sheet: ")))
        }
        return .sheets(sheets)
    }
}
