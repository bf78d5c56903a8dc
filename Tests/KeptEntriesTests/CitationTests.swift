import KeptEntries
import KeptVocabulary
import Testing

/// A note's mark finds its place in a text that was changed.
struct CitationTests {
    private let text = "Two papers were closed in May, and one in June."
    private var citation: Citation { Citation(at: 29, of: text, text: "example.org", sources: []) }

    @Test(arguments: [
        ("Two papers were closed in May, and one in June.", "Two papers were closed in May"),
        ("In all, two papers were closed in May, and one in June.", "In all, two papers were closed in May"),
        ("Two papers were closed in April, and one in June.", "Two papers were closed in April"),
        ("Three newspapers had to close in May, and one in June.", "Three newspapers had to close in May"),
        ("Nothing of it is left here at all.", "Nothing of it is left here at"),
        ("", ""),
    ])
    func marksKeepTheirPlace(changed: String, before: String) {
        #expect(String(changed.prefix(citation.offset(in: changed))) == before)
    }

    @Test func aMarkIsNeverInTheMiddleOfAWord() {
        for length in 0..<60 {
            let changed = String(repeating: "word ", count: 12).prefix(length)
            let place = citation.offset(in: String(changed))
            let characters = Array(changed)
            let isInside =
                place > 0 && place < characters.count && !characters[place - 1].isWhitespace
                && !characters[place].isWhitespace
            #expect(!isInside, "\(length)")
        }
    }
}
