import ArgumentParser
import Foundation
import KeptRegister

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Hold a register's journal, evidence and view against themselves.",
        discussion: """
            kept verify --register kazakhstan.kept

            Exit code: 0 all holds, 1 something does not: the first such thing is named.
            """)

    @OptionGroup var register: RegisterOption

    func run() async throws {
        let found = try await Failures.told { try Verification(register.folder, in: .ofThisMachine) }
        if let fault = found.fault {
            print(fault)
            throw ExitCode(1)
        }
        print(
            "\(found.changes) changes, \(found.entries) entries, \(found.files) files of evidence: all hold.")
    }
}

struct RepairCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "repair", abstract: "Make a damaged register's view anew from its journal.",
        discussion: "kept repair --register kazakhstan.kept")

    @OptionGroup var register: RegisterOption

    func run() async throws {
        let entries = try await Failures.told { try Repair.run(register.folder, in: .ofThisMachine) }
        print("\(register.register): made anew from the journal, \(entries) entries.")
    }
}

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy a register, also while it is in use.",
        discussion: """
            kept backup --register kazakhstan.kept --to stick/kazakhstan-2026-10-01.kept

            The copy is a register itself: look into it, verify it. This machine's key is not in it.
            """)

    @OptionGroup var register: RegisterOption

    @Option(help: "The new folder; its name ends in .kept.", completion: .directory) var to: String

    func run() async throws {
        try await Failures.told { try Backup.run(register.open(), to: URL(filePath: to)) }
        print("\(to): copied.")
    }
}

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
