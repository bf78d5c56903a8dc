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

            A register that is not there yet is made. With --preview nothing is taken: it says what would come, entry by \
            entry. Where a colleague and you changed the same value, both are shown, and kept set decides.
            """)

    @Argument(help: "The bundle.", completion: .file()) var file: String

    @OptionGroup var register: RegisterOption

    @Flag(help: "Say what would come, and take nothing.") var preview = false

    @Flag(help: "Take it also where it takes more than 500 lines out of the register for good.")
    var forget = false

    @Flag(help: "Print JSON.") var json = false

    func run() async throws {
        try await Failures.told {
            let bundle = TakeBundle(register.folder, in: .ofThisMachine)
            let source = URL(filePath: file)
            let taken = try await preview ? bundle.preview(source) : bundle.run(source, forgetting: forget)
            if json { return print(try JSONText.text(TakenJSON(taken))) }
            print(TakenText(taken, isPreview: preview, register: register.register).text)
        }
    }
}
