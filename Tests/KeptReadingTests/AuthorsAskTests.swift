import Foundation
import KeptDocuments
import Testing

@testable import KeptReading

/// Asks in which the writers are named, and tables and labels that tell whose an ask is.
@Suite struct AuthorsAskTests {
    @Test(arguments: [
        "Submission of the Tide Centre\n\nThe harbours are closed. The Tide Centre recommends that the Government of Norland open the harbours without delay.",
        "Communication du Barreau de Norhaven\n\nLes prisons sont pleines. Le Barreau de Norhaven demande à l’État de libérer les personnes qui sont détenues sans mandat.",
        "Contribución de la Coalición de los Ríos\n\nLas cárceles están llenas. La Coalición de los Ríos recomienda al Estado liberar a las personas detenidas sin orden.",
    ])
    func whoWritesAsksByName(text: String) async throws { #expect(try await asks(text).count == 1) }

    @Test func aColumnOfOnesOwnStandsBehindThatOfOthers() async throws {
        let table = """
            # Where things stand

            The prisons are full.

            | Recommendation of 2022 | Status | Our recommendation |
            |---|---|---|
            | Train all officers | Not done | Train all officers by 2027 and publish how |
            | Publish the inquiry of 2018 | Done | Pay the families that the inquiry names |
            """
        #expect(
            try await asks(table) == [
                "Train all officers by 2027 and publish how", "Pay the families that the inquiry names",
            ])
    }

    @Test(arguments: [
        "# Follow-up\n\nThe prisons are full.\n\n**Committee's recommendation:** The State party should train the police. Nothing was done.",
        "# Seguimiento\n\nLas cárceles están llenas.\n\nEn 2018 el Comité formuló las siguientes recomendaciones (párr. 44):\n\n- Adoptar un plan nacional;\n\n- Formar a los docentes.",
    ])
    func whatABodyRecommendedIsNone(text: String) async throws { #expect(try await asks(text).isEmpty) }

    @Test(arguments: [
        "Los ríos están sucios y las casas cerradas desde mayo. No queremos regalos. Lo que contamos lo han visto nuestros ojos.",
        "The harbours have been closed since May. We wish to thank all who opened their houses to us.",
    ])
    func aWishThatIsDeniedOrOnesOwnIsNone(text: String) async throws { #expect(try await asks(text).isEmpty) }

    private func asks(_ text: String) async throws -> [String] {
        let document = try await DocumentReader().read(Data(text.utf8), mediaType: .markdown, file: "test.md")
        return Reader.read(document).recommendations.map(\.text)
    }
}
