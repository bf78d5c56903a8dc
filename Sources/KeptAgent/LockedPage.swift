import Foundation
import KeptLedger

/// A key in memory of its own: never written to swap, in no core dump, not handed to children, wiped before it is given back.
struct LockedPage: ~Copyable {
    static let bytes = 32
    private let start: UnsafeMutableRawPointer
    private let size: Int

    private init(start: UnsafeMutableRawPointer, size: Int) { (self.start, self.size) = (start, size) }

    /// An empty one.
    ///
    /// - Throws: `LedgerError.noSession` where the system locks no memory.
    static func make() throws -> LockedPage {
        let size = Int(sysconf(Int32(_SC_PAGESIZE)))
        guard let page = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
            page != MAP_FAILED
        else { throw LedgerError.noSession }
        guard mlock(page, size) == 0 else {
            munmap(page, size)
            throw LedgerError.noSession
        }
        #if os(Linux)
            madvise(page, size, MADV_DONTDUMP)
            madvise(page, size, MADV_DONTFORK)
        #endif
        return LockedPage(start: page, size: size)
    }

    /// Takes the key from a file, which must hold that and no more; no copy of it is made on the way.
    ///
    /// - Throws: `LedgerError.noSession`.
    func fill(from file: Int32) throws {
        var filled = 0
        while filled <= Self.bytes {
            let got = read(file, start + filled, Self.bytes + 1 - filled)
            if got < 0 && errno == EINTR { continue }
            guard got >= 0 else { throw LedgerError.noSession }
            if got == 0 { break }
            filled += got
        }
        guard filled == Self.bytes else { throw LedgerError.noSession }
    }

    /// Sends the key, and answers whether all of it went.
    func give(to socket: borrowing AgentSocket) -> Bool {
        socket.send(UnsafeRawBufferPointer(start: start, count: Self.bytes))
    }

    /// Overwrites it.
    func wipe() {
        #if os(Linux)
            explicit_bzero(start, size)
        #else
            memset_s(start, size, 0, size)
        #endif
    }

    deinit {
        wipe()
        munmap(start, size)
    }
}
