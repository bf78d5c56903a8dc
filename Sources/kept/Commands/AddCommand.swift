import ArgumentParser
import Foundation
import KeptActions
import KeptEntries
import KeptRegister

struct AddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add an entry by hand: a person, an event, a source …",
        discussion: """
            kept add event "Closing of a newspaper" date=2011-12 --register kazakhstan.kept
            kept add person - --link victim=event-1a2b3c4d5e6f7g8h --register kazakhstan.kept

            With - the title is read from standard input, so that a name does not stay in the shell's history; with - among the \
            fields, a field and its value from each further line. A person is restricted unless confidentiality=public or confidentiality=organisation is given.

            kept add claim "Two papers were closed." --after claim-1a2b3c4d5e6f7g8h --register kazakhstan.kept

            With --after or --in a text is placed in a submission, and written with it.
            """)

    @Argument(help: "person, event, source, organisation …") var kind: EntryKind

    @Argument(help: "The line that lists show; - reads it from standard input.") var title: String

    @Argument(help: "Fields and their values, as date=2011-12-16.") var fields: [String] = []

    @Option(help: "A tie to an entry, as victim=event-1a2b3c4d5e6f7g8h; more than one can be given.")
    var link: [String] = []

    @Option(
        help: ArgumentHelp(
            "A text of a submission, or a section, behind which it is to stand.", valueName: "id"))
    var after: String?

    @Option(
        name: .customLong("in"),
        help: ArgumentHelp(
            "A section, or for sections a submission, at whose end it is to stand.", valueName: "id"))
    var holder: String?

    @OptionGroup var register: RegisterOption

    func validate() throws {
        try FieldPairs.validate(fields)
        if after != nil, holder != nil { throw ValidationError("say --after or --in, not both.") }
    }

    private var position: AddEntry.Position? {
        after.map(AddEntry.Position.after) ?? holder.map(AddEntry.Position.lastIn)
    }

    func run() async throws {
        try await Failures.told {
            let title = title == "-" ? Prompt.line("title") : title
            let entry = try AddEntry(register.open()).run(
                kind, title, fields: FieldPairs.read(fields), links: link, at: position)
            print(entry.id + "  " + entry.title)
        }
    }
}
