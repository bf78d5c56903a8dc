import Foundation
import KeptEntries
import KeptTestSupport
import KeptVocabulary
import Testing

@testable import KeptLedger
@testable import KeptRegister

/// Attacks on what is hidden, by name, and slips that come to the same: `docs/models/confidentiality.md`.
struct HiddenTests {
    private let folder: TemporaryFolder
    private let founder: Surroundings
    private let office: Surroundings
    private let register: Register
    private let person: Entry

    /// A colleague in the office sees what the organisation sees, and has a person's name.
    init() throws {
        folder = try TemporaryFolder(inMemory: true)
        founder = .inTest(folder, device: "founder")
        office = .inTest(folder, device: "office")
        register = try Register(folder.url.appending(path: "ours.kept"), creating: true, in: founder)
        _ = try Members(register).add(.invitation(in: office), name: "Office", .editor, sees: .organisation)
        person = try register.withChance(
            Entry(
                id: "", kind: .person,
                fields: ["name": .text("Zora Quillfeather"), "confidentiality": .text("organisation")]))
        var addition = Addition()
        let claim = Entry.test(.claim, "c", ["text": .text("Zora Quillfeather was heard.")])
        addition.entries = [person, claim]
        addition.links = [Link(claim.id, .mentions, person.id)]
        _ = try register.add(addition, evidence: [:])
        _ = try Take(theirs, in: office).run(Offer(register).run(for: ["Office"]).bytes, name: "bundle")
    }

    private var theirs: URL { folder.url.appending(path: "theirs.kept") }

    private func there() throws -> Register { try Register(theirs, in: office) }

    private func exchange() throws {
        _ = try Take(theirs, in: office).run(Offer(register).run(for: ["Office"]).bytes, name: "bundle")
        let back = try Offer(there()).run(for: ["founder"]).bytes
        _ = try Take(register.files.folder, in: founder).run(back, name: "back")
    }

    private func set(_ level: Confidentiality?, in register: Register) throws {
        try register.set(person.id, ["confidentiality": level?.stored])
    }

    private func level(_ register: Register) throws -> Confidentiality {
        try register.seeing(.restricted).entry(person.id).confidentiality
    }

    // MARK: - Restricting

    @Test func restrictingReachesWhoeverHasTheName() throws {
        #expect(try there().entry(person.id).title == "Zora Quillfeather")
        let before = try there().files.store.journalSize()
        try register.set(
            person.id, ["confidentiality": .text("restricted"), "aliases": .list([.text("Nightjar")])])
        try exchange()
        let there = try there()
        #expect(try level(there) == .restricted && there.entry(person.id).title == "restricted person")
        #expect(try there.masked("Zora Quillfeather") == "[restricted]")
        // It says who may see it, and nothing else.
        let came = try String(decoding: there.files.store.readJournal(from: before), as: UTF8.self)
        #expect(came.contains("restricted") && !came.contains("Nightjar") && came.contains("withheld"))
        #expect(try Verification(theirs, in: office).fault == nil)
    }

    /// Whoever never might see it does not learn that it is there.
    @Test func whoHasNothingLearnsNothing() throws {
        let hidden = try register.withChance(
            Entry(id: "", kind: .person, fields: ["name": .text("Odd Fjell")]))
        var addition = Addition()
        addition.entries = [hidden]
        _ = try register.add(addition, evidence: [:])
        try register.set(hidden.id, ["remark": .text("moved"), "confidentiality": .text("restricted")])
        try exchange()
        let all = try String(decoding: there().files.store.readJournal(from: 0), as: UTF8.self)
        #expect(!all.contains(hidden.id) && !all.contains("Fjell"))
        #expect(try there().entries([hidden.id]).isEmpty)
    }

    @Test func ofTwoTheStricterStandsAndTheOtherIsAConflict() throws {
        try set(.restricted, in: register)
        // The colleague, who does not know it yet, makes it stricter than it was, or changes something else.
        try there().set(person.id, ["remark": .text("moved")])
        try exchange()
        try exchange()
        for copy in [register, try there()] { #expect(try level(copy) == .restricted) }
    }

    @Test func anEditorLoosensNothing() throws {
        #expect(throws: RegisterError.mayNotLoosen(id: person.id, from: "organisation")) {
            try set(.public, in: there())
        }
        try set(.restricted, in: there())
        #expect(throws: RegisterError.mayNotLoosen(id: person.id, from: "restricted")) {
            _ = try there().undo()
        }
        try exchange()
        #expect(try level(register) == .restricted)
        // A steward who sees it decides.
        try set(.organisation, in: register)
        try exchange()
        for copy in [register, try there()] {
            #expect(try level(copy) == .organisation && copy.conflicts(of: person.id).isEmpty)
        }
    }

    /// A client of an editor's own signs what the program refuses.
    @Test(arguments: ["public", "organisation", nil] as [String?], ["person", "claim"])
    func noClientOfAnEditorLoosens(level: String?, kind: String) throws {
        try set(.restricted, in: register)
        let client = try HostileClient(seed: 4)
        _ = try Members(register).add(ExchangeKey(client.key), name: "Hostile", .editor, sees: .organisation)
        let heads = try register.database.read { ViewChanges.heads(try ViewChanges($0).tips()) }
        let value: Value? = level.map { .text($0) }
        let patch = CanonicalWriter.text(
            .members(["fields": .members(["confidentiality": value ?? .text("")])])
        ).replacingOccurrences(of: #""confidentiality":"""#, with: #""confidentiality":null"#)
        for after in [[], heads.map(\.digest).sorted()] {
            let line = #"{"entry":"\#(person.id)","kind":"\#(kind)","patch":\#(patch),"salt":"s"}"#
            let made = try client.change(
                ["after": after.isEmpty ? nil : .list(after.map(Value.text))], [line])
            let journal = made.bytes
            let manifest = ExchangeBundle.Manifest(
                register.about, from: client.key.device, has: [], lacks: [], journal: journal, evidence: [:])
            let own = try #require(try register.ownKey())
            let bundle = try ExchangeBundle(manifest, journal: journal, evidence: [:]).sealed(
                to: [ExchangeKey(own).recipient], by: client.key, chance: Chance.any)
            do {
                _ = try Take(register.files.folder, in: founder).run(bundle, name: "bundle")
            } catch is LedgerError {
                #expect(kind != "person", "another kind is no line")
            }
            #expect(try self.level(register) == .restricted)
            #expect(try register.entry(person.id).title == "restricted person")
            #expect(try register.masked("Zora Quillfeather") == "[restricted]")
        }
        #expect(try Verification(register.files.folder, in: founder).fault == nil)
    }

    /// A steward who may not see what is restricted does not decide over it.
    @Test func aStewardDecidesOverWhatItSees() throws {
        _ = try Members(register).add(
            ExchangeKey(#require(try there().ownKey())), name: "Office", .steward, sees: .organisation)
        try set(.restricted, in: register)
        try exchange()
        #expect(throws: RegisterError.mayNotLoosen(id: person.id, from: "restricted")) {
            try set(.public, in: there())
        }
        try set(.organisation, in: register)
        try exchange()
        try set(.public, in: there())
        try exchange()
        #expect(try level(register) == .public)
    }

    // MARK: - Names

    /// A name stays hidden that was put away, in every place and on every day.
    @Test func everyNameThatSomebodyEverBoreIsHidden() throws {
        let clock = MovedClock(1_800_000_000_000)
        let machine = Surroundings(clock: { clock.milliseconds }, chance: Chance.any, keys: founder.keys)
        let register = try Register(self.register.files.folder, in: machine)
        clock.pass(days: 1)
        try register.set(person.id, ["name": .text("Witness 7")])
        clock.pass(days: 1)
        try set(.restricted, in: register)
        clock.pass(days: 1)
        let claim = try #require(try register.entries(.claim).first)
        #expect(claim.title == "[restricted] was heard.")
        let first = try #require(try register.history().first?.at.day)
        for days in 0..<3 {
            let then = try register.asOf(CalendarDay(daysSinceEpoch: first.daysSinceEpoch + days))
            #expect(try then.entry(claim.id).title == "[restricted] was heard.")
            #expect(try then.entry(person.id).title == "restricted person")
            #expect(try then.search("quillfeather").total == 0 && then.search("zora").total == 0)
            for entry in [claim.id, person.id] {
                #expect(try !"\(then.history(of: entry))".contains("Quillfeather"))
            }
        }
        #expect(try register.search("quillfeather").total == 0)
    }

    /// Of two names at the same time, the one that lost is shown among what is in conflict: masked.
    @Test func aNameThatLostIsMasked() throws {
        try register.set(person.id, ["name": .text("Ada Brightwater")])
        try there().set(person.id, ["name": .text("Witness 7")])
        try exchange()
        try set(.restricted, in: register)
        try exchange()
        for copy in [register, try there()] {
            #expect(try !copy.conflicts(of: person.id).isEmpty)
            #expect(try !"\(copy.conflicts())".contains("Brightwater"))
            for name in ["Ada Brightwater", "Zora Quillfeather", "Witness 7"] {
                #expect(try copy.masked("It was \(name).") == "It was [restricted].")
            }
        }
    }

    // MARK: - Ties and ids

    @Test func tiesToTheHiddenAreNotShownAndDoNotTravel() throws {
        try set(.restricted, in: register)
        let claim = try #require(try register.entries(.claim).first)
        #expect(try register.links(of: claim.id).isEmpty)
        #expect(try register.seeing(.restricted).links(of: claim.id).count == 1)
        var addition = Addition()
        let other = Entry.test(.claim, "d", ["text": .text("Somebody was heard.")])
        addition.entries = [other]
        addition.links = [Link(other.id, .mentions, person.id)]
        _ = try register.add(addition, evidence: [:])
        try exchange()
        let there = try there()
        #expect(try there.entry(other.id).title == "Somebody was heard.")
        #expect(try there.seeing(.restricted).links(of: other.id).isEmpty)
        #expect(try Verification(theirs, in: office).fault == nil)
    }

    /// The same person has another id in another register; what names them finds them again in the same one.
    @Test func idsTellNothing() throws {
        let said = Entry(id: "", kind: .person, fields: ["name": .text("Odd Fjell")])
        let parts = ["table", "Odd Fjell"]
        let first = try register.withChance(said, namedBy: parts)
        var addition = Addition()
        addition.entries = [first]
        _ = try register.add(addition, evidence: [:])
        #expect(try register.withChance(said, namedBy: parts).id == first.id)
        #expect(try there().withChance(said, namedBy: parts).id != first.id)
        #expect(first.id != EntryID.of(.person, key: first.key))
    }
}
