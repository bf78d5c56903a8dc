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
            let register = try register.open()
            let before = try register.conflicts(of: id)
            let pairs = try FieldPairs.read(fields)
            let changed = try SetFields(register).run(id, pairs)
            print(changed.title)
            for word in pairs.map({ String($0.prefix { $0 != "=" }) }) {
                guard let kind = changed.kind.description, case let name = kind.fieldName(of: word),
                    let field = kind.field(name)
                else { continue }
                print("  \(name) = \(changed.fields[name].map(field.words) ?? "(emptied)")".cut(to: 100))
            }
            let left = try register.conflicts(of: id)
            for conflict in before where !left.contains(where: { $0.slot == conflict.slot }) {
                print("  The conflict on \(conflict.slot.shownName) with \(conflict.by) is decided.")
            }
        }
    }
}
