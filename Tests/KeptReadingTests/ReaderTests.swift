import Foundation
import KeptDocuments
import KeptReading
import KeptVocabulary
import Testing

/// Reads small texts of our own: each form beside the nearest text that only looks like it.
struct ReaderTests {
    private func read(_ text: String) throws -> Reading {
        Reader.read(try TextReader(Data(text.utf8), file: "test.txt").read())
    }

    @Test(arguments: [
        "Recommendations\n\n1. Release all detainees.\n\n2. Ratify the Covenant.",
        "2. Recommendations to the Government\n\n- The State should release all detainees.\n\n- The State must ratify it.",
        "Prisons are full.\n\nWe therefore call on the Government of Norland to:\n\n- Release all detainees;\n- Ratify the Covenant.",
        "Norland is reviewed in May.\n\nWe make the following recommendations:\n\n(a) Releasing all detainees\n\n(b) Ratifying the Covenant",
        "Prisons are full.\n\nWe recommend that the Government of Norland:\n\nReopen the courts.\n\nAmend the law.\n\nThank you.",
        "The League asks the Member States of the Human Rights Council to recommend that Norland:\n\n- Release all detainees;\n\n- Ratify the Covenant.",
        "Prisons are full.\n\nThe League invites States to put these recommendations to Norland:\n\n(a) Release all;\n\n(b) Ratify it.",
        "We urge the Government to release all detainees. Prisons are full. The State should ratify the Covenant.",
    ])
    func asksAreFoundByForm(text: String) throws { #expect(try read(text).recommendations.count == 2) }

    @Test(arguments: [
        "Prisons are full. Courts are slow.",
        "In its second cycle, Norland accepted the following recommendations:\n\n- Release all detainees;\n\n- Ratify it.",
        "The Committee recommended that the State party:\n\n- Release all detainees;\n\n- Ratify the Covenant.",
        "Prisons are full. We recommend the following:",
        "States asked the delegation to make the following recommendations known, and they were accepted:\n\n- Release all;\n\n- Ratify it.",
        "This report was submitted by:\n\n- Norland Lawyers\n\n- Harbour Watch",
        "1. Implementation of accepted recommendations\n\n- Release of detainees was promised in 2021.\n\n2. Law\n\n- None.",
    ])
    func whatOnlyLooksLikeAnAskIsNone(text: String) throws { #expect(try read(text).recommendations.isEmpty) }

    @Test func addresseeComesFromTheLeadInWhereTheItemHasNone() throws {
        let reading = try read(
            "Prisons are full.\n\nWe call upon Norland to commit to the following recommendations:\n\n- Release all detainees;\n- Close the camp."
        )
        #expect(reading.recommendations.map(\.addressee) == ["Norland", "Norland"])
    }

    @Test(arguments: [
        ("See the report.¹ It grew.²\n\n¹ http://example.org/a\n\n² http://www.example.org/a/", 2, 1),
        ("See the report.[1] It grew.[2]\n\n[1] http://example.org/a\n\n[2] http://example.org/b", 2, 2),
        ("See the report.¹ It grew.²\n\n¹ http://example.org/a\n\n² Ibid.", 2, 1),
        ("See the report.¹ It grew.²\n\n¹ http://example.org/a\n\n² See note 1 above.", 2, 1),
        ("See the report.¹\n\n¹ http://example.org/a and http://example.org/b", 1, 2),
        ("See the report.¹\n\n¹ This means the northern coast.", 1, 0),
        ("The cell has 4 m² for two.", 0, 0),
    ])
    func notesAndSourcesAreCounted(text: String, notes: Int, sources: Int) throws {
        let reading = try read(text)
        #expect(reading.notes.count == notes)
        #expect(reading.sources.count == sources)
    }

    @Test func hardWrappedParagraphsAreJoined() throws {
        let document = try TextReader(
            Data(
                "In May 2021 police\nclosed two newspapers.¹\n\n- a point\n  goes on\n\n¹ http://example.org/a\n"
                    .utf8),
            file: "wrapped.txt"
        ).read()
        #expect(
            document.blocks.map(\.text) == [
                "In May 2021 police closed two newspapers.", "a point goes on", "http://example.org/a",
            ])
        #expect(document.blocks[0].noteReferences.map(\.mark) == ["1"])
    }

    @Test(arguments: [
        ("In May 2021 it began.", "2021-05"), ("On 3 May 2021 it began.", "2021-05-03"),
        ("On May 3, 2021 it began.", "2021-05-03"), ("The plan for 2009-2012 ended.", "2009/2012"),
        ("From 12-23 May 2014 it met.", "2014-05-12/2014-05-23"), ("It ran in 2011–12.", "2011/2012"),
        ("It ran from 2009 to 2012.", "2009/2012"),
    ])
    func datesAreEDTF(text: String, value: String) throws {
        let dates = try read(text).mentions.filter { $0.kind == "date" || $0.kind == "period" }
        #expect(dates.map(\.value) == [value])
    }

    @Test(arguments: [
        ("Article 21 of the International Covenant on Civil and Political Rights", "ICCPR 21"),
        ("UNDRIP Article 26", "UNDRIP 26"), ("article 9 (1) of the ICCPR", "ICCPR 9(1)"),
        ("Article 6 of the Paris Agreement", "Paris Agreement 6"),
    ])
    func normsAreRead(text: String, value: String) throws {
        #expect(
            try read("It breaks " + text + " today.").mentions.filter { $0.kind == "norm" }.map(\.value) == [
                value
            ])
    }

    @Test func articlesOfAReportAreNoNorms() throws {
        #expect(try read("Articles 19–21 of the State's report say nothing.").norms.isEmpty)
    }

    @Test func aBoundHoldsForAWholeList() throws {
        let counts = try read(
            "In May 2021 at least 9 deaths, 54 injuries and 3 arrests followed in Norhaven."
        ).events
            .flatMap(\.counts)
        #expect(counts.map(\.value) == [9, 54, 3])
        #expect(counts.allSatisfy { $0.bound == .atLeast })
        let exact = try read("In May 2021 there were 9 deaths and at least 54 injuries.").events.flatMap(
            \.counts)
        #expect(exact.map(\.bound) == [.exact, .atLeast])
    }

    @Test func aTextAboutNoOneStateHasNone() throws {
        #expect(try read("Sudan, Chile and France voted. Chile spoke.").stateUnderReview == nil)
        #expect(try read("Chile voted. Chilean courts spoke. Chile left.").stateUnderReview == "CHL")
    }

    @Test func draftsAreNoProvisions() throws {
        #expect(try read("The State should consider the 2007 draft law on assemblies.").provisions.isEmpty)
        #expect(try read("The State should repeal the 2007 law on assemblies.").provisions.count == 1)
    }

    @Test func anAnswerEndsTheSilence() throws {
        let sent = "In May 2021 we submitted a draft to the Commission on Assemblies."
        #expect(try read(sent + " No reply has come.").communications.map(\.answered) == [false])
        #expect(try read(sent + " It replied in June.").communications.map(\.answered) == [true])
        #expect(try read(sent).communications.isEmpty)
    }

    @Test func sectionsOfCommonLawCodesAreProvisions() throws {
        let provisions = try read("Section 96 of the Criminal Procedure Code allows remand without limit.")
            .provisions
        #expect(provisions.map(\.article) == ["section 96"])
        #expect(provisions.first?.reference.label == "Section 96, Criminal Procedure Code")
    }

    @Test func acceptedRecommendationsAreCountedBehindTheVerb() throws {
        let reading = try read(
            "In October 2012 Ghana received 148 recommendations, of which it accepted 123.")
        #expect(reading.commitments.map(\.count) == [123])
        #expect(try read("In October 2012 Ghana received 148 recommendations.").commitments.isEmpty)
    }

    @Test func aMarkOnALineOfItsOwnBelongsToTheTextBefore() throws {
        let text =
            "1. Law\n\n- In May 2021 police closed two papers in Norhaven.\n\n¹\n\n- They closed a third in Norhaven in June 2021.²"
        let reading = try read(text + "\n\n¹ http://example.org/a\n\n² http://example.org/b")
        #expect(reading.claims.map(\.notes) == [["1"], ["2"]])
        #expect(reading.notes.map(\.claims) == [["c1"], ["c2"]])
    }

    @Test func askSectionsMaySpeakToSeveral() throws {
        let text = """
            Kenya before the Universal Periodic Review

            Executive summary

            This paper is about evictions. Kenya evicted 600 families in May 2019, and Kenya paid none of them.

            Follow-up to the second cycle

            Kenya supported the following recommendations in 2015:

            - Adopt guidelines on evictions;
            - Ratify the protocol.

            Recommendations

            The Government of Kenya should:

            1. Adopt a law on evictions.
            2. Compensate the families.

            To the Forest Service:

            3. Stop burning homes.
            """
        let reading = try read(text)
        #expect(reading.sections.compactMap(\.title).last == "Recommendations")
        #expect(reading.sections.compactMap(\.title).contains("Executive summary"))
        #expect(reading.recommendations.map(\.number) == ["1", "2", "3"])
        #expect(
            reading.recommendations.map(\.addressee) == [
                "the Government of Kenya", "the Government of Kenya", "the Forest Service",
            ])
    }

    @Test func policeIsNotPolicy() throws {
        let text = "1. Law\n\n- Police beat 40 protesters in Norhaven in May 2019.¹\n\n2. Recommendations\n\n"
        let note = "\n\n¹ http://example.org/a"
        let police = try read(text + "- The State should train police officers." + note).recommendations
        #expect(police.map(\.sharesWords) == [true])
        let policy = try read(text + "- The State should publish a housing policy." + note).recommendations
        #expect(policy.map(\.sharesWords) == [false])
    }

    @Test func aParagraphBeforeAListKeepsItsClaim() throws {
        let reading = try read(
            "4. In May 2021 police closed two papers.¹ The Committee asked the State to:\n\n(a) open them;\n\n¹ http://example.org/a"
        )
        #expect(reading.claims.map(\.notes) == [["1"]])
        #expect(reading.recommendations.isEmpty)
    }
}

/// Laws that their own name and number tell, and documents copied out of PDFs.
@Suite struct CopiedTextTests {
    private func reading(_ text: String) throws -> Reading {
        Reader.read(try TextReader(Data(text.utf8), file: "copied.txt").read())
    }

    @Test func lawsAreNamedWithYearOrNumberBehind() throws {
        let laws = try reading(
            "The Privacy Act 1988 protects nobody. The Telecommunications (Interception and Access) Act 1979 lets the police "
                + "read letters. Law No. 219/2017 allows searches at night. Act No. 1561 of 20 December 2006 allows solitary "
                + "confinement. Law 103 of 2017 came in June."
        ).provisions
        #expect(
            laws.map(\.instrument) == [
                "Privacy Act", "Telecommunications (Interception and Access) Act", "Law No. 219/2017",
                "Act No. 1561",
                "Law 103",
            ])
        #expect(
            laws.map { $0.date?.description } == ["1988", "1979", "2017", "2006-12-20", "2017"])
    }

    @Test func marksThatClingToWordsLeadToTheirNotes() throws {
        let body = String(repeating: "The harbour was closed and nobody was told why it was. ", count: 12)
        let reading = try reading(
            """
            I. THE HARBOUR1
            Police closed the harbour in May 2021, as the ministry said.2 \(body)
            1 The facts are those of the Tide Centre (2022). 2 Ministry of Ports, Notice 4 (May 3, 2021).
            1
            II. THE FISHERS
            Forty fishers were fined.3 \(body)
            3 Id. at 2.
            2
            """)
        #expect(reading.notes.map(\.mark) == ["1", "2", "3"])
        #expect(reading.notes.last?.text == "Id. at 2.")
        #expect(reading.sections.compactMap(\.title) == ["THE HARBOUR", "THE FISHERS"])
        #expect(
            reading.claims.contains { $0.notes == ["2"] } && reading.claims.contains { $0.notes == ["3"] })
        #expect(!reading.claims.contains { $0.text.contains("2 Ministry") || $0.text.hasSuffix(" 1") })
    }

    @Test func romanEndNotesAreTied() throws {
        let reading = try reading(
            """
            The Act of Assembly (2015)i and its Conventionii were repealed in 2017. The Convention was good.

            i Tide Centre, Report on the Act, 2016.
            ii Tide Post, The end of a treaty, 2017.
            """)
        #expect(reading.notes.map(\.mark) == ["i", "ii"])
    }

    @Test func pagesAreJoinedAndTheirHeadsTakenOff() throws {
        let reading = try reading(
            """
            United Nations CCPR/C/MLT/CO/3
            Distr.: General 15 August 2023
            Human Rights Committee
            Concluding observations on the third periodic report of Malta

            C. Principal matters of concern and recommendations
            Solitary confinement
            9. The Committee notes that prisoners are held alone for a month.
            2

            CCPR/C/MLT/CO/3
            10. The State party should regularly evaluate the effects of solitary
            3

            CCPR/C/MLT/CO/3
            confinement in order to reduce it.
            Family reunification 11. The Committee is concerned at delays. 12. The State party should reduce them.
            """)
        #expect(
            reading.recommendations.map(\.text) == [
                "The State party should regularly evaluate the effects of solitary confinement in order to reduce it.",
                "The State party should reduce them.",
            ])
        #expect(reading.recommendations.map(\.number) == ["10", "12"])
        #expect(reading.recommendations.first?.restsOn.count == 1)
        #expect(reading.sections.compactMap(\.title).contains("Family reunification"))
    }
}
