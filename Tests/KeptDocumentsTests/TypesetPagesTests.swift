import Foundation
import KeptVocabulary
import Testing

@testable import KeptDocuments

/// Pages as authors have them typeset: side bars, notes at the foot, items that go on over the page.
@Suite struct TypesetPagesTests {
    /// A page in which notes begin with a marker, and so many points stand above the recommendations that the second
    /// goes on over the page.
    private func document(marker: String, space: Int) async throws -> Document {
        let html = """
            <html><head><meta charset="utf-8"><style>
            @page { size: A4; margin: 2.5cm; @bottom-center { content: counter(page) } }
            body { font: 11pt "Liberation Serif" } div { height: \(space)pt }
            aside { float: right; width: 5.2cm; margin-left: 0.7cm; padding: 0.3cm; font: 9pt "Liberation Sans" }
            ol { orphans: 1; widows: 1 } .note { float: footnote; font-size: 9pt }
            ::footnote-call { font-size: 60%; vertical-align: super; line-height: 0 }
            ::footnote-marker { \(marker) } </style></head><body>
            <h1>Norland: Submission</h1>
            <aside>The League has worked since 1994. Its office was searched twice in 2011. It publishes a yearly
            report on assemblies and on the press, with the help of forty volunteers in nine regions.</aside>
            <p>In February 2010, Norland accepted two recommendations on assembly.<span class="note">Report of the
            Working Group, A/HRC/14/99, para. 97.</span> It has since adopted a law that makes every gathering of more
            than three persons depend on a permit, which the mayor may refuse without a reason. The courts have
            upheld every refusal that was brought before them.<span class="note"><a
            href="http://example.org/law">Law on Assemblies</a>, 2011.</span></p>
            <div></div>
            <p>We call on the Government to:</p>
            <ol><li>Amend the law.</li><li>Release all those detained for taking part in peaceful gatherings and
            compensate them for the time that they were held, as the Human Rights Committee<span class="note">Views
            of 2012.</span> has asked, and publish the list of those who were held so that their families can seek
            redress before the courts of the country;</li><li>Repeal article 17.</li></ol></body></html>
            """
        let bytes = try await Converter.weasyprint.run(
            ["--quiet", "-", "-"], input: Data(html.utf8), limits: DocumentLimits(), file: "text.html")
        return try await DocumentReader().read(bytes, mediaType: .pdf, file: "text.pdf")
    }

    @Test(
        arguments: [
            "content: counter(footnote) \". \"", "content: counter(footnote) \" \"; vertical-align: super",
        ],
        [60, 430, 440, 450])
    func notesSideBarsAndItemsAreWhole(marker: String, space: Int) async throws {
        let document = try await document(marker: marker, space: space)
        let body = document.blocks.filter { !$0.isNote }
        let texts = body.map(\.text)
        #expect(
            texts.contains {
                $0.hasPrefix(
                    "In February 2010, Norland accepted two recommendations on assembly. It has since")
                    && $0.hasSuffix("upheld every refusal that was brought before them.")
            })
        #expect(texts.contains { $0.hasPrefix("The League has worked") && $0.hasSuffix("in nine regions.") })
        #expect(
            texts.contains {
                $0.hasPrefix("Release all those") && $0.hasSuffix("redress before the courts of the country;")
            })
        #expect(body.compactMap(\.label) == ["1.", "2.", "3."])
        #expect(
            document.blocks.filter(\.isNote).map(\.kind) == [
                .note(mark: "1"), .note(mark: "2"), .note(mark: "3"),
            ])
        #expect(body.flatMap(\.noteReferences).map(\.mark) == ["1", "2", "3"])
        let links = document.blocks.flatMap(\.links)
        #expect(links.map(\.target) == ["http://example.org/law"])
        #expect(document.remarks.isEmpty)
    }

    private func read(_ body: String) async throws -> Document {
        let html = """
            <html><head><meta charset="utf-8"><style> body { font: 11pt "Liberation Serif" }
            sup { font-size: 7pt; line-height: 0 } h2 { font: bold 11pt "Liberation Serif"; margin: 6pt 0 0 }
            h2 + p { margin-top: 0 } </style></head><body>\(body)</body></html>
            """
        let bytes = try await Converter.weasyprint.run(
            ["--quiet", "-", "-"], input: Data(html.utf8), limits: DocumentLimits(), file: "text.html")
        return try await DocumentReader().read(bytes, mediaType: .pdf, file: "text.pdf")
    }

    @Test(arguments: [
        ("[1]", "[2, 3]", ["[1]", "[2]", "[3]"], ["1", "2", "3"]),
        (
            "<sup>i</sup>", "<sup>ii</sup> <sup>iii</sup>",
            ["<sup>i</sup>", "<sup>ii</sup>", "<sup>iii</sup>"], ["i", "ii", "iii"]
        ),
        ("<sup>1</sup>", "<sup>2–3</sup>", ["1", "2", "3"], ["1", "2", "3"]),
        ("<sup>1</sup>", "<sup>2</sup><sup>3</sup>", ["1.", "2.", "3."], ["1", "2", "3"]),
    ])
    func notesAtTheEndAnswerMarksOfEveryForm(
        _ one: String, _ more: String, _ marks: [String], _ expected: [String]
    )
        async throws
    {
        let notes = zip(marks, ["Act 3 of 2011.", "Herald, 3 March 2022.", "Report of 2013, p. 4."])
            .map { "<p>\($0) \($1)</p>" }.joined()
        let document = try await read(
            "<p>In 2019 the police shot twelve people in the capital of Norland.\(one) In 2021 the police shot another "
                + "fourteen people there, of whom two were children.\(more)</p><h2>References</h2>\(notes)")
        let body = document.blocks.filter { !$0.isNote }
        #expect(
            body.first?.text
                == "In 2019 the police shot twelve people in the capital of Norland. In 2021 the police shot another fourteen "
                + "people there, of whom two were children.")
        #expect(body.flatMap(\.noteReferences).map(\.mark) == expected)
        #expect(document.blocks.filter(\.isNote).map(\.kind) == expected.map { .note(mark: $0) })
        #expect(document.blocks.last?.text == "Report of 2013, p. 4.")
    }

    @Test func boldLinesAreHeadingsAndLabelsCountOn() async throws {
        let document = try await read(
            """
            <h2>1. Police</h2><p>In 2019 the police shot twelve people.</p><h2>2. Recommendations</h2>
            <p style="margin: 0">We call on the Government of Norland to:<br>1. Publish all the figures of arrests, region by
            region, and for every year since the last one of the reviews;<br>2. Pay the families of those who were shot in
            the years from the first to the last of them without any delay;<br>3. Train the police.</p>
            """)
        #expect(document.blocks.filter(\.isHeading).map(\.text) == ["Police", "Recommendations"])
        #expect(document.blocks.filter { $0.isListItem }.map(\.label) == ["1.", "2.", "3."])
    }
}
