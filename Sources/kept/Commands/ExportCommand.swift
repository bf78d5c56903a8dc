import ArgumentParser
import Foundation
import KeptActions
import KeptEntries
import KeptPages
import KeptRegister

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the entries of a kind as a table: CSV, XLSX or JSON.",
        discussion: """
            kept export events --to events.xlsx --register kazakhstan.kept
            kept export recommendations --to asks.csv --fields text,state,position --where session=20
            kept export recommendations --to issues.csv --each issues

            The ending of the file's name says the format. Each row begins with the entry's id: a table that is changed in a \
            spreadsheet and imported again meets the same entries (kept import FILE). What is restricted is masked, as in \
            lists.
            """)

    @Argument(help: "claims, recommendations, sources, provisions, norms, events, plans …") var kind:
        EntryKind

    @OptionGroup var register: ReadRegisterOptions

    @Option(help: "The file to write.", completion: .file()) var to: String

    @Option(
        help: ArgumentHelp(
            "The fields that make columns, between commas; all that there are unless given.",
            valueName: "fields"))
    var fields: String?

    @Option(help: ArgumentHelp("A row for each value of this field, as issues.", valueName: "field"))
    var each: String?

    @OptionGroup var narrowing: FilterOptions

    @Flag(help: "Write over a file that is there.") var force = false

    func run() async throws {
        try await Failures.told {
            let names = (fields ?? "").split(separator: ",").map {
                String($0).trimmingCharacters(in: .whitespaces)
            }
            let table = try ExportTable(kind, fields: names, each: each) { Address.entry($0).text }
            let query = try ListEntries.query(kind, filters: narrowing.pairs, about: nil)
            let count = try ExportEntries(register.open()).run(
                query, table, to: URL(filePath: to), overwriting: force)
            print("\(to): \(count) \(kind.word(for: count))")
        }
    }
}
