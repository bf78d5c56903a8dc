import Foundation
import KeptDocuments
import Testing

@testable import KeptReading

struct WeighingTests {
    private func document(_ text: String) throws -> Document {
        try TextReader(Data(text.utf8), file: "test.txt").read()
    }

    private func asks(_ text: String) throws -> [String] {
        Reader.read(try document(text)).recommendations.map(\.text)
    }

    @Test(arguments: [
        "Les prisons sont pleines depuis trois ans.\n\nRecommandations\n\n- Libérer toutes les personnes détenues ;\n\n- Ratifier le Pacte.",
        "Les prisons sont pleines.\n\nNous recommandons au Gouvernement du Norland :\n\n- d’abroger la loi sur les réunions ;\n\n- de libérer les étudiants.",
        "Les prisons sont pleines.\n\nRecommandation 1 : L’État devrait libérer les détenus.\n\nRecommandation 2 : Il devrait abroger la loi.",
        "Las cárceles están llenas desde hace tres años.\n\nRecomendaciones\n\n1. Liberar a todas las personas detenidas.\n\n2. Ratificar el Pacto.",
        "Las cárceles están llenas.\n\nRecomendamos al Estado que:\n\n- derogue la ley de reuniones;\n\n- ponga en libertad a los estudiantes.",
        "Las cárceles están llenas.\n\nPor ello instamos al Gobierno a liberar a los detenidos.\n\nPedimos al Parlamento que derogue la ley de reuniones.",
    ])
    func asksInFrenchAndSpanishAreFoundByForm(text: String) throws { #expect(try asks(text).count == 2) }

    @Test(arguments: [
        "Demand 1: The Government should release them.\n\nDemand 2: Parliament should repeal the law.",
        "The camp is full.\n\nWe call upon the State to:\n\nclose the camp; and\n\npay the families.",
        "The camp is full and the families wait.\n\nOUR ASKS\n\n- Close the camp.\n\n- Pay the families.",
    ])
    func labelsAndLeadInsOfOtherWordsMarkAsks(text: String) throws { #expect(try asks(text).count == 2) }

    @Test func aLabelIsNoPartOfTheAsk() throws {
        let found = try asks(
            "The recording was lost.\n\nRECOMMENDATION: The Government must have it examined.\n\nRecommendation 2: Norland should pay the families."
        )
        #expect(found == ["The Government must have it examined.", "Norland should pay the families."])
    }

    @Test(arguments: [
        "The Assembly Law of 2019 says that organisers must submit to the police:\n\n- the names of all participants;\n\n- a plan of the route; and\n\n- a deposit.",
        "La loi exige que les organisateurs remettent à la police :\n\n- les noms des participants ;\n\n- un plan du parcours.",
        "La ley obliga a las organizaciones a:\n\n- entregar los nombres de sus miembros;\n\n- pagar un depósito.",
        "The Committee said in 2019: \"The State party should repeal the law. It should release the detainees.\" Nothing followed.",
        "Le Comité a recommandé à l’État partie d’abroger la loi en 2019. Rien n’a suivi.",
        "El Comité recomendó al Estado parte que derogara la ley en 2019. Nada ha cambiado.",
        "At the last review Norland noted these recommendations:\n\n- Ratify the Covenant (Veldra, Maruba);\n\n- Close the camp (114.52).",
    ])
    func whatOthersAskOrObligeToIsNone(text: String) throws { #expect(try asks(text).isEmpty) }

    @Test(arguments: [
        ("The Committee recommended that the State party repeal the law in 2019.", "Committee"),
        ("In its report the Commission urged the Government to close the camp.", "Commission"),
        ("Le Comité a recommandé à l’État partie d’abroger la loi en 2019, sans succès.", "Comité"),
    ])
    func whatOthersAskIsToldWithWhoAsks(text: String, asker: String) throws {
        let told = Reader.read(try document("Prisons are full.\n\n" + text)).told
        #expect(told.map(\.text) == [text])
        #expect(told.first?.by?.contains(asker) == true)
    }

    @Test func aDocumentInTwoLanguagesIsReadInBoth() throws {
        let reading = Reader.read(
            try document(
                "The prisons of the country are full, and the courts are slow. We urge the Government of Norland to release the detainees.\n\n"
                    + "Les prisons du pays sont pleines et les tribunaux sont lents. Nous demandons au Gouvernement de libérer les détenus sans délai."
            ))
        #expect(reading.recommendations.count == 2)
        #expect(reading.notRead == nil)
    }

    @Test func aLanguageThatIsNotReadIsSaid() throws {
        let reading = Reader.read(
            try document(
                "Мы призываем правительство Норландии немедленно освободить всех задержанных и отменить закон о собраниях."
            )
        )
        #expect(reading.recommendations.isEmpty)
        #expect(reading.notRead?.map(\.what) == [.recommendations, .claims, .persons])
        #expect(reading.notRead?.allSatisfy { $0.language == "ru" } == true)
    }

    @Test func englishIsReadInFull() throws {
        #expect(
            Reader.read(try document("The prisons are full, and the courts of the country are slow.")).notRead
                == nil)
    }

    @Test func eachAskHasItsReasons() throws {
        let text =
            "The camp is full.\n\nRecommendations\n\n- Close the camp.\n\n- The camp was opened in 2011."
        let reasons = AskReasons.of(try document(text))
        let asks = reasons.filter(\.isAsk)
        #expect(asks.map(\.text) == Reader.read(try document(text)).recommendations.map(\.text))
        for one in reasons {
            #expect(!one.reasons.isEmpty)
            #expect((0...1).contains(one.confidence))
            #expect(one.isAsk == (one.confidence >= 0.5))
        }
    }

    @Test func weightsNameSignsAndKeepTheirDirection() {
        let names = Sign.all.map(\.name)
        #expect(Set(names).count == names.count)
        for model in [AskWeights.learned.block, AskWeights.learned.sentence] {
            for (name, weight) in model.weights {
                guard let sign = Sign.all.first(where: { $0.name == name }) else {
                    Issue.record("no sign is called \(name)")
                    continue
                }
                #expect(sign.direction != .speaksFor || weight >= 0, "\(name)")
                #expect(sign.direction != .speaksAgainst || weight <= 0, "\(name)")
            }
        }
        #expect(AskWeights.learned.block.weights.count > 30)
    }

    @Test(arguments: [
        ("d’abroger l’article qu'ils", ["d’", "abroger", "l’", "article", "qu'", "ils"]),
        ("aujourd’hui", ["aujourd’hui"]),
    ])
    func wordsThatClingArePartedWhereTheyStand(text: String, words: [String]) {
        let block = Block(kind: .paragraph, text: text, origin: .paragraph(1))
        let wording = Wording(block, index: 0, language: .french)
        #expect(wording.tokens.map(\.text) == words)
        #expect(wording.tokens.allSatisfy { String(block.words($0.range)) == $0.text })
    }

    @Test func everyTextOfAFormIsReadInItsLanguage() throws {
        for language in Language.all {
            #expect(language.asking.bearers.isDisjoint(with: language.asking.writers), "\(language.code)")
            #expect(!language.titles.asks.isEmpty && !language.sentences.abbreviations.isEmpty)
        }
        #expect(Language.of("fr-CA")?.code == "fr")
        #expect(Language.of("ru") == nil)
    }

    @Test(arguments: [
        (
            "Soumission à l’Examen périodique universel. Le Soudan a détenu 40 personnes. Au Soudan, nul ne l’ignore ; le Soudan se tait.",
            "SDN"
        ),
        (
            "Contribución al Examen Periódico Universal. El Perú detuvo a 40 personas. En el Perú nadie lo ignora, y el Perú calla.",
            "PER"
        ),
        (
            "Contribution à l’Examen périodique universel de la Côte d'Ivoire. La Côte d’Ivoire a ratifié le Pacte, et les autorités de la Côte d’Ivoire ne disent pas où sont les personnes qui ont été détenues.",
            "CIV"
        ),
    ])
    func statesAndMechanismsAreKnownInFrenchAndSpanish(text: String, state: String) throws {
        let reading = Reader.read(try document(text))
        #expect(reading.stateUnderReview == state)
        #expect(reading.mechanism == .upr)
    }
}
