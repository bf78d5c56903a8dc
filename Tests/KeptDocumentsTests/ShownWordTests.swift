import Foundation
import KeptVocabulary
import Testing

@testable import KeptDocuments

/// What a Word document shows is read, what it hides is told (trial fault 12).
struct ShownWordTests {
    struct Case: CustomTestStringConvertible {
        let name: String
        let body: String
        var styles = ""
        var shown = ["Before. After."]
        var traces: [(Trace.Kind, String)] = []
        var testDescription: String { name }
    }

    private static let (p, r) = (TinyWord.paragraph, TinyWord.run)

    private static func between(
        _ name: String, _ middle: String, styles: String = "", _ kind: Trace.Kind, _ words: String = "Secret"
    ) -> Case {
        Case(
            name: name, body: p(r("Before. ", "") + middle + r("After.", "")), styles: styles,
            traces: [(kind, words)])
    }

    private static let secretStyle = """
        <w:style w:type="character" w:styleId="A"><w:name w:val="a"/><w:rPr><w:vanish/></w:rPr></w:style>\
        <w:style w:type="character" w:styleId="B"><w:name w:val="b"/><w:basedOn w:val="A"/></w:style>
        """

    static let hidden: [Case] = [
        between("hidden run", r("Secret ", "<w:vanish/>"), .hidden(.marked)),
        between(
            "hidden by what a style is based on", r("Secret ", "<w:rStyle w:val=\"B\"/>"),
            styles: secretStyle, .hidden(.marked)),
        between("white", r("Secret ", "<w:color w:val=\"FFFFFF\"/>"), .hidden(.coloured)),
        between("nearly white", r("Secret ", "<w:color w:val=\"FAFAFA\"/>"), .hidden(.coloured)),
        between(
            "black on a black mark",
            r("Secret ", "<w:color w:val=\"000000\"/><w:highlight w:val=\"black\"/>"), .hidden(.coloured)),
        between(
            "grey on its own shade",
            r("Secret ", "<w:color w:val=\"888888\"/><w:shd w:val=\"clear\" w:fill=\"888888\"/>"),
            .hidden(.coloured)),
        between(
            "filled with nothing", r("Secret ", "<w14:textFill><w14:noFill/></w14:textFill>"),
            .hidden(.marked)),
        between("of one point", r("Secret ", "<w:sz w:val=\"2\"/>"), .hidden(.tiny)),
        between("as narrow as can be", r("Secret ", "<w:w w:val=\"1\"/>"), .hidden(.tiny)),
        between("struck out", r("Secret ", "<w:strike/>"), .struck),
        between("struck out twice", r("Secret ", "<w:dstrike/>"), .struck),
        between(
            "deleted", "<w:del w:author=\"A\"><w:r><w:delText>Secret </w:delText></w:r></w:del>", .deleted),
        between("moved away", "<w:moveFrom w:author=\"A\">\(r("Secret ", ""))</w:moveFrom>", .deleted),
        between(
            "a box that says something else to older programs",
            "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:rect>"
                + "<v:textbox><w:txbxContent>\(p(r("Secret", "")))</w:txbxContent></v:textbox></v:rect></w:pict>"
                + "</mc:Fallback></mc:AlternateContent></w:r>", .hidden(.marked)),
        Case(
            name: "a row that is hidden",
            body: p(r("Before. After.", ""))
                + "<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>\(p(r("Secret", "")))</w:tc></w:tr>"
                + "<w:tr><w:tc>\(p(r("Cell", "")))</w:tc></w:tr></w:tbl>", shown: ["Before. After.", "Cell"],
            traces: [(.hidden(.marked), "Secret")]),
        Case(
            name: "a paragraph that is hidden",
            body: p("<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>" + r("Secret", "<w:vanish/>"))
                + p(r("Before. After.", "")),
            traces: [(.hidden(.marked), "Secret")]),
    ]

    @Test(arguments: hidden)
    func whatIsHiddenIsToldAndNotRead(_ one: Case) async throws {
        let document = try await PandocSamples.read(TinyWord.document(one.body, styles: one.styles), .docx)
        #expect(document.blocks.map(\.text) == one.shown)
        let traces = document.remarks.traces
        #expect(traces.map(\.kind) == one.traces.map(\.0) && traces.map(\.text) == one.traces.map(\.1))
    }

    private static func box(_ words: String) -> String {
        "<w:txbxContent>\(p(r(words, "")))</w:txbxContent>"
    }

    static let shown: [Case] = [
        Case(
            name: "a box, once for all its forms",
            body: p(
                r("Before. After.", "")
                    + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor>"
                    + "<a:graphic><a:graphicData><wps:wsp><wps:txbx>\(box("In a box."))</wps:txbx></wps:wsp></a:graphicData>"
                    + "</a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect><v:textbox>"
                    + "\(box("In a box."))</v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
            ),
            shown: ["Before. After.", "In a box."]),
        Case(
            name: "a box of old",
            body: p(
                "<w:r><w:pict><v:shape><v:textbox>\(box("In a box."))</v:textbox></v:shape></w:pict></w:r>"),
            shown: ["In a box."]),
        Case(
            name: "a frame", body: p("<w:pPr><w:framePr w:w=\"2000\"/></w:pPr>" + r("In a frame.", "")),
            shown: ["In a frame."]),
        Case(
            name: "a simple field",
            body: p(r("Before. ", "") + "<w:fldSimple w:instr=\"REF x\">\(r("After.", ""))</w:fldSimple>")),
        Case(
            name: "fields within fields",
            body: p(
                r("Before. ", "")
                    + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>"
                    + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
                    + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(r("7", ""))<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                    + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(r("After.", ""))"
                    + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")),
        Case(
            name: "a field that is never closed",
            body: p(r("Before. ", "") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + r("After.", ""))),
        Case(
            name: "another direction",
            body: p(
                "<w:bdo w:val=\"rtl\">\(r("Before. ", ""))</w:bdo><w:dir w:val=\"rtl\">\(r("After.", ""))</w:dir>"
            )),
        Case(
            name: "custom markup",
            body: p("<w:customXml w:element=\"x\">\(r("Before. ", ""))</w:customXml>" + r("After.", ""))),
        Case(
            name: "words with their reading",
            body: p(
                "<w:r><w:ruby><w:rt>\(r("kan", ""))</w:rt><w:rubyBase>\(r("Base", ""))</w:rubyBase></w:ruby></w:r>"
                    + r(" end.", "")),
            shown: ["Base (kan) end."]),
        Case(
            name: "white on black and on a dark cell",
            body: p(
                r("Before. ", "<w:color w:val=\"FFFFFF\"/><w:highlight w:val=\"black\"/>") + r("After.", ""))
                + "<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val=\"clear\" w:fill=\"203040\"/></w:tcPr>"
                + "\(p(r("Cell", "<w:color w:val=\"FFFFFF\"/>")))</w:tc></w:tr></w:tbl>",
            shown: ["Before. After.", "Cell"]),
        Case(
            name: "a style's switch that a run turns off",
            body: p(r("Before. ", "<w:rStyle w:val=\"A\"/><w:vanish w:val=\"0\"/>") + r("After.", "")),
            styles: secretStyle),
        Case(
            name: "the colour that a program picks, on black",
            body: p(r("Before. After.", "<w:color w:val=\"auto\"/><w:highlight w:val=\"black\"/>"))),
        Case(name: "hidden on the web alone", body: p(r("Before. After.", "<w:webHidden/>"))),
    ]

    @Test(arguments: shown)
    func whatShowsIsRead(_ one: Case) async throws {
        let document = try await PandocSamples.read(TinyWord.document(one.body, styles: one.styles), .docx)
        #expect(document.blocks.map(\.text) == one.shown)
        #expect(document.remarks.isEmpty)
    }

    @Test func commentsChangesAndNamesAreTold() async throws {
        let p = TinyWord.paragraph, r = TinyWord.run
        let body =
            p(
                r("One", "") + "<w:commentRangeStart w:id=\"4\"/>" + r(" two", "")
                    + "<w:r><w:commentReference w:id=\"4\"/></w:r>")
            + p(
                "<w:ins w:author=\"Reviewer\">\(r("Three", ""))</w:ins>"
                    + r(" four", "<w:rPrChange w:author=\"Other\"/>"))
        let comment = TinyWord.part(
            "comments", "<w:comment w:id=\"4\" w:author=\"Reviewer\">\(p(r("Ask her", "")))</w:comment>")
        let document = try await PandocSamples.read(
            TinyWord.document(
                body,
                parts: [
                    ("comments", "comments.xml", comment),
                    ("header", "header1.xml", TinyWord.part("hdr", p(r("Letterhead", "")))),
                ],
                properties:
                    "<dc:creator>Jane Example</dc:creator><cp:lastModifiedBy>John Example</cp:lastModifiedBy>"
            ),
            .docx)
        #expect(document.blocks.map(\.text) == ["One two", "Three four"])
        let told = document.remarks.traces.map {
            "\($0.kind) \($0.text) \($0.author ?? "-") \($0.place.words)"
        }
        #expect(
            told == [
                "comment Ask her Reviewer 1:3", "inserted Three Reviewer 2:0", "reformatted  Other 2:0",
                "unread(\"page header\") Letterhead - 1:0", "property(\"author\") Jane Example - 1:0",
                "property(\"last editor\") John Example - 1:0",
            ])
    }

    @Test func notesOnTitlesAreReadAndNotesWithoutMarksAreTold() async throws {
        let p = TinyWord.paragraph, r = TinyWord.run
        let mark = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
        let styles = "<w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style>"
        let notes = TinyWord.part(
            "footnotes",
            "<w:footnote w:id=\"2\">\(p(r("On the title", "")))</w:footnote><w:footnote w:id=\"3\">\(p(r("Whose mark went", "")))</w:footnote>"
        )
        let document = try await PandocSamples.read(
            TinyWord.document(
                p("<w:pPr><w:pStyle w:val=\"T\"/></w:pPr>" + r("Our briefing", "") + mark)
                    + p(r("Text.", "")), styles: styles,
                parts: [("footnotes", "footnotes.xml", notes)]), .docx)
        #expect(document.metadata.title == "Our briefing")
        #expect(document.blocks.map(\.text) == ["Our briefing", "Text.", "On the title"])
        #expect(document.blocks[0].noteReferences.map(\.offset) == [12])
        #expect(document.remarks.traces.map(\.text) == ["Whose mark went"])
    }

    static let chunks: [(String, String, String?, String?)] = [
        ("htm", "<p>In <b>a</b> chunk.</p><p hidden>Secret</p>", "In a chunk.", "Secret"),
        ("txt", "In a chunk.", "In a chunk.", nil), ("rtf", "{\\rtf1 In a chunk.\\par}", "In a chunk.", nil),
        ("mht", "MIME-Version: 1.0", nil, ""),
    ]

    /// A chunk stands where it is placed, whatever its format; one that is not read is told.
    @Test(arguments: chunks)
    func chunksInOtherFormatsAreReadOrTold(ending: String, content: String, shown: String?, told: String?)
        async throws
    {
        let body =
            TinyWord.paragraph(TinyWord.run("Before.")) + "<w:altChunk r:id=\"p0\"/>"
            + TinyWord.paragraph(TinyWord.run("After."))
        let document = try await PandocSamples.read(
            TinyWord.document(body, parts: [("aFChunk", "chunk." + ending, content)]), .docx)
        #expect(document.blocks.map(\.text) == ["Before."] + (shown.map { [$0] } ?? []) + ["After."])
        #expect(document.remarks.traces.map(\.text) == (told.map { [$0] } ?? []))
    }

    /// Converters read notes by the prefixes that the text declares, also where it uses none of them.
    @Test func linksInNotesAreReadWhereTheTextHasNone() async throws {
        let bytes = try await Converter.pandoc.run(
            ["--from", "markdown", "--to", "docx", "--output", "-"],
            input: Data("Claim.[^1]\n\n[^1]: See <https://example.org/page>.\n".utf8),
            limits: DocumentLimits(),
            file: "sample")
        let document = try await PandocSamples.read(bytes, .docx)
        #expect(document.blocks.map(\.text) == ["Claim.", "See https://example.org/page."])
        #expect(document.blocks.last?.links.map(\.target) == ["https://example.org/page"])
    }

    @Test func characterOfOurMarksInATextIsReplaced() async throws {
        let document = try await PandocSamples.read(
            TinyWord.document(TinyWord.paragraph(TinyWord.run("a\u{100000}b"))), .docx)
        #expect(document.blocks.map(\.text) == ["a\u{FFFD}b"])
    }
}

extension Place {
    fileprivate var words: String {
        if case .paragraph(let number, let start, _) = self { "\(number):\(start)" } else { "-" }
    }
}
