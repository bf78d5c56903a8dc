import Foundation
import KeptEntries
import KeptTestSupport
import Testing

@testable import KeptLedger
@testable import KeptRegister

/// How long a sealed register stays open that was opened.
struct SessionTests {
    private let folder: TemporaryFolder
    private let place: URL
    private let surroundings: Surroundings
    private let passphrase = "correct horse battery"

    init() throws {
        folder = try TemporaryFolder()
        place = folder.url.appending(path: "test.kept")
        surroundings = .inTest(folder, hasSession: true)
    }

    private var sealing: Sealing { Sealing(place, in: surroundings, work: 4) }

    private func filled() throws {
        var addition = Addition()
        addition.entries = [.test(.claim, "one", ["text": .text("Dockers were dismissed.")])]
        _ = try Register(place, creating: true, in: surroundings).add(addition, evidence: [:])
    }

    @Test func theSessionEnds() throws {
        try filled()
        try sealing.seal(under: passphrase)
        _ = try sealing.open(by: .passphrase(passphrase))
        let tomorrow = Surroundings(
            clock: { 1_800_000_000_000 + 12 * 3_600_000 }, chance: Chance.any, keys: surroundings.keys,
            session: surroundings.session)
        #expect(throws: LedgerError.locked(path: "test.kept")) { try Register(place, in: tomorrow) }
    }

    /// No clock that somebody sets back keeps it open, and no other start of the machine finds it so.
    @Test(arguments: [("", 12 * 3_600_000), ("other", 1)])
    func theSessionEndsWhateverTheClockSays(boot: String, passed: Int64) throws {
        try filled()
        try sealing.seal(under: passphrase)
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
