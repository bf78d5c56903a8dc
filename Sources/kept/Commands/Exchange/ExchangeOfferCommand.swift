import ArgumentParser
import Foundation
import KeptActions
import KeptLedger
import KeptRegister
import KeptVocabulary

struct ExchangeOfferCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "offer", abstract: "Make a sealed bundle of what colleagues lack.",
        discussion: """
            kept exchange offer monday.age --register kazakhstan.kept
            kept exchange offer for-aigul.age --for Aigul --register kazakhstan.kept

            What the receivers may not see is withheld. Carry the file as you like; only they can open it.
            """)

    @Argument(help: "The file to write.", completion: .file()) var file: String

    @Option(
        name: .customLong("for"), help: "A member's name or id; all others without it. Can be given again.")
    var receivers: [String] = []

    @OptionGroup var register: RegisterOption

    @Flag(help: "Write over a file that is there.") var force = false

    func run() async throws {
        try await Failures.told {
            let made = try OfferBundle(register.open()).run(
                for: receivers, to: URL(filePath: file), overwriting: force)
            print(OfferText(made, file: file).text)
        }
    }
}

/// What went into a bundle.
struct OfferText {
    let text: String

    init(_ made: Offer.Made, file: String) {
        let evidence = made.evidence == 0 ? "" : ", \(made.evidence.of("file")) of evidence"
        let withheld = made.withheld == 0 ? "nothing" : made.withheld.of("line")
        text = "\(file): \(made.changes.of("change"))\(evidence); \(withheld) withheld."
    }
}
