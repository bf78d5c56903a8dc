import Foundation
import KeptTestSupport
import KeptVocabulary
import Testing

@testable import KeptDocuments

/// What printing makes of a text: marks glued to words, notes without a heading, words broken at a line's end,
/// lines that only look like furniture.
@Suite struct PrintedPagesTests {
    private func typeset(_ body: String, style: String = "") async throws -> Document {
        let html = """
            <html lang="en"><head><meta charset="utf-8"><style> body { font: 11pt "Liberation Serif" }
            @page { size: A4; margin: 2.5cm } \(style) </style></head><body>\(body)</body></html>
            """
        let bytes = try await Converter.weasyprint.run(
            ["--quiet", "-", "-"], input: Data(html.utf8), limits: DocumentLimits(), file: "text.html")
        return try await read(bytes)
    }

    private func read(_ bytes: Data) async throws -> Document {
        try await DocumentReader().read(bytes, mediaType: .pdf, file: "text.pdf")
    }

    private func text(_ document: Document) -> String {
        document.blocks.filter { !$0.isNote }.map(\.text).joined(separator: "\n")
    }

    // MARK: - Notes

    private static let claims = (1...12).map {
        "In the year \(1990 + $0), the police of Norland broke up a march."
    }

    /// Marks of every kind, notes on pages after the text, and no heading over them.
    @Test(
        arguments: [
            (8, "<sup>", "</sup>", "<sup>", "</sup> "), (8, "<sup>", "</sup>", "", ". "),
            (8, "<sup>", "</sup>", "", " "),
            (11, "<sup>", "</sup>", "<sup>", "</sup> "),
        ], [true, false])
    func notesAtTheEndNeedNoHeading(
        _ form: (size: Int, open: String, close: String, before: String, after: String), isRoman: Bool
    ) async throws {
        let romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
        let marks = isRoman ? romans : (1...12).map(String.init)
        let text = zip(Self.claims, marks).map { "<p>\($0)\(form.open)\($1)\(form.close)</p>" }.joined()
        let notes = marks.map {
            "<div>\(form.before)\($0)\(form.after)Herald, report number \($0) of that year.</div>"
        }
        let document = try await typeset(
            text + "<p>The State should publish the figures.</p><div style='break-before: page'></div>"
                + notes.joined(), style: "sup { font-size: \(form.size)pt; line-height: 0 }")
        #expect(document.blocks.filter(\.isNote).map(\.kind) == marks.map { .note(mark: $0) })
        #expect(document.blocks.flatMap(\.noteReferences).map(\.mark) == marks)
        #expect(document.blocks.last?.text == "Herald, report number \(marks[11]) of that year.")
        #expect(self.text(document).hasSuffix("The State should publish the figures."))
    }

    /// The address is longer than what is left of the line, so the mark stands above it.
    @Test(arguments: ["<sup>", "<sup>i"])
    func aMarkMayStandAboveItsNote(open: String) async throws {
        let address = "http://register.example/" + String(repeating: "documents-", count: 12)
        let mark = open.hasSuffix("i") ? ["i", "ii", "iii"] : ["1", "2", "3"]
        let notes = mark.map {
            "<div><sup>\($0)</sup> \($0 == mark[1] ? address + "end" : "Herald, 2019.")</div>"
        }
        let document = try await typeset(
            "<p>One.<sup>\(mark[0])</sup> Two.<sup>\(mark[1])</sup> Three.<sup>\(mark[2])</sup></p>"
                + "<div style='break-before: page'></div>" + notes.joined(),
            style: "sup { font-size: 7pt; line-height: 0 } div { font-size: 10pt; white-space: normal }")
        #expect(
            document.blocks.filter(\.isNote).map(\.text) == [
                "Herald, 2019.", address + "end", "Herald, 2019.",
            ])
        #expect(document.blocks.flatMap(\.noteReferences).map(\.mark) == mark)
    }

    @Test func numberedAsksAtTheEndAreNoNotes() async throws {
        let document = try await typeset(
            """
            <style>.note { float: footnote; font-size: 9pt } ::footnote-call { font-size: 60%; vertical-align: super;
            line-height: 0 }</style><p>The law is new.<span class="note">Act 3 of 2011.</span></p>
            <p>It is harsh.<span class="note">Herald, 3 March 2022.</span></p>
            <p>Norland should:</p><p>1. Repeal the law.</p><p>2. Free those who were held under it.</p>
            """)
        #expect(document.blocks.filter(\.isNote).map(\.text) == ["Act 3 of 2011.", "Herald, 3 March 2022."])
        #expect(document.blocks.compactMap(\.label) == ["1.", "2."])
    }

    /// A mark in the font of the text is one word with what it stands behind; digits of the text stay.
    @Test(arguments: ["font-size: 100%", "font-size: smaller", "font-size: 75%"])
    func raisedMarksComeOffTheWordsTheyAreGluedTo(size: String) async throws {
        let document = try await typeset(
            """
            <p>Seven people were held in 2019.<sup>1</sup> Article 204<sup>2</sup> was used, “in full”<sup>3</sup> as they
            say. The hall has 90 m<sup>2</sup> for them all.</p><h2>Notes</h2><p><sup>1</sup> Herald, 2019.</p>
            <p><sup>2</sup> Gazette, 2018.</p><p><sup>3</sup> Herald, 2020.</p>
            """, style: "sup { \(size); vertical-align: super; line-height: 0 } ")
        let body = document.blocks.filter { !$0.isNote && !$0.isHeading }
        #expect(
            body.map(\.text) == [
                "Seven people were held in 2019. Article 204 was used, “in full” as they say. The hall has 90 m2 for them all."
            ])
        #expect(body.flatMap(\.noteReferences).map(\.mark).prefix(3) == ["1", "2", "3"])
        #expect(
            document.blocks.filter(\.isNote).map(\.text) == [
                "Herald, 2019.", "Gazette, 2018.", "Herald, 2020.",
            ])
    }

    @Test func aTitleInLargeTypeKeepsItsYear() async throws {
        let filler = String(repeating: "The police of Norland broke up a march of workers. ", count: 20)
        let document = try await typeset(
            """
            <h1>Review of 2021</h1><p>\(filler)<sup>1</sup></p><h1>COVID-192</h1><p>\(filler)<sup>2</sup></p>
            <h2>Notes</h2><p><sup>1</sup> Herald, 2019.</p><p><sup>2</sup> Gazette, 2018.</p>
            """, style: "h1 { font-size: 16pt } sup { font-size: 7pt; line-height: 0 }")
        #expect(document.blocks.filter(\.isHeading).map(\.text) == ["Review of 2021", "COVID-192"])
        #expect(document.blocks.flatMap(\.noteReferences).map(\.mark) == ["1", "2"])
    }

    @Test func signsWithoutWidthJoinNoLines() async throws {
        let notes = (1...4).map {
            "<div><sup>\($0)</sup> See http://register.example/<span>\u{200B}</span>number-\($0)<span>\u{200B}</span>.</div>"
        }
        let document = try await typeset(
            "<p>One.<sup>1</sup> Two.<sup>2</sup> Three.<sup>3</sup> Four.<sup>4</sup></p><h2>Notes</h2>"
                + notes.joined(),
            style:
                "div { font-size: 9pt; line-height: 1 } span { font-size: 24pt; line-height: 0 } sup { font-size: 6pt }"
        )
        #expect(
            document.blocks.filter(\.isNote).map(\.text)
                == (1...4).map { "See http://register.example/number-\($0)." })
    }

    // MARK: - Paragraphs

    @Test(arguments: ["h1 { font-size: 20pt } .ask { font-size: 14pt }", ".ask { font-size: 12.5pt }"])
    func asksInLargerTypeAreNoHeadings(style: String) async throws {
        let filler = String(
            repeating: "The police of Norland broke up a march of workers in the harbour. ", count: 12)
        let document = try await typeset(
            """
            <h1>Norland</h1><p>\(filler)</p><h1>What we ask</h1>
            <p class="ask">The State should repeal Article 204 of the Criminal Code.</p>
            <p class="ask">• The State should open an inquiry into the march, and publish it;</p><p>\(filler)</p>
            """, style: style)
        #expect(document.blocks.filter(\.isHeading).map(\.text) == ["Norland", "What we ask"])
        #expect(text(document).contains("\nThe State should repeal Article 204 of the Criminal Code.\n"))
    }

    @Test func labelsStandTightBeforeTheirText() async throws {
        let lines =
            ["We recommend that the Government of Norland do all of this:"]
            + (8...12).map { "\($0).Open archive number \($0) of the ministry." }
            + ["(a)Repeal the law of 2011.", "(b)Free those who are held.", "No.10 of the list stays."]
        let document = try await read(TinyPDF.pages([lines]))
        #expect(
            document.blocks.compactMap(\.label) == ["8.", "9.", "10.", "11.", "12.", "(a)", "(b)"])
        #expect(document.blocks[1].text == "Open archive number 8 of the ministry.")
    }

    // MARK: - Line ends

    @Test(arguments: [
        (["The League is a self-", "governing body."], "The League is a self-governing body."),
        (["In 2021-", "2024 nothing was done."], "In 2021-2024 nothing was done."),
        (["It broke Article 204-", "2 of the Code."], "It broke Article 204-2 of the Code."),
        (["They ask for pre-", "and post-election talks."], "They ask for pre- and post-election talks."),
        (["The mayor - ", "who was new - agreed."], "The mayor - who was new - agreed."),
        (["A permit and/", "or a fee is due."], "A permit and/or a fee is due."),
        (["The non-", "governmental groups left."], "The non-governmental groups left."),
        (["See A/HRC/14/", "10 of that year."], "See A/HRC/14/10 of that year."),
        (
            ["The report is at http://example.org/yearly-", "survey, page 3."],
            "The report is at http://example.org/yearly-survey, page 3."
        ),
        (
            ["Write to office@harbour-", "group.example for more."],
            "Write to office@harbour-group.example for more."
        ),
        (
            ["The page http://example.org/reports", "and the next one are gone."],
            "The page http://example.org/reports and the next one are gone."
        ),
    ])
    func linesAreBoundAsTheyWereWritten(lines: [String], expected: String) async throws {
        #expect(text(try await read(TinyPDF.pages([lines]))) == expected)
    }

    /// Where a document breaks words, fragments are joined, and what it writes with a hyphen elsewhere keeps it.
    @Test func brokenWordsAreTakenTogetherAndCompoundsAreNot() async throws {
        let document = try await read(
            TinyPDF.pages([
                [
                    "Fish-plant workers marched for their information and were re-",
                    "stricting nobody on the road to the fish-",
                    "plant, said the in-", "formation desk of the peo-", "ple of Norland, and al-",
                    "though they asked,",
                ]
            ]))
        #expect(
            text(document)
                == "Fish-plant workers marched for their information and were restricting nobody on the road to the "
                + "fish-plant, said the information desk of the people of Norland, and although they asked,")
    }

    @Test func aDocumentThatBreaksNoWordsHasTypedItsHyphens() async throws {
        let document = try await read(
            TinyPDF.pages([
                [
                    "The workers of the large harbour and its fish-",
                    "plant marched to the town hall in the rain.",
                ]
            ]))
        #expect(text(document).contains("fish-plant marched"))
    }

    /// Typesetters have a sign of their own for the words that they break, addresses among these.
    @Test func aTypesettersHyphensGoAndTheAuthorsStay() async throws {
        let document = try await typeset(
            """
            <p>Fish-plant workers of Halvarsund demonstrated against undemocratic administrative restrictions concerning
            international organisations and non-governmental representatives, notwithstanding long-standing promises.</p>
            """, style: "p { hyphens: auto; width: 3.2cm; text-align: justify }")
        #expect(
            text(document)
                == "Fish-plant workers of Halvarsund demonstrated against undemocratic administrative restrictions concerning "
                + "international organisations and non-governmental representatives, notwithstanding long-standing promises."
        )
    }

    @Test func anAddressThatFillsItsLineGoesOnInTheNext() async throws {
        let address = "https://register.example/documents/" + String(repeating: "longname", count: 12)
        let document = try await typeset(
            "<p>\(address) was read by us.</p>", style: "p { overflow-wrap: anywhere; width: 9cm }")
        #expect(text(document) == "\(address) was read by us.")
    }

    // MARK: - Edges

    private static func page(_ first: String, _ last: String) -> [String] {
        [first] + (0..<50).map { "Line \($0) of the page goes on about what was promised then" } + [last]
    }

    @Test func likeLinesAtTheEdgesOfAShortDocumentAreText() async throws {
        let document = try await read(
            TinyPDF.pages([
                Self.page(
                    "The State should repeal Article 204 of the Code.",
                    "It was said in 2019 that this would change."),
                Self.page(
                    "The State should repeal Article 205 of the Code.",
                    "It was said in 2021 that this would change."),
            ]))
        for words in ["Article 204 of", "Article 205 of", "said in 2019", "said in 2021"] {
            #expect(text(document).contains(words))
        }
    }

    @Test func theRunningHeadOfAShortDocumentIsNone() async throws {
        let pages = (1...2).map { page in
            ["Harbour Group, Norland"] + ["", ""] + Self.page("First line of page \(page).", "Its last line.")
                + ["", "\(page)"]
        }
        let words = text(try await read(TinyPDF.pages(pages)))
        #expect(words.components(separatedBy: "Harbour Group").count == 2)
        #expect(words.contains("First line of page 2."))
    }
}
