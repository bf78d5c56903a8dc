import Foundation
import KeptEntries
import KeptTestSupport
import KeptVocabulary
import Testing

@testable import KeptLedger
@testable import KeptRegister

/// Every door of a register obeys its reader's sight.
struct VeilTests {
    private let folder: TemporaryFolder
    private let register: Register
    private let person: Entry
    private let event: Entry
    private let note: Entry

    init() throws {
        folder = try TemporaryFolder(inMemory: true)
        register = try Register(folder.url.appending(path: "test.kept"), creating: true, in: .inTest(folder))
        person = try register.withChance(
            Entry(
                id: "", kind: .person,
                fields: ["name": .text("Marta Ilves"), "aliases": .list([.text("Blackbird")])]))
        event = .test(
            .event, "e", ["title": .text("Hearing of Marta Ilves"), "remark": .text("Blackbird was there.")])
        note = .test(
            .claim, "n", ["text": .text("Our office moved."), "confidentiality": .text("organisation")])
        var addition = Addition()
        addition.entries = [person, event, note]
        addition.links = [Link(person.id, .victim, event.id), Link(note.id, .mentions, event.id)]
        _ = try register.add(addition, evidence: [:])
    }

    @Test func aHiddenEntryIsThereAndSaysNothing() throws {
        let shown = try register.entry(person.id)
        #expect(
            shown.title == "restricted person" && shown.fields == ["confidentiality": .text("restricted")])
        #expect(try register.links(of: person.id).isEmpty && register.provenance(of: person.id).isEmpty)
        #expect(try register.history(of: person.id).allSatisfy { $0.values.isEmpty })
        #expect(try register.seeing(.restricted).entry(person.id).title == "Marta Ilves")
        #expect(try register.seeing(.restricted).links(of: person.id).count == 1)
    }

    @Test func namesAreMaskedWhereverTheyStand() throws {
        let shown = try register.entry(event.id)
        #expect(
            shown.title == "Hearing of [restricted]" && shown.words("remark") == "[restricted] was there.")
        #expect(try register.masked("Ilves, Marta came.") == "[restricted] came.")
        #expect(
            try register.search("hearing").hits.first?.snippet
                == "[Hearing] of [restricted]\n[restricted] was there.")
        #expect(try register.search("ilves").total == 0)
    }

    /// The mask is made once a change, and follows the next one.
    @Test func theMaskFollowsChanges() throws {
        #expect(try register.masked("Redwing came.") == "Redwing came.")
        try register.set(person.id, ["aliases": .list([.text("Redwing")])])
        #expect(try register.masked("Redwing came.") == "[restricted] came.")
        #expect(try register.seeing(.public).masked("Redwing came.") == "[restricted] came.")
        #expect(try register.seeing(.restricted).masked("Redwing came.") == "Redwing came.")
    }

    @Test func searchesForThePublicFindNothingOfTheOrganisation() throws {
        #expect(try register.search("office").total == 1)
        let outside = register.seeing(.public)
        #expect(try outside.search("office").total == 0 && outside.search("office").facets["kind"] == [:])
        #expect(try outside.entry(note.id).title == "organisation claim")
        #expect(try outside.links(of: note.id).isEmpty)
    }

    @Test func conflictsOfHiddenEntriesSayNothing() throws {
        let other = Surroundings.inTest(folder, device: "other")
        _ = try Members(register).add(.invitation(in: other), name: "Other", .editor, sees: .restricted)
        let place = folder.url.appending(path: "theirs.kept")
        _ = try Take(place, in: other).run(Offer(register).run(for: []).bytes, name: "bundle")
        let theirs = try Register(place, in: other)
        try register.set(person.id, ["name": .text("Marta Ilves-Kask")])
        try theirs.set(person.id, ["name": .text("Marta Kask")])
        _ = try Take(register.files.folder, in: register.surroundings).run(
            Offer(theirs).run(for: []).bytes, name: "bundle")
        #expect(try register.conflicts().map(\.value) == [.text("[restricted]")])
        #expect(try register.seeing(.restricted).conflicts().first?.value?.text?.hasPrefix("Marta") == true)
    }
}
