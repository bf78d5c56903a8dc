import Foundation
import KeptActions
import KeptEntries
import KeptLedger
import KeptRegister
import KeptTestSupport
import KeptVocabulary
import Testing

/// Documents of the United Nations on their way into a register.
struct ReportsInRegisterTests {
    private let folder: TemporaryFolder
    private let register: Register

    init() throws {
        folder = try TemporaryFolder()
        register = try Register(folder.url.appending(path: "r.kept"), creating: true, in: .inTest(folder))
    }

    private func read(_ text: String, _ name: String = "a.txt") async throws -> ReadFile.Result {
        try await ReadFile().run(Data(text.utf8), mediaType: "text/plain", name: name)
    }

    private func accept(example: String) async throws -> ReadFile.Result {
        let read = try await ReadFile().run(Project.file("Examples/\(example)-2025.txt"))
        _ = try AddReading(register).accept(read)
        return read
    }

    private var recommendations: [Typed<RecommendationEntry>] {
        get throws { try register.entries(.recommendation).compactMap(Typed.init) }
    }

    @Test func aReportIsAnEntryAndHoldsItsRecommendations() async throws {
        let read = try await accept(example: "norland-report")
        let report = try #require(try register.entries(.report).first.flatMap(Typed<ReportEntry>.init))
        #expect(report.symbol?.description == "A/HRC/59/99" && report.documentKind == .workingGroupReport)
        #expect(report.date?.description == "2025-03-12" && report.file == "norland-report-2025.txt")
        let asked = try recommendations
        #expect(asked.count == read.reading.recommendations.count && asked.count == 5)
        #expect(asked.map(\.number) == ["97.1", "97.2", "97.2", "98.1", "99.1"])
        #expect(asked.map(\.position) == [.supported, .supported, .supported, .pending, .noted])
        #expect(asked[0].recommendingStates?.map(\.code) == ["FRA", "URY"])
        #expect(asked[4].recommendingStates?.map(\.code) == ["IRN"])
        #expect(asked.allSatisfy { $0.session == 48 && $0.cycle == 4 && $0.symbol == report.symbol })
        #expect(try register.parts(of: report.id).map(\.entry.id) == asked.map(\.id))
        #expect(try register.entries(.submission).isEmpty, "a report is no submission")
        #expect(try register.provenance(of: asked[0].id).first?.by == "founder")
        // Nothing of it comes a second time.
        #expect(try AddReading(register).accept(read).isEmpty)
    }

    /// What a report says of laws and treaties is kept, and tied to the recommendations that name it.
    @Test func provisionsAndNormsOfReportsAreKept() async throws {
        _ = try await accept(example: "norland-report")
        let norms = try register.entries(.norm)
        #expect(norms.map(\.title) == ["CAT"])
        let tied = try register.links(of: try #require(norms.first).id).filter { $0.role == .mentions }
        let first = try #require(try recommendations.first)
        #expect(tied.map(\.origin) == [first.id])
        let law = try #require(try register.entries(.provision).first.flatMap(Typed<ProvisionEntry>.init))
        #expect(law.instrument == "Public Order Act" && law.article == "12")
        #expect(try register.links(of: law.id).map(\.origin) == [recommendations[3].id])
    }

    @Test func aSummaryTellsWhoSaidWhat() async throws {
        let read = try await accept(example: "norland-summary")
        let claims = try register.entries(.claim).compactMap(Typed<ClaimEntry>.init)
        #expect(claims.count == read.reading.claims.count && !claims.isEmpty)
        #expect(claims.map(\.submitters) == read.reading.claims.map(\.submitters))
        #expect(try register.entries(.source).contains { Typed<SourceEntry>($0)?.publisher != nil })
        #expect(
            try register.entries(.report).map { Typed<ReportEntry>($0)?.documentKind } == [
                .stakeholderSummary
            ])
        #expect(try register.links(of: claims[0].id).contains { $0.role == .cites })
    }

    @Test func observationsRestOnConcernsAndAskForFollowUp() async throws {
        let read = try await accept(example: "norland-observations")
        let asked = try recommendations
        #expect(asked.count == read.reading.recommendations.count && !asked.isEmpty)
        #expect(asked.map(\.followUp) == read.reading.recommendations.map(\.followUp))
        let resting = try asked.filter { ask in
            try register.links(of: ask.id).contains { $0.role == .restsOn && $0.origin == ask.id }
        }
        #expect(
            resting.count == read.reading.recommendations.count { !$0.restsOn.isEmpty } && !resting.isEmpty)
    }

    /// Whichever is read first: the report's own answer stays beneath the later one.
    @Test(arguments: [true, false])
    func anAddendumAnswersTheReport(isReportFirst: Bool) async throws {
        if isReportFirst { _ = try await accept(example: "norland-report") }
        let addendum = try await accept(example: "norland-addendum")
        if !isReportFirst { _ = try await accept(example: "norland-report") }
        let answered = try recommendations[3]
        #expect(answered.position == .supported && answered.positionSource == "A/HRC/59/99/Add.1")
        #expect(answered.number == "98.1" && answered.text?.isEmpty == false)
        #expect(try recommendations[0].positionSource == "A/HRC/59/99", "others keep the report's answer")
        let answer = try #require(try register.entries(.answer).first)
        #expect(answer.title == "98.1: supported")
        #expect(
            try register.links(of: answered.id).contains { $0.role == .answers && $0.origin == answer.id })
        #expect(try register.links(of: answer.id).contains { $0.target == answered.id })
        var supported = EntryQuery(.recommendation)
        try supported.narrow("position", to: "supported")
        #expect(try register.portion(supported).total == 4)
        #expect(try AddReading(register).accept(addendum).isEmpty)
        #expect(try Verification(folder.url.appending(path: "r.kept"), in: .inTest(folder)).fault == nil)
        // Without the addendum, the report's own answer stands again.
        let document = try #require(
            try register.entries(.report).compactMap(Typed<ReportEntry>.init).first {
                $0.documentKind == .addendum
            })
        try register.remove(document.id)
        #expect(try recommendations[3].position == .pending && register.entries(.answer).isEmpty)
        #expect(try Verification(folder.url.appending(path: "r.kept"), in: .inTest(folder)).fault == nil)
    }

    /// A person's correction of an answer is not put away by the reading of a later document.
    @Test func aPersonsWordStandsAboveALaterReading() async throws {
        _ = try await accept(example: "norland-report")
        let ask = try recommendations[3]
        _ = try SetFields(register).run(ask.id, ["position=noted"])
        _ = try await accept(example: "norland-addendum")
        #expect(try recommendations[3].position == .noted)
        let answer = try #require(try register.entries(.answer).first.flatMap(Typed<AnswerEntry>.init))
        #expect(answer.position == .supported, "what the State answered is kept beside it")
        // Taken back, what the State answered stands.
        _ = try register.undo()
        _ = try register.undo()
        _ = try await accept(example: "norland-addendum")
        #expect(try recommendations[3].position == .supported)
    }

    private static let list = """
        +-----------------------------------------------------+-----------+---------------------+
        | Recommendation                                      | Position  | Full list of themes |
        +=====================================================+===========+=====================+
        | 98.1 Repeal article 12 of the Public Order Act      | Supported | Assembly            |
        | (Canada);                                           |           |                     |
        |                                                     |           |                     |
        | Source of Position: A/HRC/59/99/Add.1 - Para.1      |           |                     |
        +-----------------------------------------------------+-----------+---------------------+
        | 99.1 Abolish prior permission for assemblies (Iran  | Noted     | Assembly            |
        | (Islamic Republic of));                             |           |                     |
        |                                                     |           |                     |
        | Source of Position: A/HRC/59/99 - Para.99           |           |                     |
        +-----------------------------------------------------+-----------+---------------------+

        """

    /// A thematic list stands beside its report, and speaks of the same recommendations.
    @Test(arguments: [true, false])
    func aThematicListMeetsItsReport(isReportFirst: Bool) async throws {
        if isReportFirst { _ = try await accept(example: "norland-report") }
        let list = try await ReadFile().run(Data(Self.list.utf8), mediaType: "text/markdown", name: "list.md")
        #expect(list.reading.document.kind == .thematicList)
        _ = try AddReading(register).accept(list)
        #expect(try AddReading(register).accept(list).isEmpty)
        if !isReportFirst { _ = try await accept(example: "norland-report") }
        let kinds = try register.entries(.report).map { Typed<ReportEntry>($0)?.documentKind }
        #expect(Set(kinds) == [.workingGroupReport, .thematicList])
        let asked = try recommendations
        #expect(
            asked.map(\.number).sorted { $0 ?? "" < $1 ?? "" } == ["97.1", "97.2", "97.2", "98.1", "99.1"])
        let repeal = try #require(asked.first { $0.number == "98.1" })
        // The one that was read last is shown; without the list, the report.
        #expect(repeal.position == (isReportFirst ? .supported : .pending))
        if isReportFirst { #expect(repeal.positionSource == "A/HRC/59/99/Add.1") }
        let own = try #require(
            try register.entries(.report).first { Typed<ReportEntry>($0)?.documentKind == .thematicList })
        try register.remove(own.id)
        #expect(try recommendations.count == 5)
        #expect(try recommendations.first { $0.number == "98.1" }?.position == .pending)
        #expect(try Verification(folder.url.appending(path: "r.kept"), in: .inTest(folder)).fault == nil)
    }

    /// Slovenia's third review from its own documents, in whatever order they are read.
    @Test(
        .enabled(if: Shared.isThere, "../shared is not here"),
        arguments: [[0, 1, 2], [1, 0, 2], [2, 1, 0], [1, 2, 0]])
    func theDocumentsOfAReviewMeetInAnyOrder(order: [Int]) async throws {
        let files = [
            "A-HRC-43-15-working-group-report.pdf", "A-HRC-43-15-Add.1-positions.pdf",
            "thematic-list-of-recommendations.docx",
        ]
        for place in order {
            let file = Shared.file("data/slovenia-2019/" + files[place])
            _ = try AddReading(register).accept(try await ReadFile().run(file))
        }
        let asked = try recommendations
        #expect(Set(asked.compactMap(\.number)).count == 215)
        let byNumber = Dictionary(grouping: asked, by: \.number).compactMapValues { $0.first?.position }
        #expect(
            byNumber.values.count { $0 == .supported } == 182 && byNumber.values.count { $0 == .noted } == 33)
        #expect(try register.entries(.report).count == 3)
        #expect(try Verification(folder.url.appending(path: "r.kept"), in: .inTest(folder)).fault == nil)
    }

    /// A document of the United Nations of a kind that Kept does not read further is kept as what it is.
    @Test func anotherDocumentOfTheUnitedNationsIsNoSubmission() async throws {
        let text = """
            United Nations                                                A/HRC/WG.6/48/NOR/1
            General Assembly                                              Distr.: General
                                                                          3 November 2024

            Human Rights Council
            Working Group on the Universal Periodic Review
            Forty-eighth session

            National report submitted in accordance with Human Rights Council resolutions 5/1 and 16/21

            Norway

            1. Norway presents its report.
            """
        let read = try await read(text)
        #expect(read.reading.document.kind != .submission)
        _ = try AddReading(register).accept(read)
        #expect(try register.entries(.submission).isEmpty)
        let report = try #require(try register.entries(.report).first.flatMap(Typed<ReportEntry>.init))
        #expect(report.symbol?.description == "A/HRC/WG.6/48/NOR/1" && report.state?.code == "NOR")
    }

    @Test(.enabled(if: Shared.isThere, "../shared is not here"))
    func reviewsAndTheBriefingStandInOneRegister() async throws {
        for file in [
            "data/working-group-reports/kazakhstan2010.pdf", "data/working-group-reports/kazakhstan2014.pdf",
            "briefs/kazakhstan-2014.txt",
        ] {
            _ = try AddReading(register).accept(try await ReadFile().run(Shared.file(file)))
        }
        #expect(try register.entries(.report).count == 2 && register.entries(.submission).count == 1)
        let found = CheckFiles(register: register)
        let results = try await found.run([Shared.file("briefs/kazakhstan-2014.txt").path])
        #expect(results.first?.file.diagnostics.contains { $0.rule == "accepted-count" } == true)
        var supported = EntryQuery(.recommendation)
        try supported.narrow("position", to: "accepted")
        try supported.narrow("symbol", to: "A/HRC/14/10")
        #expect(try register.portion(supported).total == 103)
        #expect(try Verification(folder.url.appending(path: "r.kept"), in: .inTest(folder)).fault == nil)
    }
}
