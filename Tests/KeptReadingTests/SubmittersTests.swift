import Testing

@testable import KeptReading

/// Who is listed as having sent a submission, and who only as a member of a joint one.
@Suite struct SubmittersTests {
    @Test func membersOfJointSubmissionsAreNone() throws {
        let list = """
            Civil society. Individual submissions: TLN Tide League of Norland (Norland); NUMW National Union of Media Workers \
            (Norland). Joint submissions: JS1 Joint submission 1 submitted by: Harbour Watch; ACAT Veldra; UNICEF Norland; \
            Tide House (Veldra); JS2 Joint submission 2 submitted by: River Council; CISL Department of Rivers (Maruba). \
            Regional organization: CoR Council of the Rivers (Veldra).
            """
        let found = Submitters(list: list, words: OfficialLanguage.english.summary).all
        #expect(found.map(\.abbreviation) == ["TLN", "NUMW", "JS1", "JS2", "CoR"])
        #expect(found.first?.name == "Tide League of Norland (Norland)")
    }

    @Test func listsWithoutCountriesAreReadToo() throws {
        let list = "TLN Tide League of Norland; NUMW National Union of Media Workers; HW Harbour Watch."
        let found = Submitters(list: list, words: OfficialLanguage.english.summary).all
        #expect(found.map(\.abbreviation) == ["TLN", "NUMW", "HW"])
    }
}
