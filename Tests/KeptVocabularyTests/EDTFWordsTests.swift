import KeptVocabulary
import Testing

struct EDTFWordsTests {
    @Test(arguments: [
        ("12 May 2014", "2014-05-12"), ("12 may 2014", "2014-05-12"), ("12th May, 2014", "2014-05-12"),
        ("the 1st of March 2020", "2020-03-01"), ("May 12, 2014", "2014-05-12"),
        ("MAY 12 2014", "2014-05-12"),
        (" 12  May\u{A0}2014\n", "2014-05-12"), ("12 Sept. 2014", "2014-09-12"), ("3 Sep 2014", "2014-09-03"),
        ("May 2014", "2014-05"), ("Feb. 2010", "2010-02"), ("2014", "2014"), ("2009–2012", "2009/2012"),
        ("2009-2012", "2009/2012"), ("2009 – 2012", "2009/2012"), ("2014-05-12", "2014-05-12"),
        ("2014-05", "2014-05"),
        ("2009/2012", "2009/2012"), ("2010~", "2010~"), ("2014/..", "2014/.."),
        ("12.05.2014", "2014-05-12"), ("1.2.2014", "2014-02-01"), ("05.2014", "2014-05"),
        ("05/2014", "2014-05"),
        ("2014/05/12", "2014-05-12"), ("2014.05.12", "2014-05-12"),
        ("13/05/2014", "2014-05-13"), ("05/13/2014", "2014-05-13"), ("05/05/2014", "2014-05-05"),
        ("29 February 2012", "2012-02-29"),
    ])
    func datesInWordsAreRead(text: String, edtf: String) {
        #expect(EDTFDate(words: text)?.description == edtf)
    }

    @Test(arguments: [
        "", " ", "12 May", "May", "May 12", "last year", "12 May 14", "12/05/2014", "1/2/2014", "12/05/14",
        "31/13/2014", "05.13.2014", "31 April 2014", "29 February 2014", "0 May 2014", "12 Mai 2014",
        "12 May 2014 or later", "12 13 May 2014", "2012–2009", "2014–2014", "2014-5-12", "١٢ May 2014",
        "+5 May 2014", "12.05.2014.", "//2014", "12//2014", "1.2.3.2014", "May 0999", "Ma 2014", "A/HRC/2014",
    ])
    func whatIsNoSingleDateIsNone(text: String) { #expect(EDTFDate(words: text) == nil) }

    @Test(arguments: [
        ("2010-02", "February 2010"), ("2014-05-12", "12 May 2014"), ("2014-05-02", "2 May 2014"),
        ("2009/2012", "2009–2012"), ("2014", "2014"), ("2010~", "2010~"), ("2014-05~", "2014-05~"),
        ("2009-05/2012", "2009-05/2012"), ("2014/..", "2014/.."), ("2014/", "2014/"),
    ])
    func datesAreSaidInWords(edtf: String, words: String) throws {
        #expect(try EDTFDate(edtf).words == words)
    }

    @Test(arguments: ["2010-02", "2014-05-12", "2009/2012", "2014", "2010~", "2009-05/2012", "2014/"])
    func wordsAreReadAsTheDateThatSaidThem(edtf: String) throws {
        let date = try EDTFDate(edtf)
        #expect(EDTFDate(words: date.words) == date)
    }

    @Test(arguments: [(1, "January"), (12, "December")])
    func monthsHaveNamesAndNumbers(number: Int, name: String) {
        #expect(EnglishMonth.name(of: number) == name)
        #expect(EnglishMonth.number(of: name.uppercased()) == number)
    }

    @Test func othersAreNoMonths() {
        #expect(EnglishMonth.name(of: 0) == nil)
        #expect(EnglishMonth.name(of: 13) == nil)
        #expect(EnglishMonth.number(of: "Jan") == nil)
        #expect(EnglishMonth.number(ofNameOrAbbreviation: "Janu") == nil)
        #expect(EnglishMonth.number(ofNameOrAbbreviation: "") == nil)
    }
}
