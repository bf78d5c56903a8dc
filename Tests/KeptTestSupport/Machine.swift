import Foundation
package import KeptLedger

extension Surroundings {
    /// A machine for a test: keys in the test's own folder, a clock that stands at one moment; with a session, registers can
    /// be locked and opened on it.
    package static func inTest(
        _ folder: TemporaryFolder, device: String = "device", hasSession: Bool = false
    ) -> Surroundings {
        Surroundings(
            clock: { 1_800_000_000_000 }, chance: Chance.any,
            keys: folder.url.appending(path: "keys-" + device),
            session: hasSession ? folder.url.appending(path: "session") : nil)
    }
}
