import Foundation
import KeptEntries
import KeptTestSupport
import Testing

@testable import KeptLedger
@testable import KeptRegister

/// Stewards who put each other out, on machines of their own.
struct DisputeTests {
    private let stewards: TwoStewards

    init() throws { stewards = try TwoStewards() }

    private var founder: Surroundings { stewards.founder }
    private var other: Surroundings { stewards.other }
    private var register: Register { stewards.register }
    private var theirs: URL { stewards.theirs }

    private func add(_ key: String, to register: Register) throws {
        var addition = Addition()
        addition.entries = [.test(.claim, key, ["text": .text("Claim \(key)")])]
        _ = try register.add(addition, evidence: [:])
    }

    /// The founder learns that a steward put the founder out, writes nothing, and takes it back.
    @Test func theFounderAnswers() throws {
        let there = try Register(theirs, in: other)
        let founderKey = try #require(try register.ownKey())
        _ = try Members(there).remove("founder")
        // Nothing is sealed to one who was put out.
        #expect(throws: (any Error).self) { try Offer(there).run(for: ["founder"]) }
        #expect(throws: (any Error).self) { try Offer(there).run(for: []) }
        // It comes by somebody who carries it all the same.
        let whole = try carried(from: there)
        _ = try Take(register.files.folder, in: founder).run(whole, name: "bundle")
        #expect(try Members(register).own() == nil)
        #expect(throws: RegisterError.noRight(path: "ours.kept", needs: "editor")) {
            try add("one", to: register)
        }
        #expect(try Members(register).answerable().map(\.name) == ["Other"])
        _ = try Members(register).remove("Other")
        #expect(try Members(register).all().map(\.device) == [founderKey.device])
        #expect(try Members(register).disputes().map(\.putOut) == ["Other"])
        try add("two", to: register)
        #expect(try register.entries(.claim).count == 1)
        #expect(try Verification(register.files.folder, in: founder).fault == nil)
    }

    /// A view that lags behind comes to the same also where what it lacks decides over what it has.
    @Test func aViewThatLagsIsBroughtUpToTheJournal() throws {
        let there = try Register(theirs, in: other)
        try add("before", to: there)
        let before = try Data(contentsOf: theirs.appending(path: "register.sqlite"))
        _ = try Members(register).remove("Other")
        let whole = try carried(from: register, to: there)
        _ = try Take(theirs, in: other).run(whole, name: "bundle")
        try before.write(to: theirs.appending(path: "register.sqlite"))
        let again = try Register(theirs, in: other)
        #expect(try again.entries(.claim).isEmpty)
        #expect(try Verification(theirs, in: other).fault == nil)
        let live = try again.database.read { try ViewDump.lines($0) }
        #expect(try live == again.replay.rebuilt().read { try ViewDump.lines($0) })
    }

    /// A bundle of all that a register has, sealed to another by its owner's client.
    private func carried(from there: Register, to here: Register? = nil) throws -> Data {
        let journal = try there.files.store.readJournal(from: 0)
        let key = try #require(try there.ownKey())
        let manifest = ExchangeBundle.Manifest(
            there.about, from: key.device, has: [], lacks: [], journal: journal, evidence: [:])
        let receiver = try ExchangeKey(#require(try (here ?? register).ownKey())).recipient
        return try ExchangeBundle(manifest, journal: journal, evidence: [:]).sealed(
            to: [receiver], by: key, chance: Chance.any)
    }

    /// A steward who was put out writes on, unknown to whom it would harm: nobody takes it.
    @Test func whoWasPutOutByTheFounderPutsNobodyOut() throws {
        let there = try Register(theirs, in: other)
        _ = try Members(register).remove("Other")
        _ = try Members(there).remove("founder")
        let whole = try carried(from: there)
        #expect(throws: RegisterError.unknownSender(file: "bundle")) {
            try Take(register.files.folder, in: founder).run(whole, name: "bundle")
        }
        #expect(try Members(register).own() != nil && Members(register).all().count == 1)
    }
}
