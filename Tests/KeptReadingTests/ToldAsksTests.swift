import Foundation
import KeptDocuments
import Testing

@testable import KeptReading

/// What others asked, in the forms in which submissions tell of it.
@Suite struct ToldAsksTests {
    @Test(arguments: [
        // The sentence before the one that leads in says whose they are.
        "Norland received 212 recommendations in 2021, of which it accepted 150. Those about the police were:\n\n- Train all officers;\n\n- Publish the inquiry of 2018.",
        "En 2021 el Comité le hizo 40 recomendaciones a Norland. Copiamos las que importan aquí:\n\n1. Prohibir el castigo en las escuelas.\n\n2. Subir la edad mínima.",
        // A plan of the State.
        "The Government adopted an action plan in 2023. Its aims are:\n\n- build 300 schools;\n\n- train the teachers of the coast.",
        // A table that says what became of each.
        "| Recommendation | Status |\n|---|---|\n| Train all officers | Not implemented |\n| Publish the inquiry of 2018 | Implemented in 2022 |",
        // Items that the words before them name by number.
        "We recall the report of the Expert Meeting with recommendations 14 and 15, which read:\n\n14. We call for a review of the use of pesticides in the valleys.\n\n15. States must halt their export.",
        // The reasons of a resolution.
        "CONSIDERANDO\n\nQue en 2017 la Asamblea exigió la salida de la empresa y que nadie respondió a esa exigencia;\n\nQue el Consejo pidió en 2019 consultar a los pueblos.",
        "The report holds the following recommendations of the Committee to be met:\n\n1. Train all officers.\n\n2. Publish the inquiry of 2018.",
    ])
    func itemsThatOthersAskedAreNone(text: String) async throws {
        #expect(try await asks("# On the coast\n\nThe prisons are full.\n\n" + text).isEmpty)
    }

    @Test(arguments: [
        "En 2018 solicitamos al Gobierno que publicara los contratos.",
        "En el examen anterior pedimos al Comité que preguntara por las maestras.",
    ])
    func whatTheWritersAskedBeforeIsTold(text: String) async throws { #expect(try await asks(text).isEmpty) }

    @Test(arguments: [
        "Las cárceles de la costa están llenas. Pedimos al Gobierno que publique los contratos de 2018.",
        "En la costa, donde murieron 12 personas en 2018, pedimos al Gobierno que publique los contratos.",
    ])
    func whatTheyAskNowIsAsked(text: String) async throws { #expect(try await asks(text).count == 1) }

    @Test(arguments: [
        "It should be noted that the prisons of the coast have been full since May.",
        "Il convient de rappeler que les prisons de la côte sont pleines depuis mai.",
        "Es necesario recordar que las cárceles de la costa están llenas desde mayo.",
    ])
    func whatReadersAreToMindIsNoAsk(text: String) async throws { #expect(try await asks(text).isEmpty) }

    @Test func thanksLeadInToNothing() async throws {
        #expect(
            try await asks(
                "We urge Norland to free the detainees.\n\nWe thank you for your consideration of our recommendations."
            )
                == ["We urge Norland to free the detainees."])
    }

    private func asks(_ text: String) async throws -> [String] {
        let document = try await DocumentReader().read(Data(text.utf8), mediaType: .markdown, file: "test.md")
        return Reader.read(document).recommendations.map(\.text)
    }
}
