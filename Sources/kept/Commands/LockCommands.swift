import ArgumentParser
import Foundation
import KeptRegister

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

struct LockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lock", abstract: "Seal a register under a passphrase, or close one that is open.",
        discussion: """
            kept lock --register kazakhstan.kept

            The first time asks for a passphrase, twice. There is no way back to a register whose passphrase is lost. \
            What was in clear on this disk before may be found on it still: seal a register before you fill it.
            """)

    @OptionGroup var register: RegisterOption

    @OptionGroup var passphrase: PassphraseOption

    func run() async throws {
        try await Failures.told {
            let sealing = Sealing(register.folder, in: .ofThisMachine)
            if !sealing.isSealed {
                _ = try register.open()
                let first = try passphrase.read(asking: "New passphrase: ")
                if passphrase.passphraseFile == nil, try Prompt.secret("Again: ") != first {
                    throw PassphraseError.differ
                }
                try sealing.seal(under: first)
            }
            try sealing.close()
            print("\(register.register) is locked.")
        }
    }
}

struct UnlockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unlock", abstract: "Open a sealed register for the next commands.",
        discussion: """
            kept unlock --register kazakhstan.kept

            The key stays in this machine's memory until kept lock, for twelve hours at most; the folder stays sealed. \
            With --for-good the register lies in clear files again.
            """)

    @OptionGroup var register: RegisterOption

    @OptionGroup var passphrase: PassphraseOption

    @Flag(help: "Take the lock off: put the clear files back on the disk.") var forGood = false

    func run() async throws {
        try await Failures.told {
            let sealing = Sealing(register.folder, in: .ofThisMachine)
            guard sealing.isSealed else {
                throw RegisterError.notSealed(path: register.folder.lastPathComponent)
            }
            let words = try passphrase.read(asking: "Passphrase: ")
            if forGood {
                try sealing.dissolve(with: words)
                return print("\(register.register) lies in clear files again.")
            }
            let opened = try sealing.open(with: words)
            let entries = try opened.counts().values.reduce(0, +)
            print("\(register.register) is open, \(entries) entries. Close it with kept lock.")
        }
    }
}
