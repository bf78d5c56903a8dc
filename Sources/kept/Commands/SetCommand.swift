import ArgumentParser
import Foundation
import KeptActions
import KeptRegister

struct SetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Change fields of an entry.",
        discussion: """
            kept set event-1a2b3c4d5e6f7g8h date=2011-12-16 location=Zhanaozen --register kazakhstan.kept

            field= empties a field; title=… changes what the title is made of; confidentiality= takes public, \
            organisation or restricted. With - fields and values are read from standard input, one on each line.
            """)

    @Argument(help: "The entry's id.") var id: String

    @Argument(help: "Fields and their values, as date=2011-12-16.") var fields: [String]

    @OptionGroup var register: RegisterOption

    func validate() throws { try FieldPairs.validate(fields) }

    func run() async throws {
        try await Failures.told {
            let changed = try SetFields(register.open()).run(id, FieldPairs.read(fields))
            print(changed.title)
        }
    }
}
