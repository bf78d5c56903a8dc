import Foundation
import KeptActions
import KeptEntries
import KeptLedger
import KeptRegister
import KeptTestSupport
import KeptVocabulary
import Testing

/// What others publish stands in a register as a collection: one line of the journal, records that nobody edits, and beside
/// them what people add.
struct CollectionTests {
    private let folder: TemporaryFolder
    private let place: URL
    private let register: Register

    init() throws {
        folder = try TemporaryFolder()
        place = folder.url.appending(path: "r.kept")
        register = try Register(place, creating: true, in: .inTest(folder))
    }

    private static let head = "To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session\n"

    private static func row(
        _ text: String, from: String = "Norway", answer: String = "Noted", issue: String = "Justice"
    )
        -> String
    {
        "Chile,GRULAC,OAS,\(text),\(from),WEOG,,\(answer),2,\(issue),18\n"
    }

    @discardableResult
    private func importing(_ rows: String..., as name: String = "a.csv") async throws -> ImportTable.Result {
        let file = folder.url.appending(path: name)
        try Data((Self.head + rows.joined()).utf8).write(to: file)
        return try ImportTable(register).run(try await TableFile.all([file], as: nil))
    }

    private var asked: [Typed<RecommendationEntry>] {
        get throws { try register.entries(.recommendation).compactMap(Typed.init) }
    }

    private func dataset(_ name: String) throws -> Entry {
        try #require(try register.entries(.dataset).first { Typed<DatasetEntry>($0)?.file == name })
    }

    private func holds() throws {
        #expect(try Verification(place, in: .inTest(folder)).fault == nil)
    }

    @Test func aThousandRowsAreOneLineOfTheJournal() async throws {
        let journal = place.appending(path: "journal.jsonl")
        let before = try Data(contentsOf: journal).count
        #expect(try await importing((0..<1000).map { Self.row("Abolish law \($0)") }.joined()).added == 1000)
        #expect(try Data(contentsOf: journal).count - before < 2500)
        #expect(try register.counts()[.recommendation] == 1000)
        #expect(try register.search("abolish 777").total == 1)
        #expect(try register.records(of: dataset("a.csv").id) == [.recommendation: 1000])
        let first = try #require(try asked.first)
        #expect(try register.history(of: first.entry.id).map(\.action) == ["import"])
        try holds()
        // One undo takes all of it back, and another brings it again.
        _ = try register.undo()
        #expect(try register.counts()[.recommendation] == nil && register.search("abolish").total == 0)
        _ = try register.undo(try #require(try register.history().last?.id))
        #expect(try register.counts()[.recommendation] == 1000)
        try holds()
    }

    @Test func whatPeopleSayStandsAboveTheCollection() async throws {
        try await importing(Self.row("Free all"), Self.row("Abolish a law"))
        let ask = try asked[0].entry
        _ = try SetFields(register).run(ask.id, ["position=supported", "remark=Said in the hall."])
        #expect(try asked[0].position == .supported)
        let record = try #require(try register.record(of: ask.id))
        #expect(Typed<RecommendationEntry>(record.entry)?.position == .noted)
        #expect(record.collection.id == (try dataset("a.csv").id))
        // A newer export answers otherwise and labels anew.
        let newer = try await importing(
            Self.row("Free all", answer: "Rejected", issue: "Detention"), Self.row("Abolish a law"),
            as: "b.csv")
        #expect(newer.added == 0 && newer.changed == 1 && newer.same == 1)
        #expect(try asked[0].position == .supported && asked[0].issues == ["Detention"])
        #expect(try asked[0].entry.fields["remark"] == .text("Said in the hall."))
        #expect(try asked.count == 2)
        try holds()
        // Taken back, what the newer export says stands.
        let step = try #require(try register.history(of: ask.id).first { $0.action == "set" })
        _ = try register.undo(step.id)
        #expect(try asked[0].positionWords == "Rejected" && asked[0].entry.fields["remark"] == nil)
        try holds()
        // Without the newer export, what the older one says.
        try register.remove(try dataset("b.csv").id)
        #expect(try asked[0].positionWords == "Noted" && asked[0].issues == ["Justice"])
        #expect(try register.conflicts().isEmpty && register.lost().isEmpty)
        try holds()
    }

    @Test func whatHangsOnARecordThatIsGoneIsToldAndGivenToItsNearest() async throws {
        try await importing(
            Self.row("Free all journalists who are held in the north"), Self.row("Abolish a law"))
        let ask = try asked[0].entry
        _ = try SetFields(register).run(ask.id, ["remark=Three were freed."])
        let view = try AddEntry(register).run(
            .assessment, "Partly kept", fields: [], links: ["assesses=" + ask.id])
        try await importing(
            Self.row("Free all the journalists who are held in the north"), Self.row("Abolish a law"),
            as: "b.csv")
        #expect(try asked.count == 3 && register.lost().isEmpty)
        try register.remove(try dataset("a.csv").id)
        #expect(try asked.count == 2)
        let lost = try register.lost()
        #expect(lost.map(\.id) == [ask.id] && lost[0].tied == [view.id])
        #expect(lost[0].was?.title == "Free all journalists who are held in the north")
        let nearest = try #require(lost[0].nearest.first)
        #expect(nearest.title == "Free all the journalists who are held in the north")
        try holds()
        try register.move(ask.id, to: nearest.id)
        #expect(try register.lost().isEmpty)
        #expect(try register.entry(nearest.id).fields["remark"] == .text("Three were freed."))
        #expect(try register.links(of: nearest.id).contains { $0.role == .assesses && $0.origin == view.id })
        #expect(throws: RegisterError.notLost(id: nearest.id)) { try register.move(nearest.id, to: ask.id) }
        try holds()
        // The older export again: the move stands, and what is there is not told.
        try await importing(
            Self.row("Free all journalists who are held in the north"), Self.row("Abolish a law"))
        #expect(try register.lost().isEmpty)
        try holds()
    }

    /// A treaty that a report names and a submission too stays when the report goes.
    @Test func whatASubmissionNamesStaysWithoutTheReport() async throws {
        let report = try await ReadFile().run(Project.file("Examples/norland-report-2025.txt"))
        let submission = try await ReadFile().run(Project.file("Examples/norland-2025.txt"))
        _ = try AddReading(register).accept(report)
        _ = try AddReading(register).accept(submission)
        #expect(
            try AddReading(register).accept(submission).isEmpty && AddReading(register).accept(report).isEmpty
        )
        let own = try register.entries(.provision).map(\.id)
        let alone = try Register(folder.url.appending(path: "s.kept"), creating: true, in: .inTest(folder))
        _ = try AddReading(alone).accept(submission)
        try register.remove(try #require(try register.entries(.report).first).id)
        #expect(try Set(register.entries(.provision).map(\.id)) == Set(alone.entries(.provision).map(\.id)))
        #expect(Set(try alone.entries(.provision).map(\.id)).isSubset(of: own))
        #expect(try register.lost().isEmpty)
        try holds()
    }

    /// A colleague's copy shows the same records, also where it got them from a bundle.
    @Test func aBundleCarriesTheRecords() async throws {
        try await importing(Self.row("Free all"), Self.row("Abolish a law"))
        let (other, copy) = (
            Surroundings.inTest(folder, device: "other"), folder.url.appending(path: "o.kept")
        )
        _ = try Members(register).add(.invitation(in: other), name: "Other", .editor, sees: .restricted)
        _ = try Take(copy, in: other).run(Offer(register).run(for: []).bytes, name: "first")
        let theirs = try Register(copy, in: other)
        #expect(try theirs.entries(.recommendation).map(\.id) == asked.map(\.entry.id))
        #expect(try Verification(copy, in: other).fault == nil)
    }

    /// A page of an entry says whose record it is, and what the source says instead.
    @Test func theCollectionNamesWhatItHolds() async throws {
        try await importing(Self.row("Free all"))
        let dataset = try #require(Typed<DatasetEntry>(try dataset("a.csv")))
        #expect(
            dataset.entry.title == "UPR Info: a.csv" && dataset.rows == 1 && dataset.publisher == "UPR Info")
        #expect(dataset.state?.code == "CHL")
    }
}
