import Foundation
import KeptActions
import KeptEntries
import KeptRegister
import KeptTestSupport
import KeptVocabulary
import Testing

/// A submission is changed in the register, and written again.
struct EditingTests {
    private let folder: TemporaryFolder
    private let register: Register

    init() async throws {
        folder = try TemporaryFolder()
        register = try Register(folder.url.appending(path: "r.kept"), creating: true, in: .inTest(folder))
        let read = try await ReadFile().run(Project.file("Examples/norland-2025.txt"))
        _ = try AddReading(register).accept(read)
    }

    private func written() async throws -> String {
        let file = folder.url.appending(path: "out.md")
        _ = try await WriteSubmission(register).run(nil, to: file, overwriting: true)
        return try String(contentsOf: file, encoding: .utf8)
    }

    private func text(_ beginning: String) throws -> Entry {
        let submission = try #require(try register.entries(.submission).first)
        let texts = try SubmissionOutline(submission.id, in: register).texts
        return try #require(texts.first { $0.title.hasPrefix(beginning) })
    }

    @Test func anEditedClaimKeepsItsNotesAndItsPlace() async throws {
        let claim = try text("Defenders work under")
        let links = try register.links(of: claim.id)
        let before = try await written()
        _ = try SetFields(register).run(
            claim.id,
            ["text=Many defenders work under surveillance, as a network documented in its 2024 survey."])
        let changed = try register.entry(claim.id)
        #expect(changed.title.hasPrefix("Many defenders work"), "lists show the new words")
        #expect(changed.textWithNotes.notes.count == claim.textWithNotes.notes.count)
        #expect(try register.links(of: claim.id) == links)
        let after = try await written()
        #expect(after.contains("in its 2024 survey.[^1]"))
        #expect(!after.contains("Defenders work under surveillance, smear"))
        // Nothing else has moved.
        let lines = before.split(separator: "\n").map(String.init)
        let others = after.split(separator: "\n").map(String.init)
        #expect(lines.count == others.count && zip(lines, others).count { $0 != $1 } == 1)
        #expect(try register.search("surveillance network").total == 1)
    }

    @Test func whatIsAddedByHandStandsWhereItWasPut() async throws {
        let claim = try text("Defenders work under")
        let added = try AddEntry(register).run(
            .claim, "Two offices were searched in April 2024.", fields: ["citations=Yearly report, page 7"],
            links: [], at: .after(claim.id))
        let lines = try await written().split(separator: "\n").map(String.init)
        let place = try #require(lines.firstIndex { $0.contains("Defenders work under") })
        #expect(lines[place + 1].hasPrefix("2.  Two offices were searched in April 2024.[^2]"))
        #expect(lines.contains { $0.hasPrefix("[^2]:") && $0.contains("Yearly report, page 7") })
        // Between the two, and at the end of a section of its own.
        _ = try AddEntry(register).run(
            .claim, "A third was closed.", fields: [], links: [], at: .after(claim.id))
        let submission = try #require(try register.entries(.submission).first)
        let section = try AddEntry(register).run(
            .section, "Outlook", fields: ["number=9"], links: [], at: .lastIn(submission.id))
        _ = try AddEntry(register).run(
            .claim, "Elections are near.", fields: [], links: [], at: .lastIn(section.id))
        let again = try await written()
        let third = try #require(again.range(of: "A third was closed."))
        #expect(third.lowerBound < (try #require(again.range(of: added.title))).lowerBound)
        #expect(
            again.contains("# 9. Outlook") && again.hasSuffix("") && again.contains("Elections are near."))
        let source = try #require(try register.entries(.source).first)
        #expect(throws: ActionError.standsNowhere(id: source.id)) {
            try AddEntry(register).run(.claim, "Nowhere.", fields: [], links: [], at: .after(source.id))
        }
    }

    @Test func whatIsRemovedIsNotWritten() async throws {
        let claim = try text("Relatives of the dead")
        _ = try RemoveEntry(register).run(claim.id)
        #expect(try await !written().contains("Relatives of the dead"))
        _ = try register.undo()
        #expect(try await written().contains("Relatives of the dead"))
    }

    @Test func aSubmissionKeepsItsTitleAndItsAuthors() async throws {
        let submission = try #require(try register.entries(.submission).first)
        _ = try SetFields(register).run(
            submission.id,
            ["title=Norland: no room to speak", "authors=Skerry Defenders Network; Open Fjord Watch"])
        let written = try await written()
        #expect(written.contains("title: \"Norland: no room to speak\""))
        #expect(written.contains("Skerry Defenders Network, Open Fjord Watch"))
        #expect(try register.entry(submission.id).title == "Norland: no room to speak")
    }

    @Test func sectionsAreEntries() throws {
        let sections = try register.entries(.section).compactMap(Typed<SectionEntry>.init)
        #expect(sections.compactMap(\.number).prefix(3) == ["1", "2", "3"])
        #expect(sections.contains { $0.topic == .recommendations })
    }

    @Test func countsAreAddedOneByOne() throws {
        let event = try #require(try register.entries(.event).first)
        let before = Typed<EventEntry>(event)?.counts.count ?? 0
        let changed = try SetFields(register).run(
            event.id, ["counts=at least 4 missing", "counts=2 journalists"])
        let counts = Typed<EventEntry>(changed)?.counts.map(\.value.words) ?? []
        #expect(counts.count == before + 2 && counts.suffix(2) == ["at least 4 missing", "2 journalists"])
    }
}
