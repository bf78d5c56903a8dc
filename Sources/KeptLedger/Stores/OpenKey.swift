import Foundation
import KeptAge

/// What keeps a sealed register open between commands: its identity, which this machine holds in memory.
struct OpenKey {
    private let holder: any KeyHolder
    private let name: String
    private let lock: URL

    /// Nothing where the machine has no way to hold a key.
    init?(_ folder: URL, in surroundings: Surroundings) throws {
        guard let holder = surroundings.holder else { return nil }
        self.holder = holder
        // A copy of the folder has the same lock, and is open with it.
        let text = try SealedFiles(folder: folder).read("lock.age")
        name = String(SealedHead.digest(text).prefix(32))
        lock = folder.appending(path: "lock.age")
    }

    func identity() throws -> AgeIdentity? { try holder.key(named: name).map { try AgeIdentity(secret: $0) } }

    func isHeld() throws -> Bool { try holder.holds(name) }

    func open(_ identity: AgeIdentity, for time: Duration) throws {
        try holder.hold(identity.secret, named: name, for: time, beside: lock)
    }

    func close() throws { try holder.drop(name) }
}
