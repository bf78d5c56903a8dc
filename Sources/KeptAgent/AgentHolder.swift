package import Foundation
import KeptLedger

/// Holds each key in a process of its own, a key agent.
package struct AgentHolder: KeyHolder {
    private let folder: URL
    private let program: URL
    private let arguments: @Sendable (AgentCall) -> [String]

    /// The agents' sockets lie in the folder; the program, called with the arguments, is to run a `KeyAgent`.
    package init(
        in folder: URL, program: URL, arguments: @escaping @Sendable (AgentCall) -> [String]
    ) {
        (self.folder, self.program, self.arguments) = (folder, program, arguments)
    }

    private func path(_ name: String) -> String { folder.appending(path: name).path }

    private func asking(_ word: AgentWord, of name: String) throws -> AgentSocket? {
        guard let socket = try AgentSocket.reaching(path(name)), socket.send(word.rawValue) else {
            return nil
        }
        return socket
    }

    package func key(named name: String) throws -> [UInt8]? {
        guard let socket = try asking(.key, of: name) else { return nil }
        var key: [UInt8] = []
        while key.count < LockedPage.bytes {
            guard let byte = socket.byte() else { return nil }
            key.append(byte)
        }
        return key
    }

    package func holds(_ name: String) throws -> Bool {
        try asking(.holds, of: name)?.byte() == AgentWord.yes
    }

    package func drop(_ name: String) throws {
        guard let socket = try asking(.end, of: name) else {
            // What an agent that was killed left behind.
            unlink(path(name))
            return
        }
        if socket.byte() == AgentWord.yes { return }
        // One that does not answer is stopped as it is.
        guard let process = socket.process, kill(process, SIGKILL) == 0 else { throw LedgerError.noSession }
        unlink(path(name))
    }

    package func hold(_ key: [UInt8], named name: String, for time: Duration, beside file: URL) throws {
        guard AgentFolder.make(folder) else { throw LedgerError.noSession }
        try drop(name)
        // One that ends at once is told by what it does not say, and not by a signal that ends this process.
        let former = signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, former) }
        let agent = Process()
        agent.executableURL = program
        agent.arguments = arguments(
            AgentCall(path: path(name), file: file.absoluteURL.path, seconds: Int(time / .seconds(1))))
        agent.environment = [:]
        let (input, output) = (Pipe(), Pipe())
        (agent.standardInput, agent.standardOutput) = (input, output)
        agent.standardError = FileHandle.nullDevice
        do {
            try agent.run()
            try input.fileHandleForWriting.write(contentsOf: key)
            try input.fileHandleForWriting.close()
            // It says so once it can be asked; one that ends before says nothing.
            guard try output.fileHandleForReading.read(upToCount: 1)?.first == AgentWord.yes else {
                throw LedgerError.noSession
            }
        } catch { throw LedgerError.noSession }
    }
}
