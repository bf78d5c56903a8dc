import Foundation
import KeptTestSupport

@testable import KeptLedger
@testable import KeptRegister

/// A register on the founder's machine, and its copy on that of another steward.
struct TwoStewards {
    let folder: TemporaryFolder
    let founder: Surroundings
    let other: Surroundings
    let register: Register

    /// `filling` writes what is in the register before the other gets it.
    init(filling fill: (Register) throws -> Void = { _ in }) throws {
        folder = try TemporaryFolder(inMemory: true)
        founder = .inTest(folder, device: "founder")
        other = .inTest(folder, device: "other")
        register = try Register(folder.url.appending(path: "ours.kept"), creating: true, in: founder)
        _ = try Members(register).add(.invitation(in: other), name: "Other", .steward, sees: .restricted)
        try fill(register)
        _ = try Take(theirs, in: other).run(Offer(register).run(for: []).bytes, name: "bundle")
    }

    var theirs: URL { folder.url.appending(path: "theirs.kept") }
}
