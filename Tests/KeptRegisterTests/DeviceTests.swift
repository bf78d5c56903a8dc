import Foundation
import KeptTestSupport
import KeptVocabulary
import Testing

import KeptEntries
@testable import KeptLedger
@testable import KeptRegister

/// Copies of a register that go on: on the machine that made them, and on a new one.
struct DeviceTests {
    private let folder: TemporaryFolder
    private let register: Register
    private let founder: Surroundings
    private let other: Surroundings
    private let passphrase = "correct horse battery"

    init() throws {
        folder = try TemporaryFolder(inMemory: true)
        founder = .inTest(folder, device: "founder")
        other = .inTest(folder, device: "other")
        register = try Register(folder.url.appending(path: "ours.kept"), creating: true, in: founder)
        _ = try register.add(Self.claim("one"), evidence: [:])
    }

    private static func claim(_ key: String) -> Addition {
        var addition = Addition()
        addition.entries = [.test(.claim, key, ["text": .text("Claim \(key)")])]
        return addition
    }

    private func place(_ name: String) -> URL { folder.url.appending(path: name + ".kept") }

    private func add(_ key: String, to register: Register) throws {
        _ = try register.add(Self.claim(key), evidence: [:])
    }

    private func joined() throws -> Register {
        _ = try Members(register).add(.invitation(in: other), name: "Other", .editor, sees: .restricted)
        _ = try Take(place("theirs"), in: other).run(
            Offer(register).run(for: ["Other"]).bytes, name: "bundle")
        return try Register(place("theirs"), in: other)
    }

    private func take(from: Register, for names: [String] = [], into place: URL, as machine: Surroundings)
        throws
    {
        _ = try Take(place, in: machine).run(Offer(from).run(for: names).bytes, name: "bundle")
    }

    // MARK: - On the same machine

    @Test func aBackupPutBackHereGoesOnUnderAKeyOfItsOwn() throws {
        let there = try joined()
        try Backup.run(register, to: place("backup"))
        try add("after the backup", to: register)
        try take(from: register, into: place("theirs"), as: other)
        // The register is lost, and the backup takes its place.
        try Backup.restore(place("backup"), to: place("restored"), in: founder)
        let restored = try Register(place("restored"), in: founder)
        try add("in the restored one", to: restored)
        #expect(try Members(restored).all().map(\.name).contains("founder (2)"))
        try take(from: restored, into: place("theirs"), as: other)
        try take(from: there, into: place("restored"), as: founder)
        for place in [place("restored"), place("theirs")] {
            let machine = place.lastPathComponent == "theirs.kept" ? other : founder
            #expect(try Register(place, in: machine).entries(.claim).count == 3)
            #expect(try Verification(place, in: machine).fault == nil)
        }
    }

    @Test func aFolderThatWasCopiedGoesOnUnderAKeyOfItsOwn() throws {
        try FileManager.default.copyItem(at: register.files.folder, to: place("copy"))
        let copy = try Register(place("copy"), in: founder)
        try add("in the copy", to: copy)
        try add("in the register", to: register)
        try add("in the register again", to: register)
        try add("in the copy again", to: copy)
        // The copy was first, and has the key; the register goes on under another.
        #expect(try Members(copy).all().count == 1 && Members(register).all().count == 2)
        _ = try register.undo()
        #expect(try register.entries(.claim).count == 2)
        try take(from: register, for: ["founder"], into: place("copy"), as: founder)
        #expect(try Register(place("copy"), in: founder).entries(.claim).count == 4)
    }

    @Test func whoWasStoppedBeforeWritingGoesOnUnderTheSameKey() throws {
        let key = try #require(try register.ownKey())
        let last = try #require(try register.ring.last(of: key))
        var entry = stat()
        #expect(stat(register.files.folder.path, &entry) == 0)
        let stopped = KeyRing.Last(
            change: String(repeating: "0", count: 64),
            pending: .init(before: last.change, place: "\(entry.st_dev)-\(entry.st_ino)"))
        try register.ring.note(stopped, of: key)
        try add("two", to: register)
        #expect(try Members(register).all().count == 1)
        // The same note, of another folder: whatever was written there is not here.
        try register.ring.note(
            .init(change: stopped.change, pending: .init(before: last.change, place: "1-1")), of: key)
        try add("three", to: register)
        #expect(try Members(register).all().count == 2)
    }

    // MARK: - On a new machine

    @Test func anExportedKeyGoesOnOnANewMachine() throws {
        let there = try joined()
        try Backup.run(register, to: place("backup"))
        let file = try register.exportDevice(under: passphrase, work: 4)
        let new = Surroundings.inTest(folder, device: "new laptop")
        try Backup.restore(place("backup"), to: place("restored"), in: new)
        let restored = try Register(place("restored"), in: new)
        #expect(throws: RegisterError.noKey(path: "restored.kept")) { try add("two", to: restored) }
        #expect(throws: LedgerError.wrongPassphrase) {
            try restored.takeDevice(file, name: "key.age", under: "another passphrase")
        }
        let member = try restored.takeDevice(file, name: "key.age", under: passphrase)
        #expect(member.name == "founder (2)" && member.access == .steward && member.sight == .restricted)
        try add("two", to: restored)
        // The old machine may still be in use.
        try add("three", to: register)
        try take(from: restored, into: place("theirs"), as: other)
        try take(from: register, into: place("theirs"), as: other)
        #expect(try there.entries(.claim).count == 3 && Members(there).all().count == 3)
        try take(from: there, into: place("restored"), as: new)
        // A steward puts the stolen machine out: the new one stays, and can do so itself.
        _ = try Members(restored).remove(register.ownKey().map { Member.id($0.device) } ?? "")
        try add("four", to: restored)
        try take(from: restored, into: place("theirs"), as: other)
        #expect(try there.entries(.claim).count == 4)
        #expect(throws: RegisterError.hasKey(path: "restored.kept")) {
            try restored.takeDevice(file, name: "key.age", under: passphrase)
        }
    }

    @Test func aMachineThatWasPutOutVouchesForNobody() throws {
        let there = try joined()
        // The thief has the other's machine, and lets another one in, unknown to the steward.
        let key = try there.exportDevice(under: passphrase, work: 4)
        let thief = Surroundings.inTest(folder, device: "thief")
        try FileManager.default.copyItem(at: place("theirs"), to: place("stolen"))
        let stolen = try Register(place("stolen"), in: thief)
        _ = try stolen.takeDevice(key, name: "key.age", under: passphrase)
        try add("forged", to: stolen)
        _ = try Members(register).remove("Other")
        let bundle = try Offer(stolen).run(for: ["founder"]).bytes
        #expect(throws: RegisterError.unknownSender(file: "bundle")) {
            try Take(register.files.folder, in: founder).run(bundle, name: "bundle")
        }
        #expect(try register.entries(.claim).count == 1)
    }

    @Test func aWordThatWasNotGivenLetsNobodyIn() throws {
        let own = try #require(try register.ownKey())
        let stranger = try ExchangeKey.invitation(in: other)
        let member = try #require(try Members(register).own()).successor(stranger, name: "stranger")
        for signature in ["", "AAAA", try own.vouch(for: ExchangeKey(own))] {
            let line = member.line(vouchedBy: own.device, signature)
            #expect(grants(line, by: stranger.device, number: 1).isEmpty)
        }
        let good = member.line(vouchedBy: own.device, try own.vouch(for: stranger))
        #expect(grants(good, by: stranger.device, number: 1).count == 1)
        // Only in the device's own first change.
        #expect(grants(good, by: stranger.device, number: 2).isEmpty)
        #expect(grants(good, by: own.device, number: 1).isEmpty)
    }

    private func grants(_ line: Change.Line, by device: String, number: Int) -> [Grant] {
        let change = Change(
            device: device, number: number, at: .now(1_800_000_000_001, after: nil), action: "device",
            before: ChangeText.none, tellsOfMembers: true, lines: [line])
        let knowledge = Knowledge(branch: Branch(of: device), number: number, rank: 3, seen: [:])
        return Grant.all(in: PlacedChange(change, knowledge)) { _ in nil }
    }
}
