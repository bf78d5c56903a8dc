import Foundation
import KeptEntries
import KeptTestSupport
import KeptVocabulary
import Testing

@testable import KeptLedger
@testable import KeptRegister

/// Two people work on one entry at the same time.
struct ElementMergeTests {
    private let folder: TemporaryFolder
    private let ours: Register
    private let theirs: Register
    private let (founder, other): (Surroundings, Surroundings)
    private let event: Entry
    private let sections: [Entry]

    init() throws {
        folder = try TemporaryFolder(inMemory: true)
        founder = .inTest(folder, device: "founder")
        other = .inTest(folder, device: "other")
        ours = try Register(folder.url.appending(path: "ours.kept"), creating: true, in: founder)
        _ = try Members(ours).add(.invitation(in: other), name: "Other", .editor, sees: .restricted)
        var event = Typed<EventEntry>()
        event.location = "Northport"
        event.counts = ["deaths", "arrests"].enumerated().map { number, what in
            Element(key: what, rank: .number(number), value: Count(what: what, value: 1, bound: .atLeast))
        }
        self.event = event.named()
        let submission = Entry.test(.submission, "s", ["title": .text("On Norland")])
        sections = ["Risks", "Laws"].map { .test(.section, $0, ["title": .text($0)]) }
        var addition = Addition()
        addition.entries = [self.event, submission] + sections
        addition.links = sections.enumerated().map { Link($1.id, .partOf, submission.id, rank: .number($0)) }
        _ = try ours.add(addition, evidence: [:])
        let place = folder.url.appending(path: "theirs.kept")
        _ = try Take(place, in: other).run(Offer(ours).run(for: []).bytes, name: "first")
        theirs = try Register(place, in: other)
    }

    private func exchange() throws {
        _ = try Take(theirs.files.folder, in: other).run(Offer(ours).run(for: []).bytes, name: "to them")
        _ = try Take(ours.files.folder, in: founder).run(Offer(theirs).run(for: []).bytes, name: "to us")
        let dumps = try [ours, theirs].map { register in
            try Register(register.files.folder, in: register.surroundings).database.read {
                try ViewDump.lines($0)
            }
        }
        #expect(dumps[0] == dumps[1])
    }

    private func count(_ what: String, _ value: Int) -> EntryChange {
        let element = StoredElement(
            key: what, rank: .number(0), members: Count(what: what, value: value, bound: .exact).stored)
        return EntryChange(entry: event.id, elements: ["counts": [what: element]])
    }

    private func counts(_ register: Register) throws -> [String: Int] {
        let found = try #require(Typed<EventEntry>(try register.entry(event.id)))
        return Dictionary(uniqueKeysWithValues: found.counts.map { ($0.key, $0.value.value) })
    }

    @Test func twoCountsAreNoConflict() throws {
        try ours.set(count("deaths", 9))
        try theirs.set(count("arrests", 37))
        try exchange()
        #expect(try ours.conflicts().isEmpty && counts(ours) == ["deaths": 9, "arrests": 37])
    }

    @Test func oneCountIsOneConflictWithBothValues() throws {
        try ours.set(count("deaths", 9))
        try theirs.set(count("deaths", 17))
        try exchange()
        let conflicts = try ours.conflicts()
        #expect(conflicts.map(\.slot) == [.element(field: "counts", key: "deaths")])
        let values = [conflicts.first?.value?.members?["value"]?.number, try counts(ours)["deaths"]]
        #expect(Set(values) == [9, 17])
        try ours.set(count("deaths", 17))
        try exchange()
        #expect(try theirs.conflicts().isEmpty && counts(theirs)["deaths"] == 17)
    }

    @Test func twoSectionsAreNoConflictAndOneIsOne() throws {
        try ours.set(sections[0].id, ["title": .text("Dangers")])
        try theirs.set(sections[1].id, ["title": .text("New laws")])
        try exchange()
        #expect(try ours.conflicts().isEmpty)
        try ours.set(sections[0].id, ["title": .text("Threats")])
        try theirs.set(sections[0].id, ["title": .text("Attacks")])
        try exchange()
        #expect(try ours.conflicts().count == 1)
    }

    @Test func newSectionsOfTwoPeopleBothStandInTheOutline() throws {
        for (register, title) in [(ours, "Reprisals"), (theirs, "Groups")] {
            let section = Entry.test(.section, title, ["title": .text(title)])
            let submission = try #require(try register.entries(.submission).first)
            var addition = Addition()
            addition.entries = [section]
            addition.links = [
                Link(section.id, .partOf, submission.id, rank: .between(.number(0), .number(1)))
            ]
            _ = try register.add(addition, evidence: [:])
        }
        try exchange()
        let submission = try #require(try ours.entries(.submission).first)
        let titles = try ours.parts(of: submission.id).map(\.entry.title)
        #expect(
            titles.first == "Risks" && titles.last == "Laws" && Set(titles[1...2]) == ["Reprisals", "Groups"])
        #expect(try ours.conflicts().isEmpty)
    }

    @Test func removalHereAndAnEditThereIsAConflictThatAPersonDecides() throws {
        try ours.remove(event.id)
        #expect(throws: RegisterError.unknownEntry(id: event.id)) { try ours.entry(event.id) }
        try theirs.set(event.id, ["location": .text("Southport")])
        try exchange()
        #expect(try ours.entry(event.id).fields["location"] == .text("Southport"), "nothing is lost")
        #expect(try ours.conflicts().map(\.slot) == [.removed])
        #expect(try theirs.conflicts().map(\.slot) == [.removed])
        try theirs.remove(event.id)
        try exchange()
        #expect(try ours.conflicts().isEmpty && ours.entries(.event).isEmpty)
    }

    @Test func anEditDecidesThatARemovedEntryStays() throws {
        try ours.remove(event.id)
        try theirs.set(event.id, ["location": .text("Southport")])
        try exchange()
        try ours.set(event.id, ["remark": .text("It did happen.")])
        try exchange()
        #expect(
            try ours.conflicts().isEmpty && theirs.conflicts().isEmpty && theirs.entries(.event).count == 1)
    }
}
