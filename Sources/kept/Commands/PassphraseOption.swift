import ArgumentParser
import Foundation
import KeptActions
import KeptEntries
import KeptLedger
import KeptRegister
import KeptVocabulary

/// Where a passphrase comes from: a file, or the terminal.
struct PassphraseOption: ParsableArguments {
    @Option(
        help: "A file whose first line is the passphrase; asked on the terminal without it.",
        completion: .file())
    var passphraseFile: String?

    /// - Throws: `PassphraseError`.
    func read(asking question: String) throws -> String {
        guard let passphraseFile else { return try Prompt.secret(question) }
        do {
            let text = try String(contentsOf: URL(filePath: passphraseFile), encoding: .utf8)
            return text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).first.map(
                String.init)
                ?? ""
        } catch { throw PassphraseError.unreadable }
    }
}

enum PassphraseError: Error, CustomStringConvertible {
    case unreadable, noTerminal, differ

    var description: String {
        switch self {
        case .unreadable: "the passphrase's file cannot be read; check its name and your rights to it."
        case .noTerminal: "a passphrase is asked on a terminal, and this is none; use --passphrase-file."
        case .differ: "the two passphrases differ; nothing was locked."
        }
    }
}
