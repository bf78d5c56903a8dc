package import Foundation
package import KeptLedger
import Synchronization

extension Surroundings {
    /// A machine for a test: keys in the test's own folder, a clock that stands at one moment; with a session, registers can
    /// be locked and opened on it.
    package static func inTest(
        _ folder: TemporaryFolder, device: String = "device", hasSession: Bool = false
    ) -> Surroundings {
        Surroundings(
            clock: { 1_800_000_000_000 }, chance: Chance.any,
            keys: folder.url.appending(path: "keys-" + device),
            holder: hasSession ? HolderInTest() : nil)
    }
}

/// Holds keys in this very process.
package final class HolderInTest: KeyHolder {
    private let keys = Mutex<[String: [UInt8]]>([:])

    package init() {}

    package var isEmpty: Bool { keys.withLock { $0.isEmpty } }

    package func key(named name: String) -> [UInt8]? { keys.withLock { $0[name] } }

    package func holds(_ name: String) -> Bool { key(named: name) != nil }

    package func hold(_ key: [UInt8], named name: String, for time: Duration, beside file: URL) {
        keys.withLock { $0[name] = key }
    }

    package func drop(_ name: String) { keys.withLock { $0[name] = nil } }
}
