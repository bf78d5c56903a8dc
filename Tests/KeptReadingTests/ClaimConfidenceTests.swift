import Foundation
import KeptDocuments
import Testing

@testable import KeptReading

/// How sure it is that words state a fact.
@Suite struct ClaimConfidenceTests {
    @Test func whatBearsANoteAndADayIsSurerThanWhatTheWritersFeel() throws {
        let text = """
            1. The press

            In May 2021 the police of Norland detained 40 journalists.¹ We work with twelve of them in this report.¹

            ¹ Norland Herald, 4 May 2021, http://example.org/press
            """
        let claims = Reader.read(try TextReader(Data(text.utf8), file: "test.txt").read()).claims
        try #require(claims.count == 2)
        #expect(claims.allSatisfy { (0...1).contains($0.confidence) })
        #expect(claims[0].confidence > 0.85 && claims[1].confidence < claims[0].confidence)
    }

    @Test func weightsNameSigns() {
        let names = Set(ClaimSign.allCases.map(\.rawValue))
        #expect(!ClaimWeights.learned.weights.isEmpty)
        #expect(ClaimWeights.learned.weights.keys.allSatisfy(names.contains))
    }
}
