import ArgumentParser
import Foundation
import KeptActions
import KeptEntries
import KeptLedger
import KeptRegister
import KeptVocabulary

struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Put a backup back as a new register, after verifying it.",
        discussion: "kept restore stick/kazakhstan-2026-10-01.kept --to kazakhstan.kept")

    @Argument(help: "The backup.", completion: .directory) var backup: String

    @Option(help: "The new register; its name ends in .kept.", completion: .directory) var to: String

    func run() async throws {
        try await Failures.told {
            try Backup.restore(URL(filePath: backup), to: URL(filePath: to), in: .ofThisMachine)
        }
        print("\(to): put back.")
    }
}
