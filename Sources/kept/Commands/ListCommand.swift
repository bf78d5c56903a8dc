import ArgumentParser
import Foundation
import KeptActions
import KeptEntries
import KeptRegister

struct ListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the entries of a kind.",
        discussion: """
            kept list recommendations --register kazakhstan.kept
            kept list recommendations --register kazakhstan.kept --state KAZ --about "human rights defenders"
            kept list events --register kazakhstan.kept --where reprisal=yes --where location=Zhanaozen

            What a kind can be narrowed by: kept list KIND --filters.
            """)

    @Argument(help: "claims, recommendations, sources, provisions, norms, events, plans …") var kind:
        EntryKind

    @OptionGroup var register: ReadRegisterOptions

    @OptionGroup var narrowing: FilterOptions

    @Option(help: "Only those about this State: its ISO code or its name.") var state: String?

    @Option(help: "Only those whose text holds these words.") var about: String?

    @Option(help: "Only recommendations with this position: supported, noted, pending …") var position:
        String?

    @Option(help: "By what the list is ordered, as date; else it is in the order in which entries came.")
    var order: String?

    @Flag(help: "The other way round: the newest, or the largest, first.") var descending = false

    @Flag(
        name: .customLong("filters"),
        help: "Show what the kind can be narrowed and ordered by, and list nothing.")
    var showsFilters = false

    @Flag(help: "Print JSON.") var json = false

    func validate() throws {
        if descending, order == nil {
            throw ValidationError("--descending needs --order FIELD, what the list is ordered by.")
        }
    }

    func run() async throws {
        try await Failures.told {
            let register = try register.open()
            if showsFilters { return print(FilterText(kind).text) }
            let query = try ListEntries.query(
                kind, filters: pairs, about: about,
                order: order.map { (descending ? "-" : "") + $0 })
            let list = ListEntries(register)
            if json { return try EntryListStream(kind).print { _ = try list.each(query, $0) } }
            let count = try list.each(query) { print($0.id + "  " + EntryLine($0).text) }
            if count > 0 { return }
            let all = try register.counts()[kind] ?? 0
            print(
                all == 0
                    ? "No \(kind.plural) in this register yet."
                    : "None of \(all) \(kind.word(for: all)) is such; ask for less.")
        }
    }

    private var pairs: [(name: String, value: String)] {
        narrowing.pairs
            + [("state", state), ("position", position)].compactMap { name, value in
                value.map { (name: name, value: $0) }
            }
    }
}
