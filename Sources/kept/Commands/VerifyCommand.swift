import ArgumentParser
import Foundation
import KeptActions
import KeptEntries
import KeptLedger
import KeptRegister
import KeptVocabulary

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
            "\(found.changes.of("change")), \(found.entries.of("entry", "entries")), \(found.files.of("file")) of evidence: all hold."
        )
    }
}
