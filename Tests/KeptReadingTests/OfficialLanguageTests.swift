import Foundation
import KeptDocuments
import KeptVocabulary
import Testing

@testable import KeptReading

/// A report reads the same in each language in which reports are read, and is recognised in all six.
struct OfficialLanguageTests {
    // MARK: - Twins

    /// One invented report, as each language writes it.
    struct Edition {
        let language: String
        let head: String
        let conclusions: String
        let groups: [(lead: String, items: [(String, String)])]
        let closing: String
    }

    private static let english = Edition(
        language: "en",
        head: """
            United Nations                              A/HRC/41/77
            General Assembly                            Distr.: General
                                                        4 April 2019
                                                        Original: English

            Human Rights Council
            Forty-first session

            Report of the Working Group on the Universal Periodic Review

            Malta

            1. The Working Group on the Universal Periodic Review held its thirty-second session from 21 January to 1 February 2019.
            """,
        conclusions: "II. Conclusions and/or recommendations",
        groups: [
            (
                "100. The recommendations formulated during the interactive dialogue and listed below enjoy the support of Malta:",
                [
                    ("Ratify the Optional Protocol to the Convention against Torture", "France, Iceland"),
                    ("Continue to strengthen the independence of judges", "Germany"),
                    ("Establish by law a national human rights institution", "Ireland; Syrian Arab Republic"),
                ]
            ),
            (
                "101. The recommendations listed below enjoy the support of Malta, which considers that they are already implemented or in the process of implementation:",
                [("Train the police in the rights of children", "Netherlands and Switzerland")]
            ),
            (
                "102. The following recommendations will be examined by Malta, which will provide responses in due time:",
                [("Abolish the offence of insult", "United Kingdom of Great Britain and Northern Ireland")]
            ),
            (
                "103. The recommendations below did not enjoy the support of Malta:",
                [
                    ("Withdraw its reservations to the Covenant", "Russian Federation"),
                    ("Close the detention centre on the coast", "Iran (Islamic Republic of)"),
                ]
            ),
            (
                "104. The recommendations below have been noted by Malta:",
                [("Publish the list of schools", "Viet Nam")]
            ),
        ],
        closing:
            "105. All conclusions and/or recommendations contained in the present report reflect the position of the submitting State(s)."
    )

    private static let french = Edition(
        language: "fr",
        head: """
            Nations Unies                               A/HRC/41/77
            Assemblée générale                          Distr. générale
                                                        4 avril 2019
                                                        Français
                                                        Original : anglais

            Conseil des droits de l'homme
            Quarante et unième session

            Rapport du Groupe de travail sur l'Examen périodique universel

            Malte

            1. Le Groupe de travail sur l'Examen périodique universel a tenu sa trente-deuxième session du 21 janvier au 1er février 2019.
            """,
        conclusions: "II. Conclusions et/ou recommandations",
        groups: [
            (
                "100. Les recommandations formulées au cours du dialogue et énumérées ci-après recueillent l'adhésion de Malte :",
                [
                    (
                        "Ratifier le Protocole facultatif se rapportant à la Convention contre la torture",
                        "France, Islande"
                    ),
                    ("Continuer de renforcer l'indépendance des juges", "Allemagne"),
                    (
                        "Créer par la loi une institution nationale des droits de l'homme",
                        "Irlande ; République arabe syrienne"
                    ),
                ]
            ),
            (
                "101. Les recommandations ci-après recueillent l'adhésion de Malte, qui considère qu'elles sont déjà appliquées ou en cours d'application :",
                [("Former la police aux droits de l'enfant", "Pays-Bas et Suisse")]
            ),
            (
                "102. Les recommandations ci-après seront examinées par Malte, qui y répondra en temps voulu :",
                [("Abolir le délit d'injure", "Royaume-Uni de Grande-Bretagne et d’Irlande du Nord")]
            ),
            (
                "103. Les recommandations ci-après n'ont pas recueilli l'adhésion de Malte :",
                [
                    ("Retirer ses réserves au Pacte", "Fédération de Russie"),
                    ("Fermer le centre de détention de la côte", "Iran (République islamique d’)"),
                ]
            ),
            (
                "104. Malte a pris note des recommandations ci-après :",
                [("Publier la liste des écoles", "Viet Nam")]
            ),
        ],
        closing:
            "105. Toutes les conclusions et/ou recommandations figurant dans le présent rapport reflètent la position de l'État ou des États concernés."
    )

    private static let spanish = Edition(
        language: "es",
        head: """
            Naciones Unidas                             A/HRC/41/77
            Asamblea General                            Distr. general
                                                        4 de abril de 2019
                                                        Español
                                                        Original: inglés

            Consejo de Derechos Humanos
            41er período de sesiones

            Informe del Grupo de Trabajo sobre el Examen Periódico Universal

            Malta

            1. El Grupo de Trabajo sobre el Examen Periódico Universal celebró su 32º período de sesiones del 21 de enero al 1 de febrero de 2019.
            """,
        conclusions: "II. Conclusiones y/o recomendaciones",
        groups: [
            (
                "100. Las recomendaciones formuladas durante el diálogo y enumeradas a continuación cuentan con el apoyo de Malta:",
                [
                    (
                        "Ratificar el Protocolo Facultativo de la Convención contra la Tortura",
                        "Francia, Islandia"
                    ),
                    ("Seguir reforzando la independencia de los jueces", "Alemania"),
                    (
                        "Crear por ley una institución nacional de derechos humanos",
                        "Irlanda; República Árabe Siria"
                    ),
                ]
            ),
            (
                "101. Las recomendaciones siguientes cuentan con el apoyo de Malta, que considera que ya se están aplicando o están en proceso de ejecución:",
                [("Formar a la policía en los derechos del niño", "Países Bajos y Suiza")]
            ),
            (
                "102. Malta examinará las recomendaciones siguientes, a las que dará respuesta a su debido tiempo:",
                [("Abolir el delito de injurias", "Reino Unido de Gran Bretaña e Irlanda del Norte")]
            ),
            (
                "103. Las recomendaciones que figuran a continuación no cuentan con el apoyo de Malta:",
                [
                    ("Retirar sus reservas al Pacto", "Federación de Rusia"),
                    ("Cerrar el centro de detención de la costa", "Irán (República Islámica del)"),
                ]
            ),
            (
                "104. Malta tomó nota de las recomendaciones siguientes:",
                [("Publicar la lista de escuelas", "Viet Nam")]
            ),
        ],
        closing:
            "105. Todas las conclusiones y/o recomendaciones que figuran en el presente informe reflejan la posición de los Estados que las formularon."
    )

    private static func text(_ edition: Edition) -> String {
        var lines = [edition.head, edition.conclusions]
        for (number, group) in edition.groups.enumerated() {
            lines.append(group.lead)
            for (item, (words, states)) in group.items.enumerated() {
                lines.append("\(100 + number).\(item + 1) \(words) (\(states));")
            }
        }
        return (lines + [edition.closing]).joined(separator: "\n\n")
    }

    private static func read(_ text: String) throws -> Reading {
        Reader.read(try TextReader(Data(text.utf8), file: "report.txt").read())
    }

    @Test(arguments: [french, spanish])
    func aReportReadsAsItsTwin(_ edition: Edition) throws {
        let twin = try Self.read(Self.text(Self.english))
        let own = try Self.read(Self.text(edition))
        #expect(own.document.kind == .workingGroupReport)
        #expect(own.document.language == edition.language)
        #expect(own.document.symbol == "A/HRC/41/77")
        #expect(own.document.date == twin.document.date && own.document.date != nil)
        #expect(own.stateUnderReview == "MLT" && twin.stateUnderReview == "MLT")
        #expect(own.session == 32 && own.cycle == 3)
        #expect(own.notRead == nil)
        #expect(twin.recommendations.count == 8)
        #expect(own.recommendations.map(\.number) == twin.recommendations.map(\.number))
        #expect(
            own.recommendations.map(\.recommendingStates) == twin.recommendations.map(\.recommendingStates))
        #expect(own.recommendations.map(\.position) == twin.recommendations.map(\.position))
        #expect(own.recommendations.map(\.stateClaims) == twin.recommendations.map(\.stateClaims))
        #expect(own.recommendations.map(\.text) == edition.groups.flatMap { $0.items.map { $0.0 } })
        #expect(
            twin.recommendations.map(\.position)
                == [
                    .supported, .supported, .supported, .supported, .pending, .notSupported, .notSupported,
                    .noted,
                ])
    }

    // MARK: - The other three

    struct Recognised {
        let language: String
        let text: String
        let kind: DocumentKind
        let sentences: Int
    }

    private static let recognised = [
        Recognised(
            language: "ru",
            text: """
                Организация Объединенных Наций              A/HRC/WG.6/45/MLT/3
                Генеральная Ассамблея                       Distr.: General
                                                            3 November 2023

                Резюме материалов, представленных заинтересованными сторонами по Мальте

                I. Справочная информация

                1. Доклад содержит резюме трёх материалов[1]. Он подготовлен в срок.

                [1] Центр приливов, Отчёт, https://example.org/ru.
                """, kind: .stakeholderSummary, sentences: 2),
        Recognised(
            language: "ar",
            text: """
                الأمم المتحدة              A/HRC/WG.6/45/MLT/3
                الجمعية العامة             Distr.: General
                3 November 2023

                موجز المعلومات المقدمة من الجهات صاحبة المصلحة بشأن مالطة

                أولاً- معلومات أساسية

                1. هذا التقرير موجز لثلاث ورقات[1]. هل قُدم في موعده؟ نعم.

                [1] مركز المد، تقرير، https://example.org/ar.
                """, kind: .stakeholderSummary, sentences: 3),
        Recognised(
            language: "zh",
            text: """
                联合国                     A/HRC/WG.6/45/MLT/3
                大会                       Distr.: General
                3 November 2023

                利益攸关方提交的材料概述：马耳他

                一. 背景情况

                1. 本报告概述了三份材料[1]。报告按时提交。

                [1] 潮汐中心，报告，https://example.org/zh。
                """, kind: .stakeholderSummary, sentences: 2),
    ]

    @Test(arguments: recognised)
    func aDocumentIsRecognisedInEveryLanguage(_ sample: Recognised) throws {
        let document = try TextReader(Data(sample.text.utf8), file: "summary.txt").read()
        let reading = Reader.read(document)
        #expect(reading.document.kind == sample.kind)
        #expect(reading.document.symbol == "A/HRC/WG.6/45/MLT/3")
        #expect(reading.document.language == sample.language)
        #expect(reading.stateUnderReview == "MLT")
        #expect(reading.session == 45 && reading.mechanism == .upr)
        #expect(reading.document.date?.description == "2023-11-03")
        #expect(reading.notes.count == 1)
        #expect(reading.sources.map(\.url) == ["https://example.org/\(sample.language)"])
        #expect(Set(reading.notRead?.map(\.language) ?? []) == [sample.language])
        let read = ReadDocument(document)
        let paragraph = try #require(read.wordings.first { $0.block.label == "1." })
        #expect(paragraph.sentences.count == sample.sentences)
    }

    /// What the signs are for: each sample lacks one that a title page should have.
    @Test(arguments: [
        ("United Nations                              A/HRC/41/77", "United Nations"),
        (
            "Report of the Working Group on the Universal Periodic Review",
            "Report of the Working Group on the Periodic"
        ),
        ("Distr.: General", ""),
        ("II. Conclusions and/or recommendations", "II. Conclusions and recomendations"),
        ("105. All conclusions and/or recommendations contained", "105. What is contained"),
        ("United Nations  ", "Untied Nations  "),
    ])
    func aSlipMakesNoSubmissionOfAReport(_ slip: (String, String)) throws {
        let text = Self.text(Self.english)
        #expect(text.contains(slip.0))
        let reading = try Self.read(text.replacing(slip.0, with: slip.1))
        #expect(reading.document.kind == .workingGroupReport)
        #expect(reading.stateUnderReview == "MLT")
    }

    @Test func aSubmissionThatCitesReportsIsNone() throws {
        let text = """
            Submission to the United Nations Human Rights Committee in relation to the concluding observations on the sixth periodic report of Malta (CCPR/C/MLT/CO/6)

            Tide Centre, 3 March 2024

            1. The Report of the Working Group on the Universal Periodic Review (A/HRC/41/77) holds recommendations that Malta supported.

            Conclusions and recommendations

            We call on Malta to adopt a law on assemblies by 2025.
            """
        #expect(try Self.read(text).document.kind == .submission)
    }
}
