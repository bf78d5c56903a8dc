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
        return try Self.first(of: passphraseFile)
    }

    /// A new passphrase from a file, or typed twice; says how strong it is.
    ///
    /// - Throws: `PassphraseError`.
    static func new(from file: String?) throws -> String {
        let typed = try file.map(first) ?? Prompt.secret("New passphrase: ")
        if file == nil, try Prompt.secret("Again: ") != typed { throw PassphraseError.differ }
        Failures.note(Passphrase.strength(of: typed))
        return typed
    }

    /// The first line of a file, with whatever ends it.
    private static func first(of file: String) throws -> String {
        String(try text(of: file).prefix { !$0.isNewline })
    }

    static func text(of file: String) throws -> String {
        let bytes: Data
        do { bytes = try Data(contentsOf: URL(filePath: file)) } catch { throw PassphraseError.unreadable }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw PassphraseError.notText }
        return text
    }
}

enum PassphraseError: Error, CustomStringConvertible {
    case unreadable, notText, noTerminal, differ

    var description: String {
        switch self {
        case .unreadable: "the passphrase's file cannot be read; check its name and your rights to it."
        case .notText:
            "the passphrase's file is not UTF-8 text; save it as UTF-8, or type the passphrase."
        case .noTerminal: "a passphrase is asked on a terminal, and this is none; use --passphrase-file."
        case .differ: "the two passphrases differ; nothing was locked."
        }
    }
}
