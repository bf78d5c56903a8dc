import Foundation
import KeptMarkup
import Testing

@testable import KeptDocuments

/// What an OpenDocument text shows is read, what it hides is told (trial fault 12).
struct ShownOpenDocumentTests {
    private static let namespaces = [
        "office", "text", "style", "fo", "table", "draw", "dc", "meta", "loext", "xlink", "svg",
    ]
    .map { "xmlns:\($0)=\"\(Namespaces.written[$0] ?? "")\"" }.joined(separator: " ")

    private func document(_ body: String, styles: String = "", meta: String = "", heads: String = "") -> Data
    {
        var writer = PackageWriter()
        writer.add("mimetype", "application/vnd.oasis.opendocument.text")
        writer.add(
            "content.xml",
            "<office:document-content \(Self.namespaces)><office:automatic-styles>\(styles)</office:automatic-styles>"
                + "<office:body><office:text>\(body)</office:text></office:body></office:document-content>")
        writer.add(
            "styles.xml",
            "<office:document-styles \(Self.namespaces)><office:master-styles>\(heads)</office:master-styles></office:document-styles>"
        )
        writer.add(
            "meta.xml",
            "<office:document-meta \(Self.namespaces)><office:meta>\(meta)</office:meta></office:document-meta>"
        )
        return writer.finished()
    }

    private static func style(_ properties: String) -> String {
        "<style:style style:name=\"A\" style:family=\"text\"><style:text-properties \(properties)/></style:style>"
    }

    private static let span =
        "<text:p>Before. <text:span text:style-name=\"A\">Secret </text:span>After.</text:p>"

    @Test(arguments: [
        ("text:display=\"none\"", Trace.Kind.hidden(.marked)), ("fo:color=\"#ffffff\"", .hidden(.coloured)),
        ("fo:color=\"#123456\" fo:background-color=\"#123456\"", .hidden(.coloured)),
        ("fo:color=\"#000000\" loext:opacity=\"0%\"", .hidden(.marked)),
        ("fo:font-size=\"1pt\"", .hidden(.tiny)),
        ("style:text-scale=\"1%\"", .hidden(.tiny)), ("style:text-line-through-style=\"solid\"", .struck),
        ("style:text-line-through-type=\"double\"", .struck),
    ])
    func stylesThatHideAreSeen(properties: String, kind: Trace.Kind) async throws {
        let read = try await PandocSamples.read(document(Self.span, styles: Self.style(properties)), .odt)
        #expect(read.blocks.map(\.text) == ["Before. After."])
        #expect(read.remarks.traces.map(\.kind) == [kind] && read.remarks.traces.map(\.text) == ["Secret"])
    }

    @Test(arguments: [
        "fo:color=\"#000000\"", "fo:color=\"#ffffff\" fo:background-color=\"#000000\"",
        "fo:font-size=\"6pt\"",
        "style:use-window-font-color=\"true\" loext:opacity=\"0%\"", "style:text-line-through-style=\"none\"",
        "fo:color=\"#999999\"",
    ])
    func stylesThatShowAreRead(properties: String) async throws {
        let read = try await PandocSamples.read(document(Self.span, styles: Self.style(properties)), .odt)
        #expect(read.blocks.map(\.text) == ["Before. Secret After."])
        #expect(read.remarks.isEmpty)
    }

    @Test(arguments: [
        (
            "<text:section text:display=\"none\"><text:p>Secret</text:p></text:section><text:p>Shown</text:p>",
            ["Shown"], "Secret"
        ),
        (
            "<text:p>Shown <text:hidden-text text:is-hidden=\"true\" text:string-value=\"Secret\"/></text:p>",
            ["Shown"],
            "Secret"
        ),
        (
            "<text:p><text:hidden-paragraph text:is-hidden=\"true\"/>Secret</text:p><text:p>Shown</text:p>",
            ["Shown"],
            "Secret"
        ),
        (
            "<table:table><table:table-row table:visibility=\"collapse\"><table:table-cell><text:p>Secret</text:p>"
                + "</table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>Shown</text:p>"
                + "</table:table-cell></table:table-row></table:table>", ["Shown"], "Secret"
        ),
        (
            "<text:p>Shown<draw:frame draw:display=\"none\"><draw:text-box><text:p>Secret</text:p></draw:text-box></draw:frame></text:p>",
            ["Shown"], "Secret"
        ),
        (
            "<text:p>One<draw:frame><draw:text-box><text:p>In a box</text:p></draw:text-box></draw:frame> two</text:p>",
            ["One two", "In a box"], ""
        ),
        (
            "<text:p>One</text:p><draw:custom-shape><text:p>In a shape</text:p></draw:custom-shape>",
            ["One", "In a shape"], ""
        ),
        (
            "<text:p><text:ruby><text:ruby-base>Base</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby> end</text:p>",
            ["Base (kan) end"], ""
        ),
        (
            "<text:p>On <text:date>3 May 2031</text:date> by <text:user-field-get>her</text:user-field-get></text:p>",
            ["On 3 May 2031 by her"], ""
        ),
        (
            "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Head</text:p></table:table-cell>"
                + "</table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>Body</text:p>"
                + "</table:table-cell></table:table-row></table:table>", ["Head", "Body"], ""
        ),
        (
            "<text:bibliography><text:bibliography-source/><text:index-body><text:p>A book, 2031</text:p></text:index-body></text:bibliography>",
            ["A book, 2031"], ""
        ),
    ])
    func whatShowsIsReadAndWhatHidesIsTold(body: String, shown: [String], told: String) async throws {
        let read = try await PandocSamples.read(document(body), .odt)
        #expect(read.blocks.map(\.text) == shown)
        #expect(read.remarks.traces.map(\.text) == (told.isEmpty ? [] : [told]))
    }

    @Test func commentsChangesAndNamesAreTold() async throws {
        let changes = """
            <text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>Reviewer</dc:creator>\
            </office:change-info><text:p>gone</text:p></text:deletion></text:changed-region><text:changed-region text:id="c2">\
            <text:insertion><office:change-info><dc:creator>Other</dc:creator></office:change-info></text:insertion></text:changed-region>\
            </text:tracked-changes>
            """
        let body =
            changes
            + "<text:p>One<text:change text:change-id=\"c1\"/> two <text:change-start text:change-id=\"c2\"/>new"
            + "<text:change-end text:change-id=\"c2\"/> three<office:annotation><dc:creator>Reviewer</dc:creator><text:p>Ask her</text:p>"
            + "</office:annotation>.</text:p>"
        let read = try await PandocSamples.read(
            document(
                body, meta: "<meta:initial-creator>Jane Example</meta:initial-creator>",
                heads:
                    "<style:master-page><style:header><text:p>Letterhead</text:p></style:header></style:master-page>"
            ), .odt)
        #expect(read.blocks.map(\.text) == ["One two new three."])
        #expect(
            read.remarks.traces.map { "\($0.kind) \($0.text) \($0.author ?? "-")" } == [
                "deleted gone Reviewer", "inserted new Other", "comment Ask her Reviewer",
                "unread(\"page header\") Letterhead -",
                "property(\"author\") Jane Example -",
            ])
    }
}

/// What a page shows is read, what it hides is told (trial fault 12).
struct ShownPageTests {
    private static func page(_ middle: String, style: String = "") -> String {
        "<html><head><title>T</title><style>\(style)</style></head><body><p>Before. \(middle) After.</p></body></html>"
    }

    @Test(arguments: [
        (page("<span hidden>Secret</span>"), Trace.Kind.hidden(.marked)),
        (page("<span style='display: none'>Secret</span>"), .hidden(.marked)),
        (page("<span style='visibility:hidden'>Secret</span>"), .hidden(.marked)),
        (page("<span style='opacity:0'>Secret</span>"), .hidden(.marked)),
        (page("<span style='position:absolute;left:-9999px'>Secret</span>"), .hidden(.marked)),
        (page("<span style='clip:rect(0 0 0 0)'>Secret</span>"), .hidden(.marked)),
        (page("<span style='font-size:0'>Secret</span>"), .hidden(.tiny)),
        (page("<span style='font-size:.1em'>Secret</span>"), .hidden(.tiny)),
        (page("<span style='color:#fff'>Secret</span>"), .hidden(.coloured)),
        (page("<font color=white>Secret</font>"), .hidden(.coloured)),
        (page("<span style='color:transparent'>Secret</span>"), .hidden(.coloured)),
        (page("<span style='color:black;background:black'>Secret</span>"), .hidden(.coloured)),
        (page("<span class=x>Secret</span>", style: "/* a */ p .x { display:none }"), .hidden(.marked)),
        (
            page("<span id=y>Secret</span>", style: "@media screen { #y { visibility: hidden } }"),
            .hidden(.marked)
        ),
        (
            page("<i><b>Secret</b></i>", style: "i > b, u { color: white !important } b { color: black }"),
            .hidden(.coloured)
        ),
        (page("<del>Secret</del>"), .struck), (page("<s>Secret</s>"), .struck),
        (page("<span style='text-decoration: line-through'>Secret</span>"), .struck),
        (page("<!-- Secret -->"), .hidden(.inSource)),
    ])
    func whatIsHiddenIsToldAndNotRead(html: String, kind: Trace.Kind) async throws {
        let document = try await PandocSamples.read(html: html)
        #expect(document.blocks.map(\.text) == ["Before. After."])
        #expect(
            document.remarks.traces.map(\.kind) == [kind] && document.remarks.traces.map(\.text) == ["Secret"]
        )
    }

    @Test(arguments: [
        "<span style='display:block'>Shown</span>", "<bdo dir=rtl>Shown</bdo>", "<button>Shown</button>",
        "<textarea>Shown</textarea>",
        "<span style='color:#fff;background:#000'>Shown</span>", "<span class=x>Shown</span>",
        "<svg><text>Shown</text></svg>",
        "<select><option>No</option><option selected>Shown</option></select>", "<ins>Shown</ins>",
        "<label>Shown</label>",
        "<i style='visibility:hidden'><b style='visibility:visible'>Shown</b></i>",
        "<span style='font-size:9px'>Shown</span>",
    ])
    func whatShowsIsRead(html: String) async throws {
        let style = "@media print { .x { display:none } } .x:hover { display:none } .x .y { display:none }"
        let document = try await PandocSamples.read(html: Self.page(html, style: style))
        #expect(document.blocks.map(\.text).joined(separator: " ") == "Before. Shown After.")
        #expect(document.remarks.isEmpty)
    }

    @Test func readingsOfWordsStandBehindThem() async throws {
        let document = try await PandocSamples.read(
            html: "<p><ruby>Base<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> end</p>")
        #expect(document.blocks.map(\.text) == ["Base (kan) end"])
    }

    @Test func namesOfAHeadAreTold() async throws {
        let document = try await PandocSamples.read(
            html:
                "<head><meta name=Author content='Jane Example'><!--[if gte mso 9]><o:LastAuthor>John Example</o:LastAuthor><![endif]--></head><p>Text"
        )
        #expect(
            Set(document.remarks.traces.map { "\($0.kind) \($0.text)" })
                == ["property(\"author\") Jane Example", "property(\"last editor\") John Example"])
    }

    @Test func booksHideWithTheirStyleSheets() async throws {
        let chapter =
            "<html><head><link rel='stylesheet' href='s.css'/></head><body><p>Shown <span class='x'>Secret</span></p></body></html>"
        let book = PandocSamples.package([
            ("mimetype", "application/epub+zip"),
            (
                "META-INF/container.xml",
                "<container version='1.0' xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles><rootfile full-path='c.opf' "
                    + "media-type='application/oebps-package+xml'/></rootfiles></container>"
            ),
            (
                "c.opf",
                "<package version='3.0' xmlns='http://www.idpf.org/2007/opf'><metadata xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                    + "<dc:title>T</dc:title></metadata><manifest><item id='a' href='a.xhtml' media-type='application/xhtml+xml'/></manifest>"
                    + "<spine><itemref idref='a'/></spine></package>"
            ), ("a.xhtml", chapter), ("s.css", ".x { display: none }"),
        ])
        let document = try await PandocSamples.read(book, .epub)
        #expect(document.blocks.map(\.text) == ["Shown"])
        #expect(document.remarks.traces.map(\.text) == ["Secret"])
    }

    /// Markdown has pages' markup in it.
    @Test func markdownHidesAsPagesDo() async throws {
        let text =
            "Before ~~struck~~ <del>gone</del> <!-- aside -->[hid]{style=\"display:none\"} after.\n\n<!-- block -->\n\nEnd.\n"
        let document = try await PandocSamples.read(Data(text.utf8), .markdown)
        #expect(document.blocks.map(\.text) == ["Before after.", "End."])
        #expect(document.remarks.traces.map(\.text) == ["struck", "gone", "aside", "hid", "block"])
    }
}
