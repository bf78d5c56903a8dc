import Foundation
import KeptLedger

/// A process that holds the key of one open register in memory, and hands it to this account's commands.
///
/// It ends when the register is locked, when its time is over, when the machine was suspended, when the register's own lock is no
/// longer where it was, as when a stick is pulled, and when its socket is not, as after a logout that clears the account's
/// run-time files.
package struct KeyAgent: ~Copyable {
    private let key: LockedPage
    private let socket: AgentSocket
    private let call: AgentCall
    private let term: AgentTerm

    /// Takes the key from standard input, and says on standard output when it can be asked for.
    ///
    /// - Throws: `LedgerError.noSession`.
    package init(_ call: AgentCall) throws {
        setsid()
        signal(SIGHUP, SIG_IGN)
        signal(SIGPIPE, SIG_IGN)
        chdir("/")
        let key = try LockedPage.make()
        try key.fill(from: STDIN_FILENO)
        let socket = try AgentSocket.listening(at: call.path)
        guard Self.say() else { throw LedgerError.noSession }
        Self.leaveStreams()
        (self.call, term) = (call, AgentTerm(from: .now(), for: .seconds(call.seconds)))
        self.key = key
        self.socket = socket
    }

    private static func say() -> Bool {
        var yes = AgentWord.yes
        return write(STDOUT_FILENO, &yes, 1) == 1
    }

    /// Whoever started it waits for no more of it.
    private static func leaveStreams() {
        let nowhere = open("/dev/null", O_RDWR)
        for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
            if nowhere >= 0 { dup2(nowhere, stream) } else { close(stream) }
        }
        if nowhere > STDERR_FILENO { close(nowhere) }
    }

    /// Answers until it ends.
    package consuming func serve() {
        let own = Self.place(call.path)
        while own != nil, Self.place(call.path) == own, Self.place(call.file) != nil,
            let rest = term.rest(at: .now())
        {
            var waiting = pollfd(fd: socket.file, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, Int32(min(rest, Self.glance))) > 0 else { continue }
            // What came in while the machine slept is asked too late.
            guard term.rest(at: .now()) != nil else { break }
            if let other = socket.next(), answer(other) == .end { break }
        }
        key.wipe()
        if Self.place(call.path) == own { unlink(call.path) }
    }

    /// How often it looks whether it should end, in milliseconds.
    private static let glance: Int64 = 500

    private func answer(_ other: borrowing AgentSocket) -> AgentWord? {
        guard let byte = other.byte(), let word = AgentWord(rawValue: byte) else { return nil }
        switch word {
        case .key: _ = key.give(to: other)
        case .holds: _ = other.send(AgentWord.yes)
        case .end:
            key.wipe()
            unlink(call.path)
            _ = other.send(AgentWord.yes)
        }
        return word
    }

    /// Which file lies at the path; nothing where none does.
    private static func place(_ path: String) -> ino_t? {
        var entry = stat()
        return lstat(path, &entry) == 0 ? entry.st_ino : nil
    }
}
