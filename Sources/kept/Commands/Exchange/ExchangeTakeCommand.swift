import ArgumentParser
import Foundation
import KeptActions
import KeptLedger
import KeptRegister
import KeptVocabulary

struct ExchangeTakeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take", abstract: "Take in a colleague's bundle: all of it, or nothing.",
        discussion: """
            kept exchange take monday.age --register kazakhstan.kept

            A register that is not there yet is made. With --preview nothing is taken: it says what would come.
            """)

    @Argument(help: "The bundle.", completion: .file()) var file: String

    @OptionGroup var register: RegisterOption

    @Flag(help: "Say what would come, and take nothing.") var preview = false

    @Flag(help: "Print JSON.") var json = false

    func run() async throws {
        try await Failures.told {
            let bundle = TakeBundle(register.folder, in: .ofThisMachine)
            if preview { return try tell(bundle.preview(URL(filePath: file))) }
            let taken = try bundle.run(URL(filePath: file))
            if json { return print(try JSONText.text(taken)) }
            print("From \(taken.from): \(taken.changes) changes, \(taken.evidence) files of evidence.")
            if taken.filled > 0 { print("\(taken.filled) changes came with lines that had been withheld.") }
            if taken.refused > 0 { print("\(taken.refused) changes were refused: their writer was put out.") }
            if taken.conflicts > 0 {
                print(
                    "\(taken.conflicts) \(taken.conflicts == 1 ? "value is" : "values are") in conflict; kept conflicts --register \(register.register) shows them."
                )
            }
        }
    }

    private func tell(_ found: Take.Preview) throws {
        let taken = found.taken
        if json { return print(try JSONText.text(taken)) }
        print(
            "From \(taken.from): \(taken.changes) changes, \(taken.evidence) files of evidence would come, \(taken.refused) of them "
                + "refused; \(taken.conflicts) values would be in conflict. Nothing was taken.")
        for (id, title) in found.titles { print("  \(id)  \(title)") }
    }
}
