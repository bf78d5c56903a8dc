import ArgumentParser
import Foundation
import KeptActions
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

struct ListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the entries of a kind.",
        discussion: """
            kept list recommendations --register kazakhstan.kept
            kept list recommendations --register kazakhstan.kept --state KAZ --about "human rights defenders"
            """)

    @Argument(help: "claims, recommendations, sources, provisions, norms, events, plans …") var kind:
        EntryKind

    @OptionGroup var register: ReadRegisterOptions

    @Option(help: "Only those about this State: its ISO code or its name.") var state: Country?

    @Option(help: "Only those whose text holds these words.") var about: String?

    @Option(help: "Only recommendations with this position: supported, noted, pending …") var position:
        Position?

    @Flag(help: "Print JSON.") var json = false

    func run() async throws {
        try await Failures.told {
            let all = try register.open().entries(kind)
            let filter = EntryFilter(state: state, about: about, position: position)
            let entries = all.filter(filter.matches)
            if json { return print(try JSONText.text(EntryListJSON(kind: kind, entries: entries))) }
            if all.isEmpty { return print("No \(kind.plural) in this register yet.") }
            if entries.isEmpty { return print("None of \(all.count) \(kind.plural) is such; ask for less.") }
            for entry in entries { print(entry.id + "  " + EntryLine(entry).text) }
        }
    }
}

extension Country: ExpressibleByArgument {
    public init?(argument: String) {
        guard let country = Country.withCode(argument) ?? Country.named(argument) else { return nil }
        self = country
    }
}

extension Position: ExpressibleByArgument {}

extension EntryKind: ExpressibleByArgument {
    public init?(argument: String) {
        do { try self.init(argument) } catch { return nil }
    }
    public static var allValueStrings: [String] { allCases.map(\.plural) }
}

struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show an entry, what it is tied to, and where it comes from.",
        discussion: "kept show provision-1a2b3c4d5e --register kazakhstan.kept")

    @Argument(help: "The entry's id.") var id: String

    @OptionGroup var register: ReadRegisterOptions

    @Flag(help: "Print JSON.") var json = false

    func run() async throws {
        try await Failures.told {
            let register = try register.open()
            let entry = try register.entry(id)
            let (links, provenance) = (try register.links(of: id), try register.provenance(of: id))
            let conflicts = try register.conflicts(of: id)
            if json {
                return print(
                    try JSONText.text(
                        EntryJSON(entry, links: links, provenance: provenance, conflicts: conflicts)))
            }
            print(try EntryText(entry, links, provenance, in: register).text)
            if !conflicts.isEmpty { print("\nIn conflict; kept set decides") }
            for conflict in conflicts {
                print(ConflictText(conflict, standing: entry.value(conflict.name)).text)
            }
        }
    }
}

struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Find entries that hold all these words.",
        discussion: "kept search freedom of assembly --register kazakhstan.kept")

    @Argument(help: "The words.") var words: [String]

    @OptionGroup var register: ReadRegisterOptions

    @Flag(help: "Print JSON.") var json = false

    func run() async throws {
        try await Failures.told {
            let result = try register.open().search(words.joined(separator: " "))
            if json { return print(try JSONText.text(SearchJSON(result))) }
            if result.hits.isEmpty {
                return print("Nothing holds all these words; try fewer, or the beginning of one.")
            }
            for hit in result.hits {
                print(hit.id + "  " + hit.snippet.split(separator: "\n").joined(separator: " "))
            }
            print("\n\(result.total) found")
        }
    }
}
