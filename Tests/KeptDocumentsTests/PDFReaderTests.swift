import Foundation
import KeptTestSupport
import KeptVocabulary
import Testing

@testable import KeptDocuments

/// PDF files, read by poppler's program as users do.
@Suite struct PDFReaderTests {
    private func read(_ bytes: Data, limits: DocumentLimits = DocumentLimits()) async throws -> Document {
        try await DocumentReader(limits: limits).read(bytes, mediaType: .pdf, file: "text.pdf")
    }

    private static let text = [
        "1.  Norland accepted two recommendations in its review and did noth-",
        "ing about either of them; its self-",
        "defence was that nothing had been promised before the session began.",
        "2.  The law of 2011 restricts assemblies.",
    ]

    @Test func linesBecomeNumberedParagraphsWithTheirPlaces() async throws {
        let document = try await read(
            TinyPDF.pages([Self.text + ["Nothing was done. Self-defence is no answer."]]))
        #expect(
            document.blocks.map(\.label) == ["1.", "2.", nil])
        #expect(document.blocks[0].text.contains("did nothing about either of them; its self-defence was"))
        guard case .page(1, let box) = document.place(of: document.blocks[0]) else {
            Issue.record("a place in a PDF is a page and a box")
            return
        }
        #expect(box[0] > 71 && box[1] < box[3] && box[3] < 842)
    }

    @Test func runningHeadsAndPageNumbersAreNoText() async throws {
        let pages = (1...4).map { page in
            ["A/HRC/99/7"]
                + (0..<20).map { "Words of line \($0) on the page go on here, without an end of their own" }
                + Array(repeating: "", count: 31) + ["\(page)"]
        }
        let document = try await read(TinyPDF.pages(pages))
        let text = document.blocks.dropFirst().map(\.text).joined(separator: "\n")
        #expect(!text.contains("A/HRC/99/7"))
        #expect(document.blocks.allSatisfy { $0.text != "3" })
    }

    @Test func wordsOutsideThePageAreNotRead() async throws {
        let below = Array(repeating: "", count: 59) + ["What nobody sees"]
        let document = try await read(TinyPDF.pages([Self.text + below]))
        #expect(document.blocks.allSatisfy { !$0.text.contains("nobody") })
    }

    @Test func linksLieOnTheWordsInTheirBoxes() async throws {
        let document = try await read(TinyPDF.pages([["A report of Norland, and the law"]]))
        let links = PDFLinks(
            PDFMarkup(
                Data(
                    """
                    <page number="1" position="absolute" top="0" left="0" height="842" width="595">
                    <text top="58" left="82" width="32" height="16" font="0"><a href="https://example.org/?a=1&amp;b=2">report</a></text>
                    <text top="58" left="150" width="40" height="16" font="0"><a href="javascript:alert(1)">Norland</a></text>
                    """.utf8)))
        let block = links.tied(to: document.blocks)[0]
        #expect(block.links.map(\.target) == ["https://example.org/?a=1&b=2"])
        #expect(block.links.map { String(block.words($0.range)) } == ["report"])
    }

    // MARK: - What cannot be read

    @Test func truncatedFilesAreTold() async throws {
        let whole = TinyPDF.pages([Self.text])
        for part in [30, whole.count / 2, whole.count - 40] {
            await #expect(throws: DocumentError.damaged(file: "text.pdf", format: "PDF")) {
                try await read(Data(whole.prefix(part)))
            }
        }
    }

    @Test func scansWithoutTextAreTold() async throws {
        await #expect(throws: DocumentError.withoutText(file: "text.pdf", pages: 2)) {
            try await read(TinyPDF.pages([[], []]))
        }
        let mixed = try await read(TinyPDF.pages([Self.text, [], Self.text]))
        #expect(mixed.remarks == [.pagesWithoutText([2])])
    }

    @Test func tenThousandPagesOfNothingAreRefused() async throws {
        await #expect(throws: DocumentError.tooManyPages(file: "text.pdf", limit: DocumentLimits().pages)) {
            try await read(TinyPDF.pages(Array(repeating: [], count: 10_000)))
        }
    }

    @Test func cyclesOfPagesEnd() async throws {
        let cyclic = TinyPDF.file([
            "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj",
            "2 0 obj << /Type /Pages /Count 2 /Kids [2 0 R 2 0 R] /Parent 2 0 R >> endobj",
        ])
        await #expect(throws: DocumentError.self) { try await read(cyclic) }
    }

    @Test func programsAreRefused() async throws {
        let scripted = TinyPDF.file([
            "1 0 obj << /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >> endobj",
            "2 0 obj << /Type /Pages /Count 0 /Kids [] >> endobj",
        ])
        await #expect(throws: DocumentError.runsPrograms(file: "text.pdf")) { try await read(scripted) }
    }

    @Test func protectedFilesAreTold() async throws {
        let key = String(repeating: "0", count: 64)
        let protected = TinyPDF.file(
            [
                "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj",
                "2 0 obj << /Type /Pages /Count 0 /Kids [] >> endobj",
                "4 0 obj << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <\(key)> /U <\(key)> >> endobj",
            ], trailer: "/Root 1 0 R /Encrypt 4 0 R /ID [<00> <00>]")
        await #expect(throws: DocumentError.encrypted(file: "text.pdf")) { try await read(protected) }
    }
}
