package import Foundation

/// Keeps other processes out of a register's folder while one writes.
///
/// The folder itself is locked (flock), so that nothing need be written, and the lock goes with the process that holds it.
package struct FolderLock: Sendable {
    private let folder: URL
    private static let tries = 100
    private static let pause: UInt32 = 50_000

    package init(_ folder: URL) { self.folder = folder }

    /// Does some work while no other process does any.
    ///
    /// - Throws: `LedgerError.busy` when another takes longer than 5 s; what the work throws.
    package func hold<Result>(_ work: () throws -> Result) throws -> Result {
        for attempt in 0..<Self.tries {
            if attempt > 0 { usleep(Self.pause) }
            if let descriptor = try acquire() {
                // Closing lets the next one in.
                defer { close(descriptor) }
                return try work()
            }
        }
        throw LedgerError.busy(path: folder.lastPathComponent)
    }

    /// Does some work where nobody else does any just now; else nothing.
    package func ifFree(_ work: () throws -> Void) throws {
        guard let descriptor = try acquire() else { return }
        defer { close(descriptor) }
        try work()
    }

    /// Nothing where another process holds it.
    private func acquire() throws -> Int32? {
        let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw LedgerError.notARegister(path: folder.lastPathComponent) }
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return descriptor }
        let reason = errno
        close(descriptor)
        guard reason == EWOULDBLOCK || reason == EINTR else {
            throw LedgerError.cannotWrite(path: folder.lastPathComponent)
        }
        return nil
    }
}
