import KeptVocabulary
import Testing

struct EDTFDateTests {
    @Test(arguments: [
        ("2014", "2014-01-01", "2014-12-31"), ("2011-12", "2011-12-01", "2011-12-31"),
        ("2012-02", "2012-02-01", "2012-02-29"), ("2014-10-01", "2014-10-01", "2014-10-01"),
        ("2009/2012", "2009-01-01", "2012-12-31"), ("2010~", "2010-01-01", "2010-12-31"),
    ])
    func spanIsFirstToLastDay(text: String, first: String, last: String) throws {
        let date = try EDTFDate(text)
        #expect(date.earliest == CalendarDay(first))
        #expect(date.latest == CalendarDay(last))
        #expect(date.description == text)
    }

    @Test(arguments: [
        "", "14", "2014-13", "2014-02-30", "2012/2009", "2014-1", "last year", "2014/", "..", "2014/x",
    ])
    func otherTextIsRefusedUnlessOpen(text: String) {
        if text == "2014/" {
            #expect(throws: Never.self) { try EDTFDate(text) }
        } else {
            #expect(throws: VocabularyError.invalidDate(text)) { try EDTFDate(text) }
        }
    }

    @Test func aYearNeverBecomesADay() {
        #expect(EDTFDate(year: 2014)?.description == "2014")
        #expect(EDTFDate(year: 2014, month: 2, day: 30) == nil)
        #expect(EDTFDate(year: 2014, month: nil, day: 3) == nil)
    }

    @Test(arguments: ["1970-01-01", "2000-02-29", "1900-03-01", "2014-10-01", "1600-12-31"])
    func daysAndDatesTurnIntoEachOther(text: String) throws {
        let day = try #require(CalendarDay(text))
        #expect(CalendarDay(daysSinceEpoch: day.daysSinceEpoch) == day)
        #expect(day.description == text)
    }

    @Test(arguments: ["1900-02-29", "2014-00-01", "2014-1-01", "2014-10-32", "20141001"])
    func daysThatAreNoneAreRefused(text: String) { #expect(CalendarDay(text) == nil) }
}
