import KeptVocabulary
import Testing

struct TrimmingTests {
    @Test(arguments: [
        ("", ""), ("  ", ""), ("a", "a"), (" a b ", "a b"), ("\t\r\na\u{A0}\n", "a"), ("a ", "a"),
        (" a", "a"),
    ])
    func whiteSpaceIsTakenFromBothEnds(text: String, trimmed: String) { #expect(text.trimmed == trimmed) }

    @Test func otherCharactersAreTakenWhereAskedFor() {
        #expect("–6–8,".trimmed { !$0.isNumber } == "6–8")
        #expect("a.)".trimmedEnd(where: ".)".contains) == "a")
        #expect("(a.)".trimmedEnd(where: ".)".contains) == "(a")
        #expect("..".trimmedEnd { $0 == "." }.isEmpty)
    }
}
