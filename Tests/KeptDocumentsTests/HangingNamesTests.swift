import Foundation
import Testing

@testable import KeptDocuments

/// Lists whose abbreviations hang far left of their names, as summaries of submissions have them.
@Suite struct HangingNamesTests {
    private func text(_ rows: [(String, String)]) async throws -> String {
        let table = rows.map { "<tr><td class=a>\($0.0)</td><td>\($0.1)</td></tr>" }.joined()
        let html = """
            <html><head><meta charset="utf-8"><style>@page { size: A4; margin: 4cm } table { border-collapse: collapse }
            td { vertical-align: top; font-size: 9pt } td.a { width: 4cm } b { font-size: 11pt }</style></head>
            <body><p>The stakeholders listed below have sent what they know of Norland:</p><table>\(table)</table></body></html>
            """
        let bytes = try await Converter.weasyprint.run(
            ["--quiet", "-", "-"], input: Data(html.utf8), limits: DocumentLimits(), file: "list.html")
        return try await DocumentReader().read(bytes, mediaType: .pdf, file: "list.pdf").blocks.map(\.text)
            .joined(separator: " ")
    }

    @Test func anAbbreviationStaysWithItsName() async throws {
        let text = try await text([
            ("TLN", "Tide League of Norland;"), ("HARB", "<b>“</b>Harbour Watch” (Norland);"),
            ("CoR", "Council of the Rivers, whose name goes on in a second line of this list (Veldra);"),
            ("NUMW", "National Union of Media Workers;"),
            ("JS1", "Joint submission 1 submitted by: two of them."),
        ])
        for words in [
            "TLN Tide League", "HARB “Harbour Watch”", "CoR Council of the Rivers", "NUMW National Union",
            "JS1 Joint submission 1",
        ] {
            #expect(text.contains(words))
        }
    }
}
