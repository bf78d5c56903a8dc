import Foundation
import KeptDocuments
import KeptTestSupport
import KeptVocabulary
import Testing

@testable import KeptReading

/// Reports of the Working Group: a small one written here, and the real ones where they lie.
@Suite struct WorkingGroupReportTests {
    private func reading(_ lines: [(label: String?, text: String)]) -> Reading {
        let opening: [(String?, String)] = [
            (nil, "United Nations A/HRC/28/99"), (nil, "Distr.: General 10 December 2014"),
            (nil, "Report of the Working Group on the Universal Periodic Review"), (nil, "Iceland"),
            (nil, "Conclusions and/or recommendations"),
        ]
        let blocks = (opening + lines.map { ($0.label, $0.text) }).enumerated().map { number, line in
            Block(kind: .paragraph, label: line.0, text: line.1, origin: .paragraph(number + 1))
        }
        return Reader.read(
            Document(digest: Digest(of: Data("report".utf8)), mediaType: .pdf, blocks: blocks))
    }

    @Test func dottedItemsStandUnderTheirParagraphsPosition() {
        let reading = reading([
            ("97.", "The recommendations listed below enjoy the support of Iceland:"),
            ("97.1.", "Ratify the treaty (France) (Norway);"),
            ("97.2.", "Protect defenders (Venezuela (Bolivarian Republic of));97.3.Do more (Holy See)."),
            (
                "98.",
                "The recommendations below did not enjoy the support of Iceland and would thus be noted:"
            ),
            ("98.1.", "Amend the law (No. 12) of 2011 (Sao Tome and Principe, Iran (Islamic Republic of))."),
            (
                "99.",
                "All conclusions and/or recommendations contained in the present report reflect the position of States."
            ),
            ("100.", "Nothing after it (France)."),
        ])
        #expect(reading.document.kind == .workingGroupReport)
        #expect(reading.document.symbol == "A/HRC/28/99")
        #expect(reading.stateUnderReview == "ISL")
        #expect(reading.session == 20 && reading.cycle == 2)
        let recommendations = reading.recommendations
        #expect(recommendations.map(\.number) == ["97.1", "97.2", "97.3", "98.1"])
        #expect(
            recommendations.map(\.recommendingStates) == [["FRA", "NOR"], ["VEN"], ["VAT"], ["STP", "IRN"]])
        #expect(recommendations.map(\.position) == [.supported, .supported, .supported, .noted])
        #expect(
            recommendations.map(\.text) == [
                "Ratify the treaty", "Protect defenders", "Do more", "Amend the law (No. 12) of 2011",
            ])
    }

    @Test func clausesOfOneItemAreRecommendationsOfTheirOwn() {
        let reading = reading([
            ("60.", "In the course of the discussion, the following recommendations were made to Iceland:"),
            (
                "1.",
                "Ratify the protocol (France); accede to the convention (Czech Republic, Mexico); and consider more (Chile);"
            ),
            ("2.", "Pursue (Ghana) and increase (Cuba) efforts against racism (Ghana, Cuba);"),
            (
                "61.",
                "The response of Iceland to these recommendations will be included in the outcome report."
            ),
        ])
        #expect(reading.recommendations.map(\.number) == ["1", "1", "1", "2", "2"])
        #expect(
            reading.recommendations.map(\.recommendingStates) == [
                ["FRA"], ["CZE", "MEX"], ["CHL"], ["GHA"], ["CUB"],
            ])
        #expect(reading.recommendations[3].text == "Pursue efforts against racism")
        #expect(reading.recommendations.allSatisfy { $0.position == .pending })
    }

    @Test func pledgesAreCommitmentsAndLoneRecommendationsHaveTheirParagraph() {
        let reading = reading([
            (
                "100.",
                "The following recommendation did not enjoy the support of Iceland: Support the press (Norway). The country"
                    + " said that it cannot."
            ),
            (
                "101.",
                "All conclusions and/or recommendations contained in the present report reflect the position."
            ),
            ("III.", "Voluntary pledges and commitments"),
            (nil, "Iceland announced the following commitments:"),
            ("(a)", "To submit its overdue reports;"), ("(b)", "To publish a plan of action."),
            (nil, "Annex"), (nil, "The delegation was headed by a person of no name."),
        ])
        #expect(reading.recommendations.map(\.number) == ["100"])
        #expect(reading.recommendations.map(\.text) == ["Support the press"])
        #expect(reading.recommendations.map(\.recommendingStates) == [["NOR"]])
        #expect(reading.commitments.map(\.kind) == [.pledge, .pledge])
        #expect(
            reading.commitments.map(\.text) == [
                "To submit its overdue reports;", "To publish a plan of action.",
            ])
    }

    @Test(arguments: [
        (
            "enjoy the support of Iceland, which considers that they are already implemented",
            Position.supported
        ),
        ("will be examined by Iceland, which will provide responses in due time", .pending),
        (
            "The recommendations below, noted in the report, did not enjoy the support of Iceland",
            .notSupported
        ),
        ("were noted by Iceland for further consideration", .noted),
        ("Iceland accepts in part the following recommendations", .partlySupported),
        ("The following have already been implemented", .implemented),
    ])
    func wordsGiveThePosition(_ words: String, _ position: Position) {
        #expect(PositionReader.position(words, in: EnglishReports.words.position)?.position == position)
    }

    @Test func addendaAnswerNumbersAndRanges() {
        let blocks = [
            "A/HRC/28/99/Add.1 United Nations",
            "Report of the Working Group on the Universal Periodic Review",
            "Iceland", "Addendum",
            "The Government accepts 97.1, 97.3-5, 97.7- 8,97.10. It considers them implemented.",
            "97.3–4", "The law was changed.", "97.11 and 97.12 are noted.",
        ].enumerated().map { Block(kind: .paragraph, text: $1, origin: .paragraph($0 + 1)) }
        let reading = Reader.read(
            Document(digest: Digest(of: Data("addendum".utf8)), mediaType: .pdf, blocks: blocks))
        #expect(reading.document.kind == .addendum)
        let positions = Dictionary(
            uniqueKeysWithValues: reading.recommendations.map { ($0.number ?? "", $0.position) })
        #expect(positions["97.4"] == .supported && positions["97.8"] == .supported)
        #expect(positions["97.10"] == .supported && positions["97.12"] == .noted)
        #expect(positions["97.2"] == nil && positions["97.6"] == nil)
        #expect(reading.recommendations.first { $0.number == "97.4" }?.comment == "The law was changed.")
    }

    @Test func thematicListsGivePositionsAndTheirSource() {
        let cells = [
            "Recommendation", "Position", "Full list of themes", "Theme: Treaties",
            "121.1 Ratify the treaty (France) (Uruguay);", "Source of Position: A/HRC/43/99/Add.1 - Para.3",
            "Supported", "Treaties", "121.2 Amend the law (Ghana); do more (Cuba);",
            "Source of Position: A/HRC/43/99 - Para 122", "Noted", "Theme: Laws",
            "121.1 Ratify the treaty (France) (Uruguay);",
        ].enumerated().map {
            Block(kind: .tableCell(.init(table: 1, row: $0, column: 0)), text: $1, origin: .paragraph($0 + 1))
        }
        let reading = Reader.read(
            Document(digest: Digest(of: Data("list".utf8)), mediaType: .docx, blocks: cells))
        #expect(reading.document.kind == .thematicList && reading.document.symbol == "A/HRC/43/99")
        #expect(reading.recommendations.map(\.number) == ["121.1", "121.2", "121.2"])
        #expect(reading.recommendations.map(\.position) == [.supported, .noted, .noted])
        #expect(reading.recommendations[0].recommendingStates == ["FRA", "URY"])
    }

    @Test(.enabled(if: Shared.isThere, "the shared reports are not here"))
    func theReportsOfKazakhstanAreReadWhole() async throws {
        let folder = Shared.file("data/working-group-reports")
        for (name, items, supported) in [("kazakhstan2010", 129, 103), ("kazakhstan2014", 194, 143)] {
            let document = try await DocumentReader().read(folder.appending(path: name + ".pdf"))
            let reading = Reader.read(document)
            #expect(reading.recommendations.count == items)
            #expect(reading.recommendations.count { $0.position == .supported } == supported)
            #expect(reading.recommendations.allSatisfy { $0.recommendingStates?.isEmpty == false })
        }
    }
}
