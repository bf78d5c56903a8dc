import ArgumentParser
import Foundation
import KeptActions
import KeptEntries
import KeptRegister

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Add the rows of a table (CSV) as entries.",
        discussion: """
            kept import upr-info.csv --register kazakhstan.kept
            kept import events.csv --as events --register kazakhstan.kept

            Exports of UPR Info are known by themselves. Of other tables the first row names the fields; what no field \
            stands for is kept under its name. The files are kept as evidence, and each entry knows its row. Rows that \
            the register holds already are left out.

            Exit code: 0 all rows were taken, 1 some were refused, 2 not done.
            """)

    @Argument(help: "The files.", completion: .file()) var files: [String]

    @Option(name: .customLong("as"), help: "What the rows are: recommendations, events, sources …")
    var kind: EntryKind?

    @Flag(help: "Say what would come of it, and write nothing.") var dryRun = false

    @Flag(help: "Print JSON.") var json = false

    @OptionGroup var register: RegisterOption

    func run() async throws {
        let (result, rowKind) = try await Failures.told {
            // Files are read before a register is made: a wrong name leaves nothing behind.
            let tables = try await TableFile.all(files.map { URL(filePath: $0) }, as: kind)
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
