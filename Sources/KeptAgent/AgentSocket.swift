import CProcess
import Foundation
import KeptLedger

/// A socket of this machine (unix(7)) in a folder that only this account can enter.
struct AgentSocket: ~Copyable {
    let file: Int32

    private init(file: Int32) { self.file = file }

    private static func made() throws -> AgentSocket {
        #if os(Linux)
            let file = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let file = socket(AF_UNIX, SOCK_STREAM, 0)
        #endif
        guard file >= 0 else { throw LedgerError.noSession }
        _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        #if !os(Linux)
            var yes: Int32 = 1
            setsockopt(file, SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(MemoryLayout<Int32>.size))
        #endif
        return AgentSocket(file: file)
    }

    /// Calls a function of the socket with the address that a path is.
    ///
    /// - Throws: `LedgerError.noSession` where the path is longer than an address holds, which is about a hundred bytes.
    private static func at<Result>(
        _ path: String, _ work: (UnsafePointer<sockaddr>, socklen_t) -> Result
    ) throws -> Result {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let room = MemoryLayout.size(ofValue: address.sun_path)
        guard path.utf8.count < room else { throw LedgerError.noSession }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                work($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }

    /// A socket that waits at a path, in the place of whatever lay there.
    ///
    /// - Throws: `LedgerError.noSession`.
    static func listening(at path: String) throws -> AgentSocket {
        let socket = try made()
        unlink(path)
        guard try at(path, { bind(socket.file, $0, $1) }) == 0, chmod(path, 0o600) == 0,
            listen(socket.file, 16) == 0
        else { throw LedgerError.noSession }
        return socket
    }

    /// The socket of whoever waits at a path; nothing where nobody does.
    ///
    /// - Throws: `LedgerError.noSession` where it is somebody else who waits there.
    static func reaching(_ path: String) throws -> AgentSocket? {
        let socket = try made()
        guard try at(path, { connect(socket.file, $0, $1) }) == 0 else { return nil }
        guard socket.isOwn else { throw LedgerError.noSession }
        socket.endsWaiting()
        return socket
    }

    /// Who asks next; nothing where it is none of this account.
    func next() -> AgentSocket? {
        let other = accept(file, nil, nil)
        guard other >= 0 else { return nil }
        let socket = AgentSocket(file: other)
        guard socket.isOwn else { return nil }
        socket.endsWaiting()
        return socket
    }

    /// Nobody is waited for longer than a second.
    private func endsWaiting() {
        var second = timeval(tv_sec: 1, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(file, SOL_SOCKET, option, &second, socklen_t(MemoryLayout<timeval>.size))
        }
    }

    /// Whether this account's is the other end, too.
    private var isOwn: Bool { peer?.user == geteuid() }

    /// The process at the other end.
    var process: pid_t? { peer?.process }

    private var peer: (user: uid_t, process: pid_t)? {
        var (user, process) = (uid_t.max, pid_t(0))
        return kept_peer(file, &user, &process) == 0 ? (user, process) : nil
    }

    func byte() -> UInt8? {
        var byte: UInt8 = 0
        return read(file, &byte, 1) == 1 ? byte : nil
    }

    func send(_ byte: UInt8) -> Bool { withUnsafeBytes(of: byte) { send($0) } }

    /// Whether all of it went; an end that is gone is no signal that ends the process.
    func send(_ bytes: UnsafeRawBufferPointer) -> Bool {
        Foundation.send(file, bytes.baseAddress, bytes.count, Self.withoutSignal) == bytes.count
    }

    #if os(Linux)
        private static let withoutSignal = Int32(MSG_NOSIGNAL)
    #else
        private static let withoutSignal: Int32 = 0
    #endif

    deinit { close(file) }
}
