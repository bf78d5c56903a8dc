import Foundation
import KeptDocuments
import KeptTestSupport
import KeptVocabulary
import Testing

@testable import KeptReading

/// What else the United Nations publish of a State: summaries of submissions, compilations, concluding observations.
@Suite struct UnitedNationsDocumentTests {
    private func block(_ label: String?, _ text: String, note mark: String? = nil, marks: [String] = [])
        -> Block
    {
        let kind: Block.Kind =
            mark.map { .note(mark: $0) } ?? (label == nil ? .paragraph : .listItem(depth: 1, isOrdered: true))
        return Block(
            kind: kind, label: label, text: text,
            noteReferences: marks.map { .init(mark: $0, offset: text.utf8.count) }, origin: .paragraph(1))
    }

    private func heading(_ text: String) -> Block {
        Block(kind: .heading(level: 2), text: text, origin: .paragraph(1))
    }

    private func reading(_ blocks: [Block]) -> Reading {
        Reader.read(Document(digest: Digest(of: Data("un".utf8)), mediaType: .pdf, blocks: blocks))
    }

    @Test func summariesSayWhoSaidWhat() throws {
        let reading = reading([
            block(nil, "United Nations A/HRC/WG.6/34/ISL/3"), block(nil, "Distr.: General 14 August 2019"),
            heading("Summary of Stakeholders’ submissions on Iceland"),
            heading("Background"),
            block("1.", "It is a summary of three submissions.", marks: ["1"]),
            heading("Information provided by stakeholders"),
            block("2.", "JS1 noted that the law had not changed.", marks: ["2"]),
            block(
                "3.", "AI and the Ombudsman (ILO-X) recommended that Iceland ratify the treaty.", marks: ["3"]
            ),
            block("4.", "Equality and non-discrimination", marks: ["4"]),
            block("5.", "OSCE/ODIHR observed the vote."),
            block(
                nil,
                "The stakeholders listed below have contributed information for this summary: Individual submissions: AI "
                    + "Amnesty Example, London, United Kingdom; ILO-X Office of X, Geneva, Switzerland. Joint submissions: "
                    + "JS1 Joint submission 1 submitted by: ABC-D Example Association, The Other One (Iceland). Regional "
                    + "organizations: OSCE/ODIHR Office for Democratic Institutions, Warsaw, Poland.",
                note: "1"),
            block(nil, "JS1, para. 4.", note: "2"),
            block(nil, "AI, p. 2. See also ILO-X, para. 5 and A/HRC/28/15, para. 3.", note: "3"),
            block(nil, "For relevant recommendations see A/HRC/28/15, paras. 115.1–115.3.", note: "4"),
        ])
        #expect(reading.document.kind == .stakeholderSummary)
        #expect(reading.document.title == "Summary of stakeholders’ submissions: Iceland")
        #expect(reading.claims.map(\.submitters) == [["JS1"], ["AI", "ILO-X"], ["OSCE/ODIHR"]])
        #expect(reading.claims.map(\.notes) == [["2"], ["3"], []])
        let submitted = reading.sources.filter { $0.publisher != nil }
        #expect(submitted.compactMap(\.publisher) == ["AI", "ILO-X", "JS1", "OSCE/ODIHR"])
        #expect(submitted[1].title == "Office of X, Geneva, Switzerland")
        #expect(reading.notes[1].sources == [submitted[2].id])
        #expect(reading.notes[2].sources.prefix(2) == [submitted[0].id, submitted[1].id])
        #expect(reading.notes[1].claims == [reading.claims[0].id])
    }

    @Test func concludingObservationsGiveConcernsAndRecommendations() throws {
        let reading = reading([
            block(nil, "United Nations CCPR/C/ISL/CO/6"), block(nil, "Distr.: General 22 August 2024"),
            heading("Concluding observations on the sixth periodic report of Iceland"),
            block(
                "1.",
                "The Committee considered the sixth periodic report of Iceland and adopted these observations."
            ),
            heading("Positive aspects"),
            block("2.", "The Committee welcomes the adoption of the law on equality."),
            heading("Freedom of assembly"),
            block(
                "7.",
                "The Committee is concerned that permits are refused without reasons. It regrets the delays."),
            block(
                "8.",
                "The State party should amend the law so that a notice is enough. It should also train the police."
            ),
            heading("Prisons"),
            block("9.", "The Committee is concerned about:"), block("(a)", "The crowding of cells;"),
            block("(b)", "The lack of doctors."),
            block("10.", "The Committee recommends that the State party:"),
            block("(a)", "Build new prisons;"), block("(b)", "Employ doctors."),
            heading("Dissemination and follow-up"),
            block(
                "11.",
                "The State party should disseminate the Covenant and these concluding observations widely."),
            block(
                "12.",
                "In accordance with its rules, the State party is requested to provide, within two years, information on "
                    + "the implementation of the recommendations made in paragraphs 8 and 10 (b) above."),
        ])
        #expect(reading.document.kind == .concludingObservations)
        #expect(reading.mechanism == .ccpr)
        #expect(reading.stateUnderReview == "ISL")
        #expect(reading.recommendations.map(\.number) == ["8", "10 (a)", "10 (b)"])
        #expect(reading.recommendations.map(\.verb) == ["should", "recommend", "recommend"])
        #expect(reading.recommendations[0].text.hasSuffix("It should also train the police."))
        #expect(reading.recommendations.map(\.followUp) == [true, nil, true])
        #expect(
            reading.claims.map(\.text) == [
                "The Committee is concerned that permits are refused without reasons.",
                "It regrets the delays.",
                "The crowding of cells;", "The lack of doctors.",
            ])
        #expect(reading.recommendations.map(\.restsOn) == [["c1", "c2"], ["c3", "c4"], ["c3", "c4"]])
    }

    @Test(.enabled(if: Shared.isThere, "the shared documents are not here"))
    func theSummaryOfSloveniaIsReadWhole() async throws {
        let file = Shared.file("data/slovenia-2019/A-HRC-WG.6-34-SVN-3-stakeholders-summary.pdf")
        let reading = Reader.read(try await DocumentReader().read(file))
        #expect(reading.notes.filter { Int($0.mark) != nil }.compactMap { Int($0.mark) } == Array(1...144))
        #expect(reading.claims.count == 166)
        #expect(reading.claims.allSatisfy { $0.submitters?.isEmpty == false })
        #expect(Set(reading.claims.compactMap(\.submitters).joined()).count >= 15)
    }
}
