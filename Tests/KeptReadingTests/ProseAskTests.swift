import Foundation
import KeptDocuments
import Testing

@testable import KeptReading

/// Asks in running prose, in the words that letters, statements and press releases use; and their neighbours that ask for nothing.
struct ProseAskTests {
    private func voice(_ text: String, _ language: Language = .english) throws -> SentenceVoice {
        let document = try TextReader(Data(text.utf8), file: "test.txt").read()
        let read = ReadDocument(document)
        let wording = try #require(read.wordings.first)
        return SentenceVoice(
            wording, try #require(wording.sentences.first), words: try #require(wording.language?.asking))
    }

    @Test(arguments: [
        "We are calling on the Government of Norland to open the harbours before the winter.",
        "I am asking the Ministry of Justice of Norland to free the dockers without delay.",
        "The Coalition is urging the Government of Norland to pay the dockers what they are owed.",
        "We renew our call for the release of all those who were held at the harbour.",
        "Nous renouvelons donc notre appel à la libération des dockers qui sont encore détenus.",
        "Hacemos un enérgico llamado a la Sala para que revise su criterio en este caso.",
        "Estamos pidiendo al Gobierno que libere a las personas detenidas en el puerto.",
    ])
    func theWriterAsks(text: String) throws {
        let voice = try voice(text)
        #expect(voice.asksInOwnVoice)
    }

    @Test(arguments: [
        "We hope not, because the families have waited long enough for an answer from the court.",
        "It is essential to say that nobody was held at the harbour during that winter.",
        "Hay que decirlo con claridad: las familias siguen sin saber dónde están los detenidos.",
        "The Ministry is asking the dockers to sign the new contract before they are let in.",
        "Nous vous prions d’agréer, Madame la Ministre, l’expression de notre haute considération.",
        "La Cour suprême renouvelle chaque année la liste des experts qui siègent au tribunal.",
    ])
    func nobodyWhoWritesAsks(text: String) throws {
        #expect(!(try voice(text)).asksInOwnVoice)
    }

    @Test func whatIsNeedfulIsToldApartFromAnAsk() throws {
        for text in [
            "It is essential that the harbours of Norland open before the winter comes.",
            "Il est urgent que les ports du pays rouvrent avant la fin de cette année.",
            "Es preciso que los puertos del país abran antes de que llegue el invierno.",
        ] {
            let voice = try voice(text)
            #expect(voice.isNeedful && !voice.asksInOwnVoice)
        }
    }

    /// A clause about a thing has a verb of its own; the duty is the thing's.
    @Test func aDutyBehindAClauseIsNoClauseOfSomebodyElse() throws {
        for text in [
            "The law, which is still in force, should be repealed in this session.",
            "La loi qui est encore en vigueur doit être abrogée avant la prochaine session.",
            "La ley que está actualmente en vigor debe ser derogada antes del verano.",
        ] {
            let voice = try voice(text)
            #expect(voice.duty == .thing, "\(text)")
            #expect(!voice.isDutyInClause)
        }
        let told = try voice("The Planning Regulations say that the municipality should hold a hearing.")
        #expect(told.isDutyInClause)
        let own = try voice("In our view, we say that the municipality should hold a hearing.")
        #expect(!own.isDutyInClause)
    }

    /// An infinitive may be what a sentence speaks of.
    @Test func anInfinitiveThatIsSpokenOfAsksForNothing() throws {
        #expect(
            try voice("Défendre les droits des dockers n’est pas un crime dans ce pays.").opening == .other)
        #expect(
            try voice("Garantir que les dockers sont payés avant la fin de cette année.").opening == .verb)
        #expect(
            try voice("Legislar contra el hambre es un deber de todos los partidos del país.").opening
                == .other)
        #expect(
            try voice("Garanticen que los estibadores reciban su salario antes del invierno.").opening
                == .verb)
    }

    @Test func aLeadInMayEndWithoutAColon() async throws {
        let text =
            "Therefore we as dockers call on you forthwith to;\n\na) Open the harbours before winter comes\n\nb) Pay what the port owes to the families\n"
        let document = try await DocumentReader().read(Data(text.utf8), mediaType: .markdown, file: "test.md")
        #expect(Reader.read(document).recommendations.map(\.number) == ["a", "b"])
    }
}
