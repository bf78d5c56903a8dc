import ArgumentParser
import Foundation
import KeptActions
import KeptRegister

struct ForgetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget", abstract: "Take a person, or another entry, out of the register for good.",
        discussion: """
            kept forget person-1a2b3c4d5e6f7g8h --register kazakhstan.kept
            kept forget person-1a2b3c4d5e6f7g8h --register kazakhstan.kept --for-good

            The entry goes out of the journal, history and all lists, and so do its names wherever they stand: what else was \
            said there is said anew with [forgotten] in their place. Documents that hold the names are taken away. \
            Colleagues' copies do the same with the next bundle that they take. Without --for-good it is said what would \
            be taken out. Nothing brings it back.

            Backups, exported files and colleagues who take no bundle keep what they have.
            """)

    @Argument(help: "The entry's id.") var id: String

    @OptionGroup var register: RegisterOption

    @Flag(help: "Do it; nothing brings it back.") var forGood = false

    @Flag(help: "Read other forms of the name from standard input, one on each line.") var alsoCalled = false

    func run() async throws {
        try await Failures.told {
            let others = alsoCalled ? try names() : []
            let done = try await ForgetEntry(register.open()).run(
                id, alsoCalled: others, forGood: forGood)
            print(ForgottenText(done, id: id, isDone: forGood).text)
        }
    }

    private func names() throws -> [String] {
        try FileHandle.standardInput.readToEnd().map { String(decoding: $0, as: UTF8.self) }?
            .split(whereSeparator: \.isNewline).map(String.init) ?? []
    }
}
