import Foundation
import KeptEntries
import KeptTestSupport
import KeptVocabulary
import Testing

@testable import KeptLedger
@testable import KeptRegister

/// Nothing that was acknowledged is lost, and nothing stands for another thing.
struct NothingIsLostTests {
    private let folder: TemporaryFolder
    private let place: URL
    private let surroundings: Surroundings
    private let register: Register

    init() throws {
        folder = try TemporaryFolder(inMemory: true)
        place = folder.url.appending(path: "test.kept")
        surroundings = .inTest(folder)
        register = try Register(place, creating: true, in: surroundings)
    }

    private func add(_ entries: Entry...) throws -> Addition {
        var addition = Addition()
        addition.entries = entries
        return try register.add(addition, evidence: [:])
    }

    @Test func aChangeThatIsTooLargeLeavesTheJournalAsItWas() throws {
        let claim = Entry.test(.claim, "one", ["text": .text("The harbour was closed.")])
        _ = try add(claim)
        let journal = try Data(contentsOf: place.appending(path: "journal.jsonl"))
        let words = String(repeating: "long words ", count: 2 << 20)
        #expect {
            try register.set(claim.id, ["text": .text(words)])
        } throws: { error in
            if case LedgerError.tooLarge? = error as? LedgerError { true } else { false }
        }
        #expect(try Data(contentsOf: place.appending(path: "journal.jsonl")) == journal)
        #expect(try register.entry(claim.id).title == "The harbour was closed.")
        try register.set(claim.id, ["text": .text("The port was closed.")])
        #expect(try Repair.run(place, in: surroundings) == 1)
        #expect(try Register(place, in: surroundings).entry(claim.id).title == "The port was closed.")
        #expect(try Verification(place, in: surroundings).fault == nil)
    }

    /// A damaged line in the midst is told; what follows it stays where it is.
    @Test func aLongLineInTheJournalCutsNothingOff() throws {
        _ = try add(.test(.claim, "one"))
        let file = place.appending(path: "journal.jsonl")
        let journal = try Data(contentsOf: file)
        let long = Data(repeating: 0x61, count: ChangeText.longestLine + 1)
        try (journal + long + Data("\n".utf8) + journal).write(to: file)
        let size = try Data(contentsOf: file).count
        #expect(throws: LedgerError.broken(file: "test.kept/journal.jsonl")) {
            try Register(place, in: surroundings)
        }
        #expect(throws: LedgerError.self) { try Repair.run(place, in: surroundings) }
        #expect(try Data(contentsOf: file).count == size)
    }

    @Test func aSecondThingUnderOneIDIsAnError() throws {
        let (one, other) = (String(repeating: "a", count: 64), String(repeating: "b", count: 64))
        _ = try add(Entry(id: "norm-0000000000000000", kind: .norm, key: one))
        #expect(throws: RegisterError.collision(id: "norm-0000000000000000", keys: [one, other])) {
            try add(Entry(id: "norm-0000000000000000", kind: .norm, key: other))
        }
        // In one addition as well.
        #expect(throws: RegisterError.collision(id: "norm-1111111111111111", keys: [one, other])) {
            try add(
                Entry(id: "norm-1111111111111111", kind: .norm, key: one),
                Entry(id: "norm-1111111111111111", kind: .norm, key: other))
        }
        #expect(try register.entries(.norm).count == 1)
        // The same key is the same thing.
        #expect(try add(Entry(id: "norm-0000000000000000", kind: .norm, key: one)).isEmpty)
    }

    @Test(arguments: [
        ("date", Value.text("soon")), ("date", .number(2011)), ("answered", .text("yes")),
        ("weather", .text("fair")),
        ("state", .text("XXX")), ("state", .text("kaz")),
    ])
    func noDoorTakesAWrongValue(field: String, value: Value) throws {
        let sent = Entry.test(.communication, "one", ["addressee": .text("Ministry")])
        _ = try add(sent)
        #expect(throws: RegisterError.self) { try register.set(sent.id, [field: value]) }
        #expect(throws: RegisterError.self) { try add(.test(.communication, "two", [field: value])) }
        #expect(try register.entries(.communication).map(\.fields) == [sent.fields])
    }

    @Test func whatWasTakenBackComesBackWithAllItsTies() throws {
        let claim = Entry.test(.claim, "one", ["text": .text("The harbour was closed.")])
        let source = Entry.test(.source, "two", ["title": .text("Yearly report")])
        var addition = Addition()
        addition.entries = [claim, source]
        addition.links = [Link(claim.id, .cites, source.id)]
        _ = try register.add(addition, evidence: [:])
        _ = try register.undo()
        #expect(try register.entries(.claim).isEmpty && register.search("harbour").total == 0)
        #expect(try register.add(addition, evidence: [:]).entries.count == 2)
        #expect(try register.entry(claim.id).title == "The harbour was closed.")
        #expect(try register.links(of: claim.id).map(\.target) == [source.id])
        #expect(try register.search("harbour").total == 1)
        #expect(try Verification(place, in: surroundings).fault == nil)
    }

    /// The index is put in order once a change, however many entries it takes out.
    @Test func manyEntriesAreTakenBackAtOnce() throws {
        var addition = Addition()
        for number in 0..<2500 {
            addition.entries.append(.test(.claim, "\(number)", ["text": .text("Dockers of pier \(number)")]))
        }
        _ = try register.add(addition, evidence: [:])
        #expect(try register.undo().changed.count == 2500)
        #expect(try register.search("dockers").total == 0)
        #expect(try register.add(addition, evidence: [:]).entries.count == 2500)
        #expect(try register.search("dockers").total == 2500)
    }

    /// What a newer Kept wrote passes untouched and is shown plainly.
    @Test func kindsAndFieldsOfANewerKeptPass() throws {
        let lines: [Change.Line] = [
            .init(
                entry: "newerkind-0", kind: "newerkind",
                patch: Patch([
                    .field("words"): .text("I saw it."), .other("mood"): .members(["tone": .text("calm")]),
                    .element(field: "pages", key: "a"): .members(["order": .text("2V"), "page": .number(3)]),
                ])),
            .init(
                entry: "event-0", kind: "event",
                patch: Patch([
                    .field("date"): .members(["from": .text("2014")]), .field("weather"): .text("fair"),
                    .link(Role(named: "contradicts"), target: "newerkind-0"): .members(["order": .text("2V")]
                    ),
                ])),
        ]
        try register.write("read") { draft, _ in lines.forEach { draft.set($0) } }
        let newer = try register.entry("newerkind-0")
        #expect(newer.title == "I saw it." && newer.elements("pages").count == 1)
        #expect(try register.entry("event-0").words("weather") == "fair")
        #expect(try register.links(of: "newerkind-0").map(\.role.name) == ["contradicts"])
        #expect(try register.counts()[EntryKind(named: "newerkind")] == 1)
        #expect(try register.search("saw").total == 1, "by its title")
        #expect(try register.entries(EntryKind(named: "newerkind")).count == 1)
        try register.set("event-0", ["location": .text("Northport")])
        #expect(try register.entry("event-0").fields["weather"] == .text("fair"))
        #expect(try register.history(of: "newerkind-0").count == 1)
        #expect(try Verification(place, in: surroundings).fault == nil)
        #expect(try Repair.run(place, in: surroundings) == 2)
    }

    /// A view that another version of Kept made is made anew by itself.
    ///
    /// What its kinds declared counts as well: a field that has become a filter is looked for in the tables.
    @Test(arguments: ["PRAGMA user_version = 2", "UPDATE declared SET kinds = 'claim () () (text)'"])
    func aViewOfAnotherVersionIsMadeAnew(sql: String) throws {
        _ = try add(.test(.claim, "one", ["text": .text("The harbour was closed.")]))
        try register.database.write { try $0.execute(sql: sql + "; DELETE FROM entry") }
        let opened = try Register(place, in: surroundings)
        #expect(try !opened.isDamaged && opened.entries(.claim).count == 1)
        #expect(try Verification(place, in: surroundings).fault == nil)
    }
}
