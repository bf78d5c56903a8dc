import Foundation
import KeptEntries
import KeptTestSupport
import KeptVocabulary
import Testing

@testable import KeptLedger
@testable import KeptRegister

/// What is forgotten is nowhere: the rules of `docs/models/forgetting.md`.
struct ForgetTests {
    private let folder: TemporaryFolder
    private let founder: Surroundings
    private let office: Surroundings
    private let register: Register
    private let person: Entry
    private let claim: Entry
    private let law: Entry

    init() throws {
        folder = try TemporaryFolder(inMemory: true)
        founder = .inTest(folder, device: "founder", hasSession: true)
        office = .inTest(folder, device: "office")
        register = try Register(folder.url.appending(path: "ours.kept"), creating: true, in: founder)
        _ = try Members(register).add(.invitation(in: office), name: "Office", .editor, sees: .restricted)
        person = try register.withChance(
            Entry(
                id: "", kind: .person,
                fields: ["name": .text("Zora Quillfeather"), "aliases": .list([.text("Nightjar")])]))
        claim = Entry.test(.claim, "c", ["text": .text("Zora Quillfeather was heard on 4 May 2031.")])
        law = Entry.test(.claim, "l", ["text": .text("The law was amended.")])
        var addition = Addition()
        addition.entries = [person, claim, law]
        addition.links = [
            Link(claim.id, .mentions, person.id), Link(law.id, .mentions, person.id),
            Link(law.id, .mentions, claim.id),
        ]
        _ = try register.add(addition, evidence: [:])
        try register.set(law.id, ["remark": .text("Nightjar said so.")])
        try register.set(claim.id, ["remark": .text("to be looked at")])
    }

    private var ours: URL { register.files.folder }
    private var theirs: URL { folder.url.appending(path: "theirs.kept") }
    private func here() throws -> Register { try Register(ours, in: founder).seeing(.restricted) }
    private func there() throws -> Register { try Register(theirs, in: office).seeing(.restricted) }

    private func forget(documents: Set<String> = []) throws -> Forget.Outcome {
        try Forget(here(), person.id).run(documents: documents)
    }

    private func send() throws -> Take.Taken {
        let taken = try Take(theirs, in: office).run(Offer(here()).run(for: ["Office"]).bytes, name: "bundle")
        try there().finishForgetting()
        return taken
    }

    private func sendBack() throws -> Take.Taken {
        let taken = try Take(ours, in: founder).run(Offer(there()).run(for: ["founder"]).bytes, name: "back")
        try here().finishForgetting()
        return taken
    }

    /// Whether any file of a register has words.
    private func holds(_ folder: URL, _ words: String...) throws -> Bool {
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return files.contains { name in
            let file = folder.appending(path: name)
            guard !file.hasDirectoryPath, let bytes = FileManager.default.contents(atPath: file.path) else {
                return false
            }
            return words.contains { bytes.range(of: Data($0.utf8)) != nil }
        }
    }

    private func expectNothing(in folder: URL, _ surroundings: Surroundings) throws {
        #expect(try !holds(folder, "Quillfeather", "Zora", "Nightjar", person.id, claim.id))
        #expect(try Verification(folder, in: surroundings).fault == nil)
    }

    // MARK: - One copy

    @Test func whatIsForgottenIsNowhere() throws {
        let day = try here().history()[0].at.day
        let outcome = try forget()
        #expect(outcome.restated.map(\.old) == [claim.id, law.id])
        #expect(throws: RegisterError.unknownEntry(id: person.id)) { try here().entry(person.id) }
        let new = try #require(outcome.restated.first { $0.old == claim.id }?.new)
        #expect(new != claim.id)
        // What else was said is there.
        let heard = try here().entry(new)
        #expect(heard.title == "[forgotten] was heard on 4 May 2031.")
        #expect(heard.fields["remark"] == .text("to be looked at"))
        // Its id may have followed from what named somebody: it is another.
        let amended = try #require(try here().entries(.claim).first { $0.title == "The law was amended." })
        #expect(amended.id != law.id && amended.fields["remark"] == .text("[forgotten] said so."))
        #expect(try here().links(of: amended.id).map(\.target) == [new])
        try expectNothing(in: ours, founder)
        let text = try "\(here().history()) \(here().asOf(day).entries(.claim)) \(here().history(of: new))"
        #expect(!text.contains("Quillfeather") && !text.contains("Nightjar"))
    }

    /// What is tied to it, and has no word of it, stays under its id.
    @Test func whatIsOnlyTiedToItStays() throws {
        let other = Entry.test(.claim, "o", ["text": .text("A court sat.")])
        var addition = Addition()
        addition.entries = [other]
        addition.links = [Link(other.id, .mentions, person.id), Link(other.id, .mentions, claim.id)]
        _ = try register.add(addition, evidence: [:])
        let outcome = try forget()
        let new = try #require(outcome.restated.first { $0.old == claim.id }?.new)
        #expect(outcome.restated.contains(.init(old: other.id, new: other.id)))
        #expect(try here().entry(other.id).title == "A court sat.")
        #expect(try here().links(of: other.id).map(\.target) == [new])
    }

    @Test func lookingFirstChangesNothing() throws {
        let before = try here().files.store.readJournal(from: 0)
        let seen = try Forget(here(), person.id).preview(documents: [])
        #expect(try here().files.store.readJournal(from: 0) == before)
        let done = try forget()
        #expect(done.lines == seen.lines && done.restated.map(\.old) == seen.restated.map(\.old))
    }

    @Test func nothingBringsItBack() throws {
        _ = try forget()
        for step in try here().history().filter({ ["forget", "restate"].contains($0.action) }) {
            #expect(throws: RegisterError.cannotUndo(id: step.id)) { _ = try here().undo(step.id) }
        }
        // The change before is another one of this machine's, of which nothing is left to take back.
        _ = try? here().undo()
        try expectNothing(in: ours, founder)
        #expect(try here().history().contains { $0.action == "forget" && $0.by == "founder" })
    }

    @Test func documentsGo() throws {
        let bytes = Data("Zora Quillfeather was heard.\n".utf8)
        let digest = try #require(Digest(hex: SealedHead.digest(bytes))?.description)
        var addition = Addition()
        addition.documents = [
            KeptDocument(digest: digest, name: "Quillfeather.txt", mediaType: "text/plain")
        ]
        _ = try register.add(addition, evidence: [digest: bytes])
        #expect(try here().files.store.holds(digest))
        _ = try send()
        let outcome = try forget(documents: [digest])
        #expect(try outcome.documents == 1 && !here().files.store.holds(digest))
        try expectNothing(in: ours, founder)
        _ = try send()
        #expect(try !there().files.store.holds(digest))
        try expectNothing(in: theirs, office)
    }

    @Test func aDocumentThatOnlyBearsTheNameIsCalledOtherwise() throws {
        let bytes = Data("Of the law.\n".utf8)
        let digest = try #require(Digest(hex: SealedHead.digest(bytes))?.description)
        var addition = Addition()
        addition.documents = [
            KeptDocument(digest: digest, name: "Zora-Quillfeather.txt", mediaType: "text/plain")
        ]
        _ = try register.add(addition, evidence: [digest: bytes])
        _ = try forget()
        #expect(try here().document(digest)?.name.contains("[forgotten]") == true)
        #expect(try here().files.store.evidence(digest) == bytes)
        try expectNothing(in: ours, founder)
    }

    @Test func aSealedRegisterForgets() throws {
        let sealing = Sealing(ours, in: founder, work: 10)
        try sealing.seal(under: "five words that chance chose")
        _ = try sealing.open(by: .passphrase("five words that chance chose"), for: .seconds(600))
        _ = try forget()
        let journal = try String(decoding: here().files.store.readJournal(from: 0), as: UTF8.self)
        #expect(!journal.contains("Quillfeather") && !journal.contains(claim.id))
        #expect(try here().entries(.claim).map(\.title).sorted().first == "The law was amended.")
        #expect(try Verification(ours, in: founder).fault == nil)
        try sealing.dissolve(by: .passphrase("five words that chance chose"))
        try expectNothing(in: ours, founder)
    }

    // MARK: - Stopped midway

    @Test func whatWasStoppedIsFinished() throws {
        let copy = try Register(ours, finishing: false, in: founder).seeing(.restricted)
        let lines = try copy.placesInJournal(
            of: Sought(entries: [person.id], words: [HiddenWords("Nightjar", isName: true)]),
            about: [person.id])
        try copy.write("forget", needs: .steward) { draft, _ in
            draft.set(
                Forgetting.Order(chance: Chance.any(10), lines: lines.lines, subject: lines.subject).line)
        }
        // The order is there, and the journal has its lines still: they count for nothing.
        #expect(try holds(ours, "Nightjar"))
        #expect(throws: RegisterError.unknownEntry(id: person.id)) { try copy.entry(person.id) }
        #expect(!"\(try copy.history())".contains("Nightjar"))
        _ = try here()
        #expect(try !holds(ours, "Nightjar", "Quillfeather"))
        #expect(try Verification(ours, in: founder).fault == nil)
        _ = try #require(try here().entries(.claim).first { $0.title.contains("[forgotten]") })
    }

    /// The journal was written anew, and the view was not.
    @Test func aViewThatLagsIsMadeAnew() throws {
        let copy = try Register(ours, finishing: false, in: founder).seeing(.restricted)
        try copy.write("forget", needs: .steward) { draft, _ in
            let lines = try copy.placesInJournal(
                of: Sought(entries: [person.id], words: []), about: [person.id])
            draft.set(
                Forgetting.Order(chance: Chance.any(10), lines: lines.lines, subject: lines.subject).line)
        }
        let forgotten = try copy.database.read {
            try ViewForgetting.forgotten(copy.about.founder, in: $0)
        }
        try copy.files.store.rewriteJournal({ journal in
            try journal.withUnsafeBytes { bytes in
                var result = Data()
                try copy.replay.each(in: journal) { read in
                    result +=
                        read.bytes(in: bytes) { forgotten.holds(read.digest, $1) && !$0.kind.isEmpty }.bytes
                }
                return result
            }
        }) {}
        #expect(try here().entries(.person).isEmpty)
        #expect(try !holds(ours, "Quillfeather") || here().entries(.claim).count == 2)
        #expect(try copy.database.read { try ViewForgetting.isUnfinished($0) } == false)
        #expect(try Verification(ours, in: founder).fault == nil)
        try here().set(law.id, ["remark": .text("later")])
    }

    // MARK: - Colleagues

    @Test func colleaguesForgetToo() throws {
        _ = try send()
        #expect(try there().entry(person.id).title == "Zora Quillfeather")
        _ = try forget()
        let taken = try send()
        #expect(taken.forgotten > 0 && taken.heldBack == 0)
        try expectNothing(in: theirs, office)
        #expect(
            try there().entries(.claim).map(\.title).sorted() == here().entries(.claim).map(\.title).sorted())
    }

    @Test func whatAColleagueWroteMeanwhileIsSaidAnew() throws {
        _ = try send()
        var addition = Addition()
        addition.entries = [
            Entry.test(.claim, "m", ["text": .text("Ms. Quillfeather was seen in June.")]),
            Entry.test(.event, "e", ["title": .text("A march")]),
        ]
        _ = try there().add(addition, evidence: [:])
        // Under a name, too, that nobody else knows yet.
        try there().set(person.id, ["aliases": .list([.text("Umberlark")])])
        try there().set(addition.entries[1].id, ["remark": .text("Umberlark spoke")])
        _ = try forget()
        // What comes from whoever does not know is not taken.
        let early = try sendBack()
        #expect(early.heldBack > 0)
        #expect(try !holds(ours, "Quillfeather", "Umberlark"))
        #expect(try here().entries([addition.entries[1].id]).isEmpty)
        _ = try send()
        try expectNothing(in: theirs, office)
        #expect(try !holds(theirs, "Umberlark"))
        _ = try sendBack()
        try expectNothing(in: ours, founder)
        for copy in [try here(), try there()] {
            #expect(try copy.entries(.claim).contains { $0.title == "Ms. [forgotten] was seen in June." })
            #expect(try copy.entries(.event).map { $0.fields["remark"] } == [.text("[forgotten] spoke")])
        }
        #expect(try !holds(ours, "Umberlark"))
    }

    @Test func whoJoinsLaterGetsNothingOfIt() throws {
        _ = try forget()
        _ = try send()
        try expectNothing(in: theirs, office)
    }

    // MARK: - Who may

    @Test func anEditorForgetsNothing() throws {
        _ = try send()
        let before = try there().files.store.readJournal(from: 0)
        #expect(throws: RegisterError.self) {
            _ = try Forget(there(), person.id).run(documents: [])
        }
        #expect(try there().files.store.readJournal(from: 0) == before)
    }

    /// A client of an editor's own orders that others' lines are forgotten.
    @Test func noClientOfAnEditorForgetsWhatOthersSaid() throws {
        _ = try send()
        let lines = try there().placesInJournal(
            of: Sought(entries: [law.id, claim.id], words: []), about: [])
        try there().write("forget") { draft, _ in
            draft.set(Forgetting.Order(chance: Chance.any(10), lines: lines.lines, subject: []).line)
        }
        _ = try there()
        _ = try sendBack()
        #expect(try here().entry(claim.id).title.hasPrefix("Zora"))
        #expect(try here().entry(law.id).title == "The law was amended.")
        #expect(try Verification(ours, in: founder).fault == nil)
        #expect(try Verification(theirs, in: office).fault == nil)
    }

    /// An editor's client orders that a line of its own is forgotten, and says that it was about somebody.
    @Test(arguments: [true, false]) func anEditorsOrderIsLookedForNowhereElse(isSubject: Bool) throws {
        _ = try send()
        try there().set(person.id, ["remark": .text("Called the Nightjar of Halvarsund")])
        var own = Set<LinePlace>()
        try there().replay.each { read in
            for (position, line) in read.change.lines.enumerated() where read.change.action == "set" {
                if line?.entry == person.id { own.insert(LinePlace(change: read.digest, position: position)) }
            }
        }
        try there().write("forget") { [own] draft, _ in
            draft.set(
                Forgetting.Order(chance: Chance.any(10), lines: own, subject: isSubject ? own : []).line)
        }
        _ = try there()
        let taken = try sendBack()
        #expect(taken.heldBack == 0)
        #expect(try here().entry(person.id).title == "Zora Quillfeather")
        #expect(try here().entry(claim.id).title.hasPrefix("Zora Quillfeather"))
        #expect(try !here().history().contains { $0.action == "forget" && $0.by == "founder" })
        for copy in [ours, theirs] {
            #expect(try Verification(copy, in: copy == ours ? founder : office).fault == nil)
        }
    }

    /// Somebody names a person as half of all entries speak, before that person is forgotten.
    @Test func aNamePlantedOnPurposeTakesNothingAlong() throws {
        var addition = Addition()
        addition.entries = (0..<60).map {
            Entry.test(.claim, "many \($0)", ["text": .text("Police of Halvarsund came, \($0).")])
        }
        _ = try register.add(addition, evidence: [:])
        _ = try send()
        try there().set(person.id, ["aliases": .list([.text("Police"), .text("Halvarsund")])])
        // What really names the person is found all the same.
        var more = Addition()
        more.entries = [Entry.test(.claim, "real", ["text": .text("Ms. Quillfeather was seen.")])]
        _ = try there().add(more, evidence: [:])
        _ = try forget()
        _ = try send()
        for copy in [try here(), try there()] {
            #expect(try copy.entries(.claim).count { $0.title.hasPrefix("Police of Halvarsund") } == 60)
        }
        _ = try sendBack()
        #expect(try here().entries(.claim).count { $0.title.hasPrefix("Police of Halvarsund") } == 60)
        #expect(try !holds(theirs, "Quillfeather") && !holds(ours, "Quillfeather"))
    }

    /// Names that are also words of the journal's form.
    @Test(arguments: ["Sally Fields", "Mark Links", "Ann Text", "Zoe Forgotten", "Ida Claim", "Bo Order"])
    func whoeverIsCalledAsAFieldTakesNothingAlong(name: String) throws {
        let other = try register.withChance(Entry(id: "", kind: .person, fields: ["name": .text(name)]))
        var addition = Addition()
        addition.entries = [other]
        addition.links = [Link(law.id, .mentions, other.id)]
        _ = try register.add(addition, evidence: [:])
        let done = try Forget(here(), other.id).run(documents: [])
        #expect(done.restated.count <= 1)
        #expect(try here().entry(law.id).title == "The law was amended.")
        #expect(try here().entry(claim.id).title.hasPrefix("Zora Quillfeather"))
        #expect(try Verification(ours, in: founder).fault == nil)
    }

    /// What several lines held may not fit into one.
    @Test func longTextsTakeTheLinesThatTheyNeed() {
        let values: [Slot: Value?] = [
            .field("a"): .text(String(repeating: "a", count: 60)), .field("b"): .text("b"),
            .field("c"): .text("c"),
            .field("d"): .text(String(repeating: "d", count: 60)),
            .field("e"): .text(String(repeating: "e", count: 90)),
        ]
        let lines = Restatement.parted(values, most: (together: 50, alone: 80))
        #expect(
            lines.map { $0.keys.map(\.text).sorted() } == [
                [Slot.field("a").text], [Slot.field("b").text, Slot.field("c").text], [Slot.field("d").text],
            ])
    }

    /// What names the thing elsewhere stays with an entry that keeps its id.
    @Test func aSourceIsMetAgain() throws {
        let typed = try #require(
            Typed<SourceEntry>(
                Entry(
                    id: "", kind: .source,
                    fields: [
                        "url": .text("https://example.org/law"),
                        "title": .text("Zora Quillfeather on the law"),
                    ])))
        let source = typed.named()
        var addition = Addition()
        addition.entries = [source]
        _ = try register.add(addition, evidence: [:])
        _ = try forget()
        let now = try here().entry(source.id)
        #expect(now.title.hasPrefix("[forgotten]") && now.key == source.key)
        #expect(try here().missing(of: addition).entries.isEmpty)
    }

    @Test(arguments: ["9223372036854775807", "-1", "01", "281474976710656", "1 "])
    func noPlaceIsBeyondWhatCounts(position: String) throws {
        #expect(LinePlace(String(repeating: "a", count: 64) + ":" + position) == nil)
    }

    /// A sealed register of which the writing was stopped before its view was kept.
    @Test func aSealedRegisterOpensAfterAStop() throws {
        let sealing = Sealing(ours, in: founder, work: 10)
        try sealing.seal(under: "five words that chance chose")
        _ = try sealing.open(by: .passphrase("five words that chance chose"), for: .seconds(600))
        let copy = try Register(ours, finishing: false, in: founder)
        try copy.files.store.rewriteJournal({ $0 }, before: {})
        let again = try here()
        #expect(try again.entries(.claim).count == 2)
        _ = try forget()
        try sealing.close()
        #expect(try sealing.open(by: .passphrase("five words that chance chose")).entries(.claim).count == 2)
        let names = try FileManager.default.subpathsOfDirectory(atPath: ours.path)
        #expect(!names.contains { $0.hasSuffix(".part") }, "\(names)")
    }

    /// A steward who would destroy the register orders that all of it is forgotten.
    @Test func whoeverForgetsMuchIsAskedFor() throws {
        var addition = Addition()
        addition.entries = (0...Take.mostForgotten).map {
            Entry.test(.claim, "many \($0)", ["text": .text("A claim.")])
        }
        _ = try register.add(addition, evidence: [:])
        _ = try send()
        let ids = Set(addition.entries.map(\.id))
        let lines = try here().placesInJournal(of: Sought(entries: ids, words: []), about: []).lines
        try here().write("forget", needs: .steward) { draft, _ in
            draft.set(Forgetting.Order(chance: Chance.any(10), lines: lines, subject: []).line)
        }
        let bundle = try Offer(here()).run(for: ["Office"]).bytes
        #expect(throws: RegisterError.forgetsMuch(file: "bundle", lines: lines.count)) {
            _ = try Take(theirs, in: office).run(bundle, name: "bundle")
        }
        #expect(try there().entries(.claim).count > lines.count)
        #expect(try Take(theirs, in: office).preview(bundle, name: "bundle").forgotten == lines.count)
        _ = try Take(theirs, forgetting: true, in: office).run(bundle, name: "bundle")
        #expect(try there().entries(.claim).count == 2)
        #expect(try Verification(theirs, in: office).fault == nil)
    }

    /// Lines that tell of members are forgotten by nobody's order.
    @Test func whoIsAMemberIsNotForgotten() throws {
        var places = Set<LinePlace>()
        try here().replay.each { read in
            for position in read.change.lines.indices where read.change.tellsOfMembers {
                places.insert(LinePlace(change: read.digest, position: position))
            }
        }
        try here().write("forget", needs: .steward) { [places] draft, _ in
            draft.set(Forgetting.Order(chance: Chance.any(10), lines: places, subject: places).line)
        }
        #expect(try Members(here()).all().count == 2)
        _ = try send()
        #expect(try Members(there()).all().count == 2)
        #expect(try Verification(ours, in: founder).fault == nil)
    }
}
