import Foundation
import KeptDocuments
import KeptVocabulary
import Testing

@testable import KeptReading

@Suite struct StateReaderTests {
    @Test(arguments: [
        (
            "Les autorités togolaises ont arrêté 12 journalistes. Le gouvernement togolais se tait. La presse togolaise ne dit rien.",
            "TGO"
        ),
        (
            "Las autoridades bolivianas detuvieron a 12 periodistas. El Gobierno boliviano calla. La prensa boliviana no dice nada.",
            "BOL"
        ),
        (
            "El Estado danés no respondió. La policía danesa detuvo a 12 personas. Los tribunales daneses callan.",
            "DNK"
        ),
        (
            "The request goes to the Pope. Papal bulls are still in force, and the Vatican keeps silent on them.",
            "VAT"
        ),
    ])
    func wordsForItsOrgansTellTheState(text: String, state: String) throws {
        #expect(try reading(text).stateUnderReview == state)
    }

    @Test(arguments: [
        "Ce texte est écrit en français. Il existe aussi en espagnol. Le français est la langue de ses auteurs, qui parlent aussi en danois.",
        "Este texto está escrito en español. También existe en francés. El español es la lengua de sus autores.",
    ])
    func aLanguageIsNoState(text: String) throws {
        #expect(try reading(text).stateUnderReview == nil)
    }

    @Test func noWordSpeaksOfTwoStates() {
        for language in Language.all {
            let forms = (language.peoples?.forms ?? [:]).flatMap { code, words in
                Set(words).map { (code, $0) }
            }
            #expect(forms.allSatisfy { Country.withCode($0.0) != nil }, "\(language.code)")
            #expect(Set(forms.map(\.1)).count == forms.count, "\(language.code)")
        }
    }

    private func reading(_ text: String) throws -> Reading {
        Reader.read(try TextReader(Data(text.utf8), file: "test.txt").read())
    }
}
