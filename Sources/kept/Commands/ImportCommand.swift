import ArgumentParser
import Foundation
import KeptActions
import KeptDocuments
import KeptEntries
import KeptRegister

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Add the rows of a table (CSV, XLSX, ODS) as entries.",
        discussion: """
            kept import upr-info.csv --register kazakhstan.kept
            kept import events.csv --as events --register kazakhstan.kept

            Exports of UPR Info and of Kept are known by themselves. Of other tables the row of heads names the fields; what no \
            field stands for is kept under its name. Rows of a table that Kept wrote change their entries. --dry-run says how a \
            table is understood. The files are kept as evidence, and each entry knows its row. Rows that \
            the register holds already are left out.

            Exit code: 0 all rows were taken, 1 some were refused, 2 not done.
            """)

    @Argument(help: "The files.", completion: .file()) var files: [String]

    @Option(name: .customLong("as"), help: "What the rows are: recommendations, events, sources …")
    var kind: EntryKind?

    @Option(
        help: ArgumentHelp(
            "The letters of a text table, where Kept does not find them out: KOI8-R, Windows-1250 …",
            valueName: "name"))
    var encoding: String?

    @Option(help: "The sheet of a spreadsheet; the first that holds something unless given.") var sheet:
        String?

    @Option(
        help: ArgumentHelp(
            "What comes first in dates as 3/4/2031: day-first or month-first.", valueName: "order"))
    var dates: String?

    @Flag(help: "Say what would come of it, and write nothing.") var dryRun = false

    @Flag(help: "Print JSON.") var json = false

    @OptionGroup var register: RegisterOption

    func run() async throws {
        let (result, rowKind) = try await Failures.told {
            // Files are read before a register is made: a wrong name leaves nothing behind.
            let tables = try await TableFile.all(files.map { URL(filePath: $0) }, as: kind, options())
            // How tables were understood is said before anything is written.
            if !json {
                for table in tables {
                    for remark in table.remarks { Failures.note("\(table.name): \(remark).") }
                }
            }
            return (try run(tables), tables.first?.kind)
        }
        if json {
            print(try JSONText.text(result))
        } else {
            let verb = dryRun ? "would be added" : "added"
            let changed = result.changed > 0 ? ", \(result.changed) changed" : ""
            let what = rowKind?.word(for: result.added) ?? "entries"
            print("\(result.added) \(what) \(verb)\(changed), \(result.same) there already.")
            for row in result.refused { Failures.note("\(row.file), row \(row.row): \(row.reason)") }
        }
        if !result.refused.isEmpty { throw ExitCode(1) }
    }

    private func options() throws -> TableFile.Options {
        var options = TableFile.Options()
        if let encoding {
            guard let known = TableEncoding(typed: encoding) else {
                throw ValidationError(
                    "there is no encoding ‘\(encoding)’; Kept knows "
                        + TableEncoding.allCases.map(\.rawValue).joined(separator: ", ") + ".")
            }
            options.raw.encoding = known
        }
        options.raw.sheet = sheet
        if let dates {
            guard let order = TableDates.Order(rawValue: dates) else {
                throw ValidationError("--dates is day-first or month-first.")
            }
            options.dates = order
        }
        return options
    }

    private func run(_ tables: [TableFile]) throws -> ImportTable.Result {
        if dryRun {
            guard FileManager.default.fileExists(atPath: register.folder.path) else {
                return try ImportTable.preview(tables)
            }
            return try ImportTable(register.open()).preview(tables)
        }
        let target = try Register(register.folder, creating: true, in: .ofThisMachine)
        let result = try ImportTable(target).run(tables)
        try LostText.tell(target, name: register.register)
        return result
    }
}
