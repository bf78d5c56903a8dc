import ArgumentParser
import Foundation
import KeptActions
import KeptDocuments
import KeptRegister

struct ReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Show what a document says, and add it to a register.",
        discussion: """
            kept read briefing.txt
            kept read briefing.txt --register kazakhstan.kept            shows what it would add
            kept read briefing.txt --register kazakhstan.kept --accept   adds it

            Reads \(Formats.endingsInWords): submissions, Reports of the Working Group on the UPR, and the addenda in \
            which States answer them.
            """)

    @Argument(help: "The document.", completion: .file()) var file: String

    @Option(help: "The register, a folder whose name ends in .kept.", completion: .directory) var register:
        String?

    @Flag(help: "Add what was read to the register.") var accept = false

    @Flag(help: "Print JSON.") var json = false

    @OptionGroup var recognition: RecognitionOptions

    @OptionGroup var today: TodayOption

    func validate() throws {
        if accept, register == nil {
            throw ValidationError("--accept needs --register NAME.kept, the register to add to.")
        }
    }

    func run() async throws {
        try await Failures.told {
            let read = try await ReadFile(recognition: recognition.value).run(URL(filePath: file))
            for remark in read.document.remarks { Failures.note(RemarkText(remark, file: file).text) }
            guard let register else {
                return print(
                    try json ? JSONText.text(read.reading) : ReadingText(read, file, asOf: today.value).text)
            }
            let target = URL(filePath: register)
            let exists = FileManager.default.fileExists(atPath: target.path)
            if accept {
                let added = try AddReading(Register(target, creating: true, in: .ofThisMachine)).accept(read)
                try show(added, of: read, verb: "added")
            } else if exists {
                try show(
                    AddReading(Register(target, in: .ofThisMachine)).preview(read), of: read,
                    verb: "would add")
            } else {
                try show(AddReading.addition(of: read), of: read, verb: "would add")
            }
        }
    }

    private func show(_ addition: Addition, of read: ReadFile.Result, verb: String) throws {
        if json {
            print(try JSONText.text(EntryListsJSON(addition)))
        } else {
            print(AdditionText(addition, verb: verb, file: file, register: register ?? "").text)
        }
    }
}
