import ArgumentParser
import Foundation
import KeptActions
import KeptDocuments
import KeptReading
import KeptRegister

struct ReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Show what a document says, and add it to a register.",
        discussion: """
            kept read briefing.txt
            kept read briefing.txt --why                                 says why each ask is one
            kept read briefing.txt --register kazakhstan.kept            shows what it would add
            kept read briefing.txt --register kazakhstan.kept --accept   adds it

            A newer version of a submission meets the older one: what is the same stays the same entry, what changed gets \
            its new words, what went is told. kept undo takes it back; --separate keeps the two apart.

            Reads \(Formats.endingsInWords): submissions, Reports of the Working Group on the UPR, and the addenda in \
            which States answer them.
            """)

    @Argument(help: "The document.", completion: .file()) var file: String

    @Option(help: "The register, a folder whose name ends in .kept.", completion: .directory) var register:
        String?

    @Flag(help: "Add what was read to the register.") var accept = false

    @Flag(help: "Keep a submission apart that looks like a new version of one in the register.")
    var separate = false

    @Flag(help: "Say of each ask, and of what was refused, what spoke for and against it.") var why = false

    @Flag(help: "Print JSON.") var json = false

    @OptionGroup var recognition: RecognitionOptions

    @OptionGroup var today: TodayOption

    func validate() throws {
        if accept, register == nil {
            throw ValidationError("--accept needs --register NAME.kept, the register to add to.")
        }
        if why, register != nil {
            throw ValidationError("--why only shows: leave --register out.")
        }
    }

    func run() async throws {
        try await Failures.told {
            let read = try await ReadFile(recognition: recognition.value).run(URL(filePath: file))
            for remark in read.document.remarks { Failures.note(RemarkText(remark, file: file).text) }
            for one in LanguageText.all(read.reading, file: file) { Failures.note(one.text) }
            if why {
                let reasons = AskReasons.of(read.document)
                return print(try json ? JSONText.text(["reasons": reasons]) : ReasonsText(reasons, file).text)
            }
            guard let register else {
                return print(
                    try json ? JSONText.text(read.reading) : ReadingText(read, file, asOf: today.value).text)
            }
            let target = URL(filePath: register)
            let exists = FileManager.default.fileExists(atPath: target.path)
            guard accept || exists else { return try show(AddReading.preview(read), of: read) }
            let adding = AddReading(try Register(target, creating: accept, in: .ofThisMachine))
            let version = try separate ? nil : adding.version(read)
            let addition =
                try accept ? adding.accept(read, as: version) : adding.preview(read, as: version)
            if let version, !json { print(VersionText(version, file: file, isWritten: accept).text + "\n") }
            try show(addition, of: read)
            if accept { try LostText.tell(adding.register, name: register) }
        }
    }

    private func show(_ addition: Addition, of read: ReadFile.Result) throws {
        let verb = accept ? "added" : "would add"
        if json {
            print(try JSONText.text(EntryListsJSON(addition)))
        } else {
            print(AdditionText(addition, verb: verb, file: file, register: register ?? "").text)
        }
    }
}
