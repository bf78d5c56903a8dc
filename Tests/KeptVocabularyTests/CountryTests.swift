import KeptVocabulary
import Testing

struct CountryTests {
    @Test func codesAreDistinctAndOfThreeLetters() {
        #expect(Set(Country.all.map(\.code)).count == Country.all.count)
        #expect(Country.all.allSatisfy { $0.code.count == 3 && $0.code.allSatisfy(\.isUppercase) })
        #expect(Country.all.count >= 193)
    }

    @Test func namesAreOfOneStateEach() {
        let names = Country.all.flatMap { [$0.name] + $0.otherNames }
        #expect(Set(names).count == names.count)
    }

    @Test(arguments: [("KAZ", "Kazakhstan"), ("bol", "Bolivia"), ("NLD", "Netherlands")])
    func codesFindStates(code: String, short: String) { #expect(Country.withCode(code)?.shortName == short) }

    @Test(arguments: ["XXX", "", "KA"])
    func otherCodesFindNone(code: String) { #expect(Country.withCode(code) == nil) }
}
