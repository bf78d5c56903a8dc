import ArgumentParser
import Foundation
import KeptActions
import KeptLedger
import KeptRegister

struct DeviceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "device", abstract: "Take this machine's key in a register to another machine.",
        discussion: """
            Old machine:  kept device export key.age --register kazakhstan.kept
            New machine:  kept restore stick/kazakhstan.kept --to kazakhstan.kept
                          kept device take key.age --register kazakhstan.kept

            A backup holds no key: without one it can be read, and not written. Keep the file apart from the backup; whoever \
            has it and its passphrase writes in your name, until a steward puts the device out.
            """,
        subcommands: [DeviceExportCommand.self, DeviceTakeCommand.self])
}

struct DeviceExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write this machine's key to a file, sealed under a passphrase.",
        discussion: "kept device export key.age --register kazakhstan.kept")

    @Argument(help: "The file to write.", completion: .file()) var file: String

    @OptionGroup var register: RegisterOption

    @OptionGroup var passphrase: PassphraseOption

    @Flag(help: "Write over a file that is there.") var force = false

    func run() async throws {
        try await Failures.told {
            try ExportDevice(register.open()).run(to: URL(filePath: file), overwriting: force) {
                try PassphraseOption.new(from: passphrase.passphraseFile)
            }
            print("\(file): this machine's key in \(register.register), under its passphrase.")
        }
    }
}

struct DeviceTakeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take", abstract: "Go on here in the stead of a machine whose key was exported.",
        discussion: "kept device take key.age --register kazakhstan.kept")

    @Argument(help: "The file that kept device export wrote.", completion: .file()) var file: String

    @OptionGroup var register: RegisterOption

    @OptionGroup var passphrase: PassphraseOption

    func run() async throws {
        try await Failures.told {
            let member = try TakeDevice(register.open()).run(URL(filePath: file)) {
                try passphrase.read(asking: "Passphrase: ")
            }
            print(
                "\(member.id)  this machine goes on as \(member.name). Offer the others a bundle, so that they know."
            )
        }
    }
}
