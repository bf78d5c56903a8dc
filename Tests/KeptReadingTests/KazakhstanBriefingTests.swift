import Foundation
import KeptDocuments
import KeptReading
import KeptTestSupport
import KeptVocabulary
import Testing

/// Holds the reading of the real briefing against what was counted by hand in it.
@Suite(.enabled(if: Shared.isThere, "../shared is not beside this checkout"))
struct KazakhstanBriefingTests {
    let reading: Reading

    init() async throws {
        let file = Shared.file("briefs/kazakhstan-2014.txt")
        reading = Reader.read(try await DocumentReader().read(file))
    }

    @Test func stateMechanismAndPreviousReviewAreRead() {
        #expect(reading.stateUnderReview == "KAZ")
        #expect(reading.statesConcerned == ["KAZ"])
        #expect(reading.mechanism == .upr)
        #expect(reading.previousReview?.description == "2010-02")
        #expect(reading.cycle == nil && reading.session == nil)
    }

    @Test func sixNumberedSectionsStandBetweenIntroductionAndClosing() {
        #expect(reading.sections.map(\.number) == [nil, "1", "2", "3", "4", "5", "6", nil])
        #expect(
            reading.sections.map(\.kind) == [
                .introduction, .risks, .restrictions, .reprisals, .groups, .stateResponse, .recommendations,
                .closing,
            ])
        let titles = reading.sections.compactMap(\.title)
        let ends = [
            ("Risks", "defenders"), ("Official", "defenders"), ("Intimidation", "mechanisms"),
            ("Human", "risks"),
            ("The", "defenders"), ("Recommendations", "Kazakhstan"),
        ]
        #expect(titles.count == 6)
        for (title, (first, last)) in zip(titles, ends) {
            #expect(title.hasPrefix(first) && title.hasSuffix(last))
        }
    }

    @Test func everyNoteIsTiedToTheClaimThatCarriesItsMark() {
        #expect(reading.notes.map(\.mark) == (1...16).map(String.init))
        #expect(reading.notes.allSatisfy { $0.claims.count == 1 })
        let byClaim = reading.claims.filter { !$0.notes.isEmpty }.map(\.notes)
        #expect(
            byClaim == [
                ["1"], ["2"], ["3"], ["4"], ["5"], ["6"], ["7"], ["8"], ["9", "10", "11"], ["12"], ["13"],
                ["14"],
                ["15"], ["16"],
            ])
    }

    @Test func thirteenSourcesAreDistinct() {
        #expect(reading.sources.count == 13)
        let ofNote = Dictionary(uniqueKeysWithValues: reading.notes.map { ($0.mark, $0.sources) })
        for (first, second) in [("8", "9"), ("14", "15"), ("7", "16")] {
            #expect(ofNote[first] == ofNote[second])
        }
        #expect(Set(reading.notes.flatMap(\.sources)).count == 13)
    }

    @Test func fifteenBulletsAndTheIntroductionClaim() {
        let numbered = reading.claims.filter { $0.section.flatMap { Int($0) } != nil }
        #expect(numbered.count == 15)
        let counts = ["1", "2", "3", "4", "5"].map { number in numbered.count { $0.section == number } }
        #expect(counts == [3, 5, 1, 1, 5])
        let introduction = reading.claims.filter { $0.section == "introduction" }
        #expect(introduction.count == 1)
        #expect(introduction.first?.text.contains("accepted 7 recommendations") == true)
        #expect(reading.commitments.first?.count == 7)
    }

    @Test func twelveRecommendationsHaveAddresseeAndVerb() {
        #expect(reading.recommendations.count == 12)
        #expect(reading.recommendations.allSatisfy { $0.section == "6" })
        #expect(reading.recommendations.count { $0.addressee == "the State" } == 11)
        #expect(reading.recommendations[9].addressee == "the President's Commission on Human Rights")
        #expect(
            reading.recommendations.enumerated().filter { $0.element.verb == "must" }.map(\.offset) == [
                7, 11,
            ])
        #expect(reading.recommendations.count { $0.verb == "should" } == 10)
    }

    @Test func provisionsAreRead() {
        let provisions = reading.provisions
        #expect(provisions.count == 6)
        #expect(provisions.map(\.article) == ["19", nil, "317-1", nil, nil, "32"])
        #expect(provisions[0].instrument == "Criminal Code")
        #expect(provisions[1].title == "On the leader of the Nation")
        #expect(provisions[1].date?.description == "2010")
        #expect(provisions[2].instrument == "Criminal Code")
        #expect(provisions[3].instrument == "media legislation")
        #expect(provisions[3].date?.description == "2010")
        #expect(provisions[4].title?.hasPrefix("On the procedure for organizing") == true)
        #expect(provisions[4].title?.hasSuffix("in the Republic of Kazakhstan") == true)
        #expect(provisions[4].date?.description == "2004")
        #expect(provisions[5].instrument == "Constitution")
        #expect(reading.norms.map { [$0.instrument, $0.article] } == [["ICCPR", "21"]])
    }

    /// Article 317-1, the law of 2004 and the media legislation each stand in a claim and in an ask.
    @Test(arguments: [2, 3, 4])
    func lawsTieClaimsToRecommendations(number: Int) throws {
        let spans = reading.provisions[number].spans
        let claims = reading.claims.filter { claim in spans.contains { claim.span.contains($0) } }
        let asks = reading.recommendations.filter { ask in spans.contains { ask.span.contains($0) } }
        #expect(!claims.isEmpty && !asks.isEmpty)
        for ask in asks { #expect(claims.contains { ask.restsOn.contains($0.id) }) }
    }

    @Test func eventIsReadWithItsBounds() throws {
        let event = try #require(reading.events.first)
        #expect(reading.events.count == 1)
        #expect(event.date?.description == "2011-12")
        #expect(event.location == "Zhanaozen")
        #expect(event.attributedTo == "Open Dialogue")
        #expect(event.counts.map(\.value) == [17, 86, 37])
        #expect(event.counts.map(\.what) == ["fatalities", "casualties", "convictions"])
        #expect(event.counts.first?.bound == .atLeast)
    }

    @Test func planCommunicationAndOpportunityAreRead() throws {
        #expect(reading.plans.map { $0.period?.description } == ["2009/2012"])
        #expect(reading.plans.first?.assessments.map(\.percent) == [23])
        let letter = try #require(reading.communications.first)
        #expect(reading.communications.count == 1)
        #expect(letter.date?.description == "2007-09" && !letter.answered)
        #expect(letter.addressee == "the President's Commission on Human Rights")
        #expect(reading.opportunities.map { $0.date?.description } == ["2014"])
        #expect(reading.opportunities.first?.title.hasSuffix("Kazakhstan Dialogue") == true)
    }

    @Test func oneRecommendationRestsOnNothing() {
        let bare = reading.recommendations.filter(\.restsOn.isEmpty)
        #expect(bare.map(\.id) == ["r3"])
        #expect(bare.first?.text.contains("police management of protests") == true)
    }

    @Test func placesPointAtTheirWords() async throws {
        let bytes = [UInt8](try Data(contentsOf: Shared.file("briefs/kazakhstan-2014.txt")))
        for mention in reading.mentions {
            guard case .text(let start, let end, let line, _) = mention.place else {
                Issue.record("a text's place is \(mention.place)")
                continue
            }
            let words = String(decoding: bytes[start..<end], as: UTF8.self)
            // A note's mark may stand within the words of the original.
            #expect(words.filter { !"⁰¹²³⁴⁵⁶⁷⁸⁹".contains($0) } == mention.text)
            #expect(bytes[..<start].count { $0 == 0x0A } + 1 == line)
        }
        #expect(reading.mentions.count > 80)
    }
}
