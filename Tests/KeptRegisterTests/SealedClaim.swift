import Foundation
import KeptEntries
import KeptTestSupport

@testable import KeptLedger
@testable import KeptRegister

/// A register of one claim under a lock, at the cheapest work.
struct SealedClaim {
    let folder: TemporaryFolder
    let place: URL
    let surroundings: Surroundings
    let passphrase = "correct horse battery"

    init() throws {
        folder = try TemporaryFolder()
        place = folder.url.appending(path: "test.kept")
        surroundings = .inTest(folder, hasSession: true)
        var addition = Addition()
        addition.entries = [.test(.claim, "one", ["text": .text("An invented claim")])]
        _ = try Register(place, creating: true, in: surroundings).add(addition, evidence: [:])
        try sealing.seal(under: passphrase)
    }

    var sealing: Sealing { Sealing(place, in: surroundings, work: 4) }
}
