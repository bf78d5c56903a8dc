import Foundation
import KeptTestSupport
import KeptVocabulary
import Testing

@testable import KeptAge
import KeptEntries
@testable import KeptLedger
@testable import KeptRegister

/// What a carrier, a stranger and a former member try.
struct ExchangeTests {
    private let folder: TemporaryFolder
    private let register: Register
    private let founder: Surroundings
    private let other: Surroundings

    init() throws {
        folder = try TemporaryFolder(inMemory: true)
        founder = .inTest(folder, device: "founder")
        other = .inTest(folder, device: "other")
        register = try Register(folder.url.appending(path: "ours.kept"), creating: true, in: founder)
    }

    private var theirs: URL { folder.url.appending(path: "theirs.kept") }

    private func claim(_ key: String) -> Addition {
        var addition = Addition()
        addition.entries = [.test(.claim, key, ["text": .text("Claim \(key)")])]
        return addition
    }

    /// Lets the other device in, and gives it all.
    private func joined(_ access: Member.Access = .editor) throws -> Register {
        _ = try Members(register).add(.invitation(in: other), name: "Other", access, sees: .restricted)
        _ = try register.add(claim("one"), evidence: [:])
        _ = try Take(theirs, in: other).run(Offer(register).run(for: ["Other"]).bytes, name: "bundle")
        return try Register(theirs, in: other)
    }

    private func take(from: Register, as machine: Surroundings, into place: URL, name: String = "bundle")
        throws
        -> Take.Taken
    {
        try Take(place, in: machine).run(Offer(from).run(for: []).bytes, name: name)
    }

    @Test func keysAreComparedByWords() throws {
        let key = try ExchangeKey.invitation(in: other)
        #expect(try ExchangeKey(key.text) == key && key.words.count == 12)
        #expect(Set(KeyWords.all).count == 256)
        let another = try ExchangeKey.invitation(in: .inTest(folder, device: "another"))
        #expect(key.words != another.words)
        for text in ["", "kept-key-1", key.text + "x", "kept-key-1:AAAA:" + key.recipient.description] {
            #expect(throws: LedgerError.badKey) { try ExchangeKey(text) }
        }
        // One half exchanged on its way is another key, with other words.
        let mixed = try ExchangeKey("kept-key-1:\(key.device):\(another.recipient)")
        #expect(mixed.words != key.words)
    }

    @Test func aChangedBundleIsRefused() throws {
        _ = try joined()
        _ = try register.add(claim("two"), evidence: [:])
        let bundle = try Offer(register).run(for: []).bytes
        let whole = try Register(theirs, in: other).files.store.readJournal(from: 0)
        var dice = Dice(3)
        for _ in 0..<60 {
            var bytes = bundle
            bytes[dice.roll(bytes.count)] ^= 1 << dice.roll(8)
            #expect(throws: LedgerError.self) { try Take(theirs, in: other).run(bytes, name: "bundle") }
        }
        #expect(throws: LedgerError.self) {
            try Take(theirs, in: other).run(bundle.prefix(bundle.count / 2), name: "bundle")
        }
        #expect(try Register(theirs, in: other).files.store.readJournal(from: 0) == whole)
        #expect(try Take(theirs, in: other).run(bundle, name: "bundle").changes == 1)
        #expect(
            try Take(theirs, in: other).run(bundle, name: "bundle").changes == 0,
            "a second time nothing comes")
    }

    @Test func aStrangersBundleIsRefused() throws {
        _ = try joined()
        let stranger = Surroundings.inTest(folder, device: "stranger")
        let made = try Register(folder.url.appending(path: "strange.kept"), creating: true, in: stranger)
        _ = try Members(made).add(
            Members(register).exchangeKey(), name: "Victim", .editor, sees: .restricted)
        let place = folder.url.appending(path: "ours.kept")
        #expect(throws: LedgerError.otherRegister(file: "bundle")) {
            try take(from: made, as: founder, into: place)
        }
        #expect(throws: LedgerError.notForThisMachine(file: "bundle")) {
            try Take(folder.url.appending(path: "third.kept"), in: .inTest(folder, device: "third")).run(
                Offer(register).run(for: []).bytes, name: "bundle")
        }
        #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "third.kept").path))
    }

    /// A stranger's bundle may be large: what it says of itself is looked at before the rest is opened.
    @Test func ofAnotherRegistersBundleOnlyTheBeginningIsOpened() throws {
        let stranger = Surroundings.inTest(folder, device: "stranger")
        let made = try Register(folder.url.appending(path: "strange.kept"), creating: true, in: stranger)
        _ = try Members(made).add(
            Members(register).exchangeKey(), name: "Victim", .editor, sees: .restricted)
        let bytes = Data(Chance.any(300_000))
        let digest = "sha256:" + SealedHead.digest(bytes)
        var addition = claim("one")
        addition.documents = [KeptDocument(digest: digest, name: "a.bin", mediaType: "text/plain")]
        _ = try made.add(addition, evidence: [digest: bytes])
        var bundle = try Offer(made).run(for: []).bytes
        #expect(bundle.count > 300_000)
        bundle[bundle.count - 70_000] ^= 1
        #expect(throws: LedgerError.otherRegister(file: "bundle")) {
            try Take(register.files.folder, in: founder).run(bundle, name: "bundle")
        }
    }

    @Test func aRemovedMemberIsRefused() throws {
        let there = try joined()
        _ = try there.add(claim("known"), evidence: [:])
        _ = try take(from: there, as: founder, into: register.files.folder)
        _ = try Members(register).remove("Other")
        _ = try there.add(claim("late"), evidence: [:])
        #expect(throws: RegisterError.unknownSender(file: "bundle")) {
            try take(from: there, as: founder, into: register.files.folder)
        }
        let titles = try register.entries(.claim).map(\.title)
        #expect(Set(titles) == ["Claim one", "Claim known"])
        let key = try Members(there).exchangeKey()
        #expect(throws: RegisterError.formerMember(id: Member.id(key.device))) {
            try Members(register).add(key, name: "Again", .editor, sees: .public)
        }
    }

    @Test func anEditorLetsNobodyIn() throws {
        let there = try joined()
        let third = Surroundings.inTest(folder, device: "third")
        #expect(throws: RegisterError.noRight(path: "theirs.kept", needs: "steward")) {
            try Members(there).add(.invitation(in: third), name: "Third", .editor, sees: .public)
        }
    }

    /// Clocks that are wrong, by years either way, bar nobody, hide nothing and win no conflict that was decided.
    @Test func aWrongClockBarsNobody() throws {
        _ = try joined()
        let id = try #require(try register.entries(.claim).first?.id)
        for (clock, date) in [(4_000_000_000_000, "2011"), (5, "2012"), (Int64.max, "2013"), (-7, "2014")] {
            let wrong = Surroundings(clock: { clock }, chance: Chance.any, keys: other.keys)
            let there = try Register(theirs, in: wrong)
            try there.set(id, ["date": .text(date)])
            _ = try take(from: there, as: founder, into: register.files.folder)
            #expect(try register.entry(id).fields["date"] == .text(date))
            // Whoever knew of it decides, whatever their clock says.
            try register.set(id, ["date": .text("2020")])
            _ = try take(from: register, as: other, into: theirs)
            #expect(try Register(theirs, in: other).entry(id).fields["date"] == .text("2020"))
            #expect(try register.conflicts().isEmpty)
        }
        // Of what a colleague knew by a day, it is known that it was there.
        let day = try #require(CalendarDay("2027-01-15"))
        #expect(try register.asOf(day).entry(id).fields["date"] == .text("2020"))
        #expect(try register.asOf(day).history(of: id).count == register.history(of: id).count)
    }

    /// A machine that was copied whole, with its keys, is the only way left to write twice with one key: what either wrote stays.
    @Test func twoMachinesWithOneKeyAreTold() throws {
        let there = try joined()
        let copy = folder.url.appending(path: "copy.kept")
        try Backup.run(there, to: copy)
        try FileManager.default.copyItem(at: other.keys, to: folder.url.appending(path: "keys-cloned"))
        _ = try there.add(claim("here"), evidence: [:])
        let second = try Register(copy, in: .inTest(folder, device: "cloned"))
        _ = try second.add(claim("there"), evidence: [:])
        #expect(try take(from: there, as: founder, into: register.files.folder).copied == [])
        let taken = try take(from: second, as: founder, into: register.files.folder)
        #expect(
            try taken.changes == 1 && taken.copied == ["Other"] && Members(register).copied() == ["Other"])
        #expect(try register.entries(.claim).count == 3)
        // What each does not have yet comes with the next bundle, also what it could not know of.
        _ = try second.add(claim("there again"), evidence: [:])
        let back = try Offer(register).run(for: ["Other"]).bytes
        for copy in [there, second] {
            _ = try Take(copy.files.folder, in: copy.surroundings).run(back, name: "back")
        }
        _ = try take(from: second, as: founder, into: register.files.folder)
        // The two are one member: the next bundle is for whichever sent the last.
        _ = try take(from: there, as: founder, into: register.files.folder)
        _ = try Take(there.files.folder, in: other).run(Offer(register).run(for: ["Other"]).bytes, name: "b")
        let dumps = try [register, Register(there.files.folder, in: other), second].map { copy in
            try copy.database.read { try ViewDump.lines($0) }
        }
        #expect(dumps[0] == dumps[1] && dumps[0] == dumps[2])
        #expect(try register.entries(.claim).count == 4)
        let steps = try register.history().map(\.id)
        #expect(Set(steps).count == steps.count, "each has a name of its own")
        #expect(try Verification(register.files.folder, in: founder).fault == nil)
        // What one of the copies wrote is undone by its name.
        let step = try #require(steps.last { $0.split(separator: "-").count == 3 })
        #expect(try register.undo(step).changed.count == 1)
        #expect(try register.entries(.claim).count == 3)
    }

    @Test func bothValuesStayUntilSomeoneDecides() throws {
        let there = try joined()
        let id = try #require(try register.entries(.claim).first?.id)
        try register.set(id, ["date": .text("2011")])
        try there.set(id, ["date": .text("2012")])
        let taken = try take(from: there, as: founder, into: register.files.folder)
        #expect(taken.conflicts == 1)
        let conflict = try #require(try register.conflicts(of: id).first)
        let standing = try #require(try register.entry(id).fields["date"])
        #expect(Set([conflict.value, standing]) == [.text("2011"), .text("2012")])
        // Deciding for what stands is deciding, too.
        try register.set(id, ["date": standing])
        #expect(try register.conflicts().isEmpty)
        _ = try take(from: register, as: other, into: theirs)
        let later = try Register(theirs, in: other)
        #expect(try later.conflicts().isEmpty && later.entry(id).fields["date"] == standing)
    }

    /// A colleague without Kept opens a bundle with `age` and `tar`.
    @Test func aBundleOpensWithAgeAndTar() throws {
        _ = try joined()
        let key = try #require(try Register(theirs, in: other).ownKey())
        try (key.identity().text + "\n").write(
            to: folder.url.appending(path: "identity"), atomically: true, encoding: .utf8)
        try Offer(register).run(for: []).bytes.write(to: folder.url.appending(path: "bundle.age"))
        #expect(
            try Tool.run("age", ["-d", "-i", "identity", "-o", "bundle.tar", "bundle.age"], in: folder.url)
                == 0)
        #expect(try Tool.run("tar", ["xf", "bundle.tar"], in: folder.url) == 0)
        let manifest = try String(contentsOf: folder.url.appending(path: "manifest.json"), encoding: .utf8)
        #expect(manifest.contains(register.about.id))
    }
}
