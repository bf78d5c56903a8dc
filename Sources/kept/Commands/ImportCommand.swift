import ArgumentParser
import Foundation
import KeptActions
import KeptRegister
import KeptVocabulary

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Add the rows of a table (CSV) as entries.",
        discussion: """
            kept import upr-info.csv --as recommendations --register kazakhstan.kept

            The first row names the fields. The files are kept as evidence, and each entry knows its row. Rows that \
            the register holds already are left out.
            """)

    @Argument(help: "The files.", completion: .file()) var files: [String]

    @Option(name: .customLong("as"), help: "What the rows are: recommendations, events, sources …")
    var kind: EntryKind

    @OptionGroup var register: RegisterOption

    func run() async throws {
        try await Failures.told {
            // Files are read before a register is made: a wrong name leaves nothing behind.
            let tables = try await ImportTable.Table.all(files.map { URL(filePath: $0) }, as: kind)
            let register = try Register(register.folder, creating: true, in: .ofThisMachine)
            let imported = try ImportTable(register).run(tables)
            print("\(imported.added) \(kind.plural) added, \(imported.known) there already.")
        }
    }
}
