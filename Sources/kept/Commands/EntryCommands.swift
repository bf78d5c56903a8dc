import ArgumentParser
import Foundation
import KeptActions
import KeptRegister
import KeptVocabulary

struct AddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add an entry by hand: a person, an event, a source …",
        discussion: """
            kept add event "Closing of a newspaper" date=2011-12 --register kazakhstan.kept
            kept add person - --link victim=event-1a2b3c4d5e --register kazakhstan.kept

            With - the title is read from standard input, so that a name does not stay in the shell's history. A \
            person is restricted unless confidentiality=public or confidentiality=organisation is given.
            """)

    @Argument(help: "person, event, source, organisation …") var kind: EntryKind

    @Argument(help: "The line that lists show; - reads it from standard input.") var title: String

    @Argument(help: "Fields and their values, as date=2011-12-16.") var fields: [String] = []

    @Option(help: "A tie to an entry, as victim=event-1a2b3c4d5e; more than one can be given.")
    var link: [String] = []

    @OptionGroup var register: RegisterOption

    func validate() throws { try FieldPairs.validate(fields) }

    func run() async throws {
        try await Failures.told {
            let title = title == "-" ? Prompt.line("title") : title
            let entry = try AddEntry(register.open()).run(kind, title, fields: fields, links: link)
            print(entry.id + "  " + entry.title)
        }
    }
}

struct SetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Change fields of an entry.",
        discussion: """
            kept set event-1a2b3c4d5e date=2011-12-16 location=Zhanaozen --register kazakhstan.kept

            field= empties a field; title=… changes the line that lists show; confidentiality= takes public, \
            organisation or restricted.
            """)

    @Argument(help: "The entry's id.") var id: String

    @Argument(help: "Fields and their values, as date=2011-12-16.") var fields: [String]

    @OptionGroup var register: RegisterOption

    func validate() throws { try FieldPairs.validate(fields) }

    func run() async throws {
        try await Failures.told {
            let changed = try SetFields(register.open()).run(id, fields)
            print(changed.title)
        }
    }
}

private enum FieldPairs {
    /// A wrong one is named by its place, not by its words: they may be a name.
    static func validate(_ fields: [String]) throws {
        for (index, field) in fields.enumerated() where !field.contains("=") || field.hasPrefix("=") {
            throw ValidationError(
                "field \(index + 1) is no field and value; write it as date=2011-12-16.")
        }
    }
}
