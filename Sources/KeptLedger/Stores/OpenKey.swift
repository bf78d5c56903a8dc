import Foundation
import KeptAge

/// What keeps a sealed register open between commands: its identity, in a file that lies in memory and not on the disk.
///
/// It is gone when the machine is switched off, when `kept lock` is called, and after twelve hours.
struct OpenKey {
    private let folder: URL
    private let file: URL
    private let now: Uptime

    private static let longest: Int64 = 12 * 3_600_000

    /// Nothing where the machine has no folder in memory.
    init?(_ folder: URL, in surroundings: Surroundings) throws {
        guard let place = surroundings.session else { return nil }
        self.folder = folder
        now = surroundings.uptime()
        // A copy of the folder has the same lock, and is open with it.
        let lock = try SealedFiles(folder: folder).read("lock.age")
        file = place.appending(path: String(SealedHead.digest(lock).prefix(32)))
    }

    func identity() throws -> AgeIdentity? {
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        do {
            let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
            // By a clock that nobody sets: it counts from when the machine was switched on.
            guard lines.count == 3, lines[1] == "boot " + now.boot, let end = Int64(lines[2]),
                now.milliseconds < end, end - now.milliseconds <= Self.longest
            else {
                try close()
                return nil
            }
            return try AgeIdentity(lines[0])
        } catch { return nil }
    }

    func open(_ identity: AgeIdentity) throws {
        do {
            let place = file.deletingLastPathComponent()
            try FileManager.default.createDirectory(
                at: place, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            let text = "\(identity.text)\nboot \(now.boot)\n\(now.milliseconds + Self.longest)\n"
            guard
                FileManager.default.createFile(
                    atPath: file.path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
            else { throw LedgerError.noSession }
        } catch { throw LedgerError.noSession }
    }

    func close() throws {
        guard FileManager.default.fileExists(atPath: file.path) else { return }
        do { try FileManager.default.removeItem(at: file) } catch { throw LedgerError.noSession }
    }
}
