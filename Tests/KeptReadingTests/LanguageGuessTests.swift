import Foundation
import KeptDocuments
import KeptVocabulary
import Testing

@testable import KeptReading

/// The language of a text is told by its words (trial fault 20).
struct LanguageGuessTests {
    @Test(arguments: [
        (
            "In March 2031 the police searched the office of a group that defends the rights of workers, and took what was there for an "
                + "inquiry of which nobody knew.", "en"
        ),
        (
            "En mars 2031, la police a perquisitionné les bureaux d’une association qui défend les droits des travailleurs et a saisi tout "
                + "ce qui s’y trouvait pour une enquête.", "fr"
        ),
        (
            "En marzo de 2031 la policía registró la oficina de una asociación que defiende los derechos de los trabajadores y se llevó todo "
                + "lo que había para una investigación.", "es"
        ),
        (
            "Em março de 2031 a polícia fez uma busca no escritório de uma associação que defende os direitos dos trabalhadores e levou tudo "
                + "para uma investigação que não foi anunciada.", "pt"
        ),
        (
            "Im März 2031 hat die Polizei das Büro einer Gruppe durchsucht, die für die Rechte von Arbeitern eintritt, und alles mitgenommen, "
                + "was sie in den Räumen fand.", "de"
        ),
        (
            "В марте 2031 года полиция провела обыск в офисе организации, которая защищает права рабочих, и изъяла всё, что там было.",
            "ru"
        ),
        (
            "У березні 2031 року поліція обшукала офіс організації, яка захищає права робітників, і забрала все, що там було її.",
            "uk"
        ),
        (
            "2031 жылғы наурызда полиция жұмысшылардың құқықтарын қорғайтын ұйымның кеңсесін тінтіп, ондағының бәрін алып кетті.",
            "kk"
        ),
        (
            "في مارس 2031 فتشت الشرطة مكتب جمعية تدافع عن حقوق العمال وصادرت كل ما كان فيه من وثائق وأجهزة",
            "ar"
        ),
        (
            "در مارس ۲۰۳۱ پلیس دفتر گروهی را که از حقوق کارگران دفاع می‌کند بازرسی کرد و همه چیز را با خود برد",
            "fa"
        ),
        ("二〇三一年三月,警察搜查了一个维护工人权利的团体的办公室,并拿走了那里的一切,用于一项无人知晓的调查。这是第二次。警方没有出示任何文件,也没有说明理由,当时在场的人都被带走问话。", "zh"),
        (
            "2031 წლის მარტში პოლიციამ გაჩხრიკა ორგანიზაციის ოფისი, რომელიც იცავს მუშების უფლებებს და წაიღო ყველაფერი.",
            "ka"
        ),
        ("מרס 2031 ערכה המשטרה חיפוש במשרד של ארגון המגן על זכויות עובדים ולקחה את כל מה שהיה שם", "he"),
    ])
    func theLanguageIsFound(text: String, language: String) {
        #expect(LanguageGuess.language(in: [text]) == language)
    }

    @Test(arguments: ["", "Annex 1", "Zorba Quillfeather, Ostermark, Vessaly", "http://example.org/a/b/c/d"])
    func ofShortTextsNothingIsSaid(text: String) { #expect(LanguageGuess.language(in: [text]) == nil) }

    /// Word processors write the language of their user: the words say more.
    @Test func wordsCountMoreThanWhatTheFileSays() {
        let french = Block(
            kind: .paragraph,
            text:
                "La police a saisi les documents de l’association dans les bureaux de la ville et n’a pas dit pour quelle raison elle l’a fait ce jour.",
            origin: .paragraph(1))
        func language(_ declared: String?) -> String? {
            LanguageGuess.language(
                of: Document(
                    digest: Digest(of: Data()), mediaType: .docx, metadata: .init(language: declared),
                    blocks: [french]))
        }
        #expect(language("en-US") == "fr" && language(nil) == "fr" && language("fr-CH") == "fr-CH")
    }
}
