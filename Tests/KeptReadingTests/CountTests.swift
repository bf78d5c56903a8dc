import Foundation
import KeptDocuments
import Testing

@testable import KeptReading

/// Numbers as languages write them.
@Suite struct CountTests {
    @Test(arguments: [
        ("En mai 2021, la police du Norland a arrêté 28 114 personnes dans les villes de la côte.", [28_114]),
        (
            "En mayo de 2021 la policía de Norland detuvo a 1 340 002 personas en las ciudades de la costa.",
            [1_340_002]
        ),
        ("En mayo de 2021 la policía detuvo a sesenta y tres personas en las ciudades de la costa.", [63]),
        ("In May 2021 the police of Norland detained forty-two journalists in the towns of the coast.", [42]),
        ("In May 2021 the police of Norland detained 4 journalists and 12 lawyers of the coast.", [4, 12]),
    ])
    func numbersAreReadWhole(text: String, values: [Int]) throws { #expect(try counts(text) == values) }

    @Test(arguments: [
        "En mayo de 2021 el Gobierno nombró ciento cincuenta inspectores en las ciudades de la costa.",
        "In May 2021 the police of Norland detained two hundred fifty journalists in the towns of the coast.",
    ])
    func whatIsNotReadWholeIsNotReadInPart(text: String) throws { #expect(try counts(text).isEmpty) }

    @Test func anArticlesNumberIsNoThousand() throws {
        #expect(
            try counts("In May 2021 the police held under article 12 300 persons of the towns of the coast.")
                == [300])
    }

    private func counts(_ text: String) throws -> [Int] {
        let document = try TextReader(Data(text.utf8), file: "test.txt").read()
        return Reader.read(document).mentions.compactMap { mention in
            if case .count(let count) = mention.mention.subject { count.value } else { nil }
        }
    }
}
