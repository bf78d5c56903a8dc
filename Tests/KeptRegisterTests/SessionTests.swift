import Foundation
import KeptEntries
import KeptTestSupport
import Testing

@testable import KeptLedger
@testable import KeptRegister

/// How long a sealed register stays open that was opened.
struct SessionTests {
    private let claim: SealedClaim

    init() throws { claim = try SealedClaim() }

    private var passphrase: String { claim.passphrase }
    private var sealing: Sealing { claim.sealing }
    private var place: URL { claim.place }
    private var surroundings: Surroundings { claim.surroundings }

    @Test func theSessionEnds() throws {
        _ = try sealing.open(by: .passphrase(passphrase))
        let tomorrow = Surroundings(
            clock: { 1_800_000_000_000 + 12 * 3_600_000 }, chance: Chance.any, keys: surroundings.keys,
            session: surroundings.session)
        #expect(throws: LedgerError.locked(path: "test.kept")) { try Register(place, in: tomorrow) }
    }

    /// No clock that somebody sets back keeps it open, and no other start of the machine finds it so.
    @Test(arguments: [("", 12 * 3_600_000), ("other", 1)])
    func theSessionEndsWhateverTheClockSays(boot: String, passed: Int64) throws {
        _ = try sealing.open(by: .passphrase(passphrase))
        let later = Surroundings(
            clock: { 1_800_000_000_000 - 86_400_000 }, chance: Chance.any, keys: surroundings.keys,
            session: surroundings.session,
            uptime: { Uptime(boot: boot, milliseconds: 1_800_000_000_000 + passed) })
        #expect(throws: LedgerError.locked(path: "test.kept")) { try Register(place, in: later) }
        // What kept it open is gone.
        #expect(throws: LedgerError.locked(path: "test.kept")) { try Register(place, in: surroundings) }
    }
}
