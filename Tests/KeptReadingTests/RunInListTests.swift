import Foundation
import KeptDocuments
import Testing

@testable import KeptReading

@Suite struct RunInListTests {
    @Test(arguments: [
        (
            "We urge Norland to publish the list of prisons; to admit monitors; and to close the wing for minors.",
            ["publish the list of prisons", "admit monitors", "close the wing for minors"], "Norland"
        ),
        (
            "We call on the Government of Norland to: (a) release all who are held without a charge; (b) repeal the Assembly Law, and (c) pay the families.",
            ["release all who are held without a charge", "repeal the Assembly Law", "pay the families"],
            "the Government of Norland"
        ),
        (
            "The Government should (i) train the police in the use of force, (ii) wear name tags and (iii) pay the families.",
            ["train the police in the use of force", "wear name tags", "pay the families"], "the Government"
        ),
        (
            "Nous demandons au Gouvernement du Norland de libérer les détenus ; d’abroger la loi sur les réunions ; et de payer les familles.",
            ["libérer les détenus", "abroger la loi sur les réunions", "payer les familles"],
            "Gouvernement du Norland"
        ),
        (
            "Instamos al Gobierno de Norland a publicar la lista de cárceles; a admitir observadores; y a cerrar el pabellón.",
            ["publicar la lista de cárceles", "admitir observadores", "cerrar el pabellón"],
            "Gobierno de Norland"
        ),
    ])
    func eachItemOfASentenceIsAnAsk(text: String, items: [String], addressee: String) throws {
        let asks = try reading(text).recommendations
        #expect(asks.map(\.text) == items)
        #expect(Set(asks.map(\.addressee)) == [addressee])
        for ask in asks {
            guard case .text(let start, let end, _, _) = ask.place else {
                Issue.record("an ask of a text has no place in it")
                continue
            }
            #expect(
                String(decoding: Array((Self.before + text).utf8)[start..<end], as: UTF8.self) == ask.text)
        }
    }

    @Test(arguments: [
        "We urge Norland to release all who are held; the prisons are full, and to wait is to kill.",
        "We urge Norland to comply with article 12 (a) and (b) of the Convention without any delay.",
        "We ask the Government to go to the north; to the camps nobody has come since May.",
    ])
    func whatIsNoListStaysWhole(text: String) throws {
        #expect(try reading(text).recommendations.map(\.text) == [text])
    }

    @Test func whatAnAuthorNumberedIsOne() throws {
        let asks = try reading(
            "1. Release the detainees; to wait is to kill.\n\n2. We urge Norland to pay; to pay soon."
        )
        .recommendations
        #expect(asks.compactMap(\.number) == ["1", "2"])
    }

    @Test(arguments: [
        "The undersigned organisations urge Norland to free the detainees. They also recommend that the Council send a mission.",
        "Las organizaciones firmantes instan a Norland a liberar a los detenidos. Recomiendan además que el Consejo envíe una misión.",
        "Les organisations signataires exhortent le Norland à libérer les détenus. Elles recommandent en outre que le Conseil envoie une mission.",
    ])
    func whoAskedAsksOn(text: String) throws {
        let document = try TextReader(Data(text.utf8), file: "test.txt").read()
        // Together or each by itself: what is said of "they" is asked as well.
        let asked = Reader.read(document).recommendations.map(\.text).joined(separator: " ")
        #expect(asked == text)
    }

    private static let before = "The prisons are full.\n\nRecommendations\n\n"

    private func reading(_ text: String) throws -> Reading {
        Reader.read(try TextReader(Data((Self.before + text).utf8), file: "test.txt").read())
    }
}
