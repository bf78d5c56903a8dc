import Foundation
import KeptDocuments
import Testing

@testable import KeptReading

/// Duties and asks of others, in the forms in which texts tell of them, and the writer's own beside each.
struct ToldAskTests {
    private func document(_ text: String) async throws -> Document {
        try await DocumentReader().read(Data(text.utf8), mediaType: .markdown, file: "test.md")
    }

    /// By block of a text whose blocks are parted by blank lines.
    private func wordings(_ blocks: [String]) throws -> [Wording] {
        let text = Data(blocks.joined(separator: "\n\n").utf8)
        return ReadDocument(try TextReader(text, file: "test.txt").read()).wordings
    }

    @Test func aQuotationOfSeveralItemsIsNobodysAsk() async throws {
        let told = """
            The Plan says on its page 12 that the administration must:

            - “ensure that no shelter of the harbour closes without a place for each of those who live there;

            - inform each family in writing, in its own language and thirty days before;

            - avoid in any case that children are parted from their parents”.

            Nothing of it was done. We urge the Government of Norland to open the three shelters again.
            """
        let found = Reader.read(try await document(told)).recommendations
        #expect(found.map { $0.text.contains("three shelters") } == [true])
    }

    @Test(arguments: [
        ("“a”. b “c", "d", "e” f"), ("“Say a", "b", "c”"), ("« dire a", "b", "c »."), ("„sagt", "b", "c“"),
    ])
    func aMarkIsClosedInALaterBlock(first: String, second: String, third: String) throws {
        let wordings = try wordings([first, second, third, "After it"])
        #expect(LongQuotations.all(in: wordings).contains(1))
        #expect(!LongQuotations.all(in: wordings).contains(3))
    }

    @Test func aMarkThatNothingClosesOpensNone() throws {
        #expect(LongQuotations.all(in: try wordings(["“Say a", "b", "c"])).isEmpty)
    }

    @Test(arguments: [
        "The Code lays down:", "Los requisitos que se ponen a las organizaciones del puerto son:",
        "Dans le plan de la ville pour les années qui viennent, il est notamment prévu :",
        "The Directive requires that the State should:",
    ])
    func aListOfDutiesIsToldAsSuch(lead: String) async throws {
        let read = ReadDocument(try await document("\(lead)\n\n- submit\n- declare"))
        let wording = try #require(read.wordings.first)
        let words = try #require(wording.language?.asking)
        let voices = wording.sentences.map { SentenceVoice(wording, $0, words: words) }
        #expect(LeadInReader.kind(of: wording, voices) == .dutyOfOthers)
    }

    @Test(arguments: [
        "We do not plead for anybody and we do not recommend a law.",
        "We don’t recommend the new law to anybody who works at the harbour.",
        "En este informe no recomendamos ninguna ley ni pedimos dinero a nadie.",
    ])
    func whatIsDeniedIsNotAsked(text: String) throws {
        let wording = try #require(try wordings([text]).first)
        let words = try #require(wording.language?.asking)
        let voices = wording.sentences.map { SentenceVoice(wording, $0, words: words) }
        #expect(voices.allSatisfy { !$0.asksInOwnVoice })
    }

    @Test func aParticipleBehindBeTellsNothing() throws {
        for (text, tells) in [
            ("The Declaration be raised to the rank of a convention", false),
            ("The Declaration was raised to the rank of a convention", true),
        ] {
            let wording = try #require(try wordings([text]).first)
            let words = try #require(wording.language?.asking)
            #expect(SentenceVoice(wording, wording.tokens.indices, words: words).tells == tells)
        }
    }
}
