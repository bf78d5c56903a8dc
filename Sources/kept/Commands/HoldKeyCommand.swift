import ArgumentParser
import KeptAgent

/// What `kept unlock` starts, and nobody else: the process that holds the key.
struct HoldKeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "hold-key", shouldDisplay: false)

    @Argument var path: String

    @Argument var file: String

    @Argument var seconds: Int

    func run() async throws {
        let agent = try KeyAgent(AgentCall(path: path, file: file, seconds: seconds))
        agent.serve()
    }

    /// The words that call it.
    static func words(of call: AgentCall) -> [String] {
        [configuration.commandName ?? "", call.path, call.file, String(call.seconds)]
    }
}
