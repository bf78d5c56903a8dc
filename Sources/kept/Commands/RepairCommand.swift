import ArgumentParser
import Foundation
import KeptActions
import KeptEntries
import KeptLedger
import KeptRegister
import KeptVocabulary

struct RepairCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "repair", abstract: "Make a damaged register's view anew from its journal.",
        discussion: "kept repair --register kazakhstan.kept")

    @OptionGroup var register: RegisterOption

    func run() async throws {
        let entries = try await Failures.told { try Repair.run(register.folder, in: .ofThisMachine) }
        print("\(register.register): made anew from the journal, \(entries.of("entry", "entries")).")
    }
}
