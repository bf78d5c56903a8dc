import Foundation
import KeptDocuments
import Testing

@testable import KeptReading

/// Reports of special procedures on their visits, whose symbols look like those of the Working Group's addenda.
@Suite struct SpecialProceduresTests {
    private static let visits = [
        (
            """
            United Nations                              A/HRC/50/77/Add.1
            General Assembly                            Distr.: General
                                                        4 May 2022

            Human Rights Council
            Fiftieth session
            Agenda item 3

            Visit to Malta

            Report of the Special Rapporteur on the right to adequate housing

            I. Introduction

            1. The Special Rapporteur visited Malta from 1 to 9 June 2021.

            V. Conclusions and recommendations

            19. She is concerned that tenants were put out without an order of a court.

            20. The Special Rapporteur recommends that the Government of Malta:

            (a) Adopt a national strategy on housing by 2025;

            (b) End evictions without a court order.

            21. The Government should publish the survey of 2019.
            """, "Visit to Malta", "20 (a)"
        ),
        (
            """
            Nations Unies                               A/HRC/50/77/Add.1
            Assemblée générale                          Distr. générale
                                                        4 mai 2022

            Conseil des droits de l’homme
            Cinquantième session
            Point 3 de l’ordre du jour

            Visite à Malte

            Rapport de la Rapporteuse spéciale sur le droit à un logement convenable

            I. Introduction

            1. La Rapporteuse spéciale s’est rendue à Malte du 1er au 9 juin 2021.

            V. Conclusions et recommandations

            19. Elle est préoccupée par les expulsions sans décision d’un tribunal.

            20. La Rapporteuse spéciale recommande au Gouvernement de Malte :

            a) D’adopter une stratégie nationale du logement d’ici à 2025 ;

            b) De mettre fin aux expulsions sans décision de justice.

            21. Le Gouvernement devrait publier l’enquête de 2019.
            """, "Visite à Malte", "20 (a)"
        ),
        (
            """
            Naciones Unidas                             A/HRC/50/77/Add.1
            Asamblea General                            Distr. general
                                                        4 de mayo de 2022

            Consejo de Derechos Humanos
            50º período de sesiones
            Tema 3 de la agenda

            Visita a Malta

            Informe de la Relatora Especial sobre el derecho a una vivienda adecuada

            I. Introducción

            1. La Relatora Especial visitó Malta del 1 al 9 de junio de 2021.

            V. Conclusiones y recomendaciones

            19. Le preocupan los desalojos sin orden de un tribunal.

            20. La Relatora Especial recomienda al Gobierno de Malta:

            a) Aprobar una estrategia nacional de vivienda antes de 2025;

            b) Poner fin a los desalojos sin orden judicial.

            21. El Gobierno debería publicar la encuesta de 2019.
            """, "Visita a Malta", "20 (a)"
        ),
    ]

    @Test(arguments: visits)
    func aVisitIsReadWithItsRecommendations(text: String, title: String, number: String) throws {
        let reading = try reading(text)
        #expect(reading.document.kind == .other && reading.mechanism == .specialProcedures)
        #expect(reading.document.title == title)
        #expect(reading.stateUnderReview == "MLT")
        #expect(reading.recommendations.map(\.number) == [number, "20 (b)", "21"])
        #expect(reading.claims.count == 1)
        #expect(reading.notRead == nil)
        #expect(reading.document.otherSigns == nil)
    }

    @Test func aReportWithoutAVisitIsCalledByItsOwnName() throws {
        let text = Self.visits[0].0.replacing(
            "Visit to Malta", with: "Promotion and protection of all human rights")
        #expect(
            try reading(text).document.title
                == "Report of the Special Rapporteur on the right to adequate housing")
    }

    @Test func signsThatDisagreeAreSaid() throws {
        let text = """
            United Nations                              A/HRC/WG.6/45/MLT/3
            General Assembly                            Distr.: General
                                                        3 November 2023

            Report of the Working Group on the Universal Periodic Review

            Malta

            1. This is a summary of three submissions.
            """
        let document = try reading(text).document
        #expect(document.kind == .stakeholderSummary)
        #expect(document.otherSigns == [KindSign(part: .title, kind: .workingGroupReport)])
        let plain = text.replacing(
            "Report of the Working Group on the", with: "Summary of stakeholders’ submissions to the")
        #expect(try reading(plain).document.otherSigns == nil)
    }

    private func reading(_ text: String) throws -> Reading {
        Reader.read(try TextReader(Data(text.utf8), file: "report.txt").read())
    }
}
