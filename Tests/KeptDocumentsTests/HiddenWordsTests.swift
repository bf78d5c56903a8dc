import Foundation
import KeptTestSupport
import KeptVocabulary
import Testing

@testable import KeptDocuments

/// Words that a PDF holds and nobody sees.
@Suite struct HiddenWordsTests {
    private static let text = (0..<6).map { "Line \($0) of the text stands here for everyone to read." }

    private func read(_ drawn: String, limits: DocumentLimits = DocumentLimits()) async throws -> Document {
        try await DocumentReader(limits: limits).read(
            TinyPDF.pages([Self.text], drawn: drawn), mediaType: .pdf, file: "text.pdf")
    }

    private func hidden(_ document: Document) -> [Trace] { document.remarks.traces }

    @Test(arguments: [
        ("without ink", "BT 3 Tr /F1 12 Tf 72 500 Td (Nobody sees this) Tj ET"),
        ("without ink under a line", "BT 3 Tr /F1 12 Tf 72 770 Td (Nobody sees this) Tj ET"),
        ("white", "BT 1 g /F1 12 Tf 72 500 Td (Nobody sees this) Tj ET"),
        ("too small", "BT /F1 1 Tf 72 500 Td (Nobody sees this) Tj ET"),
        ("under a white box", "BT /F1 12 Tf 72 500 Td (Nobody sees this) Tj ET 1 g 60 480 300 40 re f"),
        (
            "under a bar that leaves a comma",
            "BT /F1 12 Tf 72 500 Td (Nobody sees this) Tj ET 0 g 70 497 81 14 re f"
        ),
        ("under a black bar", "BT /F1 12 Tf 72 500 Td (Nobody sees this) Tj ET 0 g 70 497 120 14 re f"),
    ])
    func wordsThatDoNotShowAreReportedAndNotRead(_ how: String, _ drawn: String) async throws {
        let document = try await read(drawn)
        #expect(document.blocks.allSatisfy { !$0.text.contains("Nobody") }, "\(how)")
        #expect(document.blocks.map(\.text).joined(separator: " ").contains("Line 0 of the text stands here"))
        let texts = hidden(document)
        #expect(texts.map(\.text) == ["Nobody sees this"], "\(how)")
        #expect(texts.first?.wordCount == 3)
        guard case .page(1, let box) = texts.first?.place else {
            Issue.record("hidden words have a page and a box")
            return
        }
        #expect(box[0] >= 71 && box[2] < 200)
    }

    @Test(arguments: [
        ("light grey", "BT 0.7 g /F1 12 Tf 72 500 Td (Everyone sees this) Tj ET"),
        ("white on black", "0 g 60 490 300 30 re f BT 1 g /F1 12 Tf 72 500 Td (Everyone sees this) Tj ET"),
        ("underlined", "BT /F1 12 Tf 72 500 Td (Everyone sees this) Tj ET 72 498 120 1 re f"),
        (
            "between two lines",
            "BT /F1 12 Tf 72 500 Td (Everyone sees this) Tj ET 72 497 120 1 re f 72 511 120 1 re f"
        ),
        ("with a line through a part", "BT /F1 12 Tf 72 500 Td (Everyone sees this) Tj ET 72 503 12 1 re f"),
    ])
    func wordsThatShowAreRead(_ how: String, _ drawn: String) async throws {
        let document = try await read(drawn)
        #expect(document.blocks.contains { $0.text.contains("Everyone sees this") }, "\(how)")
        #expect(document.remarks.isEmpty)
    }

    @Test(arguments: [
        "BT /F1 12 Tf 72 500 Td (Nobody says this) Tj ET 70 503.5 120 0.6 re f",
        "1 0 0 rg BT /F1 12 Tf 72 500 Td (Nobody says this) Tj ET 70 503.3 120 0.7 re f 0 g",
        "BT /F1 12 Tf 72 500 Td (Nobody says this) Tj ET 70 502.4 120 0.5 re f 70 504.4 120 0.5 re f",
    ])
    func wordsWithALineThroughThemAreReportedAndNotRead(_ drawn: String) async throws {
        let document = try await read(drawn)
        #expect(document.blocks.allSatisfy { !$0.text.contains("Nobody") })
        #expect(
            hidden(document).map(\.kind) == [.struck] && hidden(document).map(\.text) == ["Nobody says this"])
    }

    @Test func aMarkAcrossThePageIsSeen() async throws {
        let document = try await read("BT 0.9 g 0 1 -1 0 300 300 Tm /F1 90 Tf (DRAFT) Tj ET")
        #expect(hidden(document).isEmpty)
    }

    /// A scan that was read by machine carries its words without ink over the picture.
    @Test func wordsOverThePictureOfAScanAreRead() async throws {
        let bars = (0..<3).map { "72 \(500 + 4 * $0) 100 1.5 re f" }.joined(separator: " ")
        let document = try await read(bars + " BT 3 Tr /F1 12 Tf 72 500 Td (Words of a scan) Tj ET")
        #expect(document.blocks.contains { $0.text.contains("Words of a scan") })
        #expect(hidden(document).isEmpty)
    }

    @Test func pagesThatAreNotDrawnAreTold() async throws {
        var limits = DocumentLimits()
        limits.drawnPages = 0
        let document = try await read("", limits: limits)
        #expect(document.remarks == [.hiddenTextNotSought(fromPage: 1)])
    }
}
