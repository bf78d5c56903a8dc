import ArgumentParser
import Foundation
import KeptActions
import KeptEntries
import KeptLedger
import KeptRegister
import KeptVocabulary

/// The register that a command opens.
struct RegisterOption: ParsableArguments {
    @Option(help: "The register, a folder whose name ends in .kept.", completion: .directory) var register:
        String

    var folder: URL { URL(filePath: register) }

    /// Opens the register, and says on standard error where its view is damaged.
    func open() throws -> Register {
        let opened = try Register(folder, in: .ofThisMachine)
        if opened.isDamaged {
            Failures.note(
                "the view of \(register) is damaged; nothing is lost. It is shown from its journal and cannot be "
                    + "written; make it anew with kept repair --register \(register).")
        }
        return opened
    }
}

/// The register as it stands, or as it stood at the end of a day.
struct ReadRegisterOptions: ParsableArguments {
    @OptionGroup var register: RegisterOption

    @Option(
        name: .customLong("as-of"),
        help: "Show the register as it stood at the end of this day, as 2026-10-01.")
    var day: CalendarDay?

    @Flag(help: "Show restricted entries and names, too.") var reveal = false

    /// Opens the register for a reader who sees up to `sight`, or everything where `--reveal` says so.
    func open(for sight: Confidentiality = .organisation) throws -> Register {
        let opened = try register.open().seeing(reveal ? .restricted : sight)
        return try day.map { try opened.asOf($0) } ?? opened
    }
}
