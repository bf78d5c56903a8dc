import ArgumentParser
import Foundation
import KeptActions

struct WriteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "write", abstract: "Write a submission from the register alone.",
        discussion: """
            kept write --register kazakhstan.kept --submission submission-1a2b3c4d5e6f7g8h --to briefing.docx

            The ending of the file's name says the format: .docx, .html, .md or .pdf. Without --submission the \
            register's only submission is written. What is not public, and restricted names, leave as marks.
            """)

    @OptionGroup var register: ReadRegisterOptions

    @Option(help: "The submission's id; kept list submissions shows them.") var submission: String?

    @Option(help: "The file to write.", completion: .file()) var to: String

    @Flag(help: "Write over a file that is there.") var force = false

    func run() async throws {
        try await Failures.told {
            let target = URL(filePath: to)
            let written = try await WriteSubmission(register.open(for: .public)).run(
                submission, to: target, overwriting: force)
            print("\(to): \(written.paragraphs.of("paragraph")), \(written.notes.of("note"))")
            let masked = written.masked
            guard !masked.isEmpty else { return }
            var seen = Set<String>()
            let places = masked.filter { seen.insert($0).inserted }.joined(separator: ", ")
            print("\(masked.count.of("name is", "names are")) masked: \(places).")
        }
    }
}
