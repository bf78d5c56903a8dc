import Foundation
import KeptTestSupport
import KeptVocabulary
import Testing

@testable import KeptDocuments

/// Pages that are pictures, read by machine.
@Suite struct RecognitionTests {
    /// A page with a sentence drawn as a picture and no text: the words of another file, rastered.
    private func scan(_ lines: [String]) async throws -> Data {
        let picture = try await Converter.pdftoppm.run(
            ["-q", "-gray", "-r", "150", "/dev/stdin"], input: TinyPDF.pages([lines]),
            limits: DocumentLimits(),
            file: "text.pdf")
        return TinyPDF.scan(try #require(PageRaster.all(in: picture).first))
    }

    private static let lines = [
        "1.  Norland accepted two recommendations in its review.", "",
        "2.  The law of 2011 restricts assemblies.",
    ]

    @Test
    func picturesOfTextAreReadWhereAskedFor() async throws {
        let scan = try await scan(Self.lines)
        let recognition = try #require(Recognition(languages: "eng"))
        let reader = DocumentReader(recognition: recognition)
        let document = try await reader.read(scan, mediaType: .pdf, file: "scan.pdf")
        #expect(document.blocks.map(\.label) == ["1.", "2."])
        #expect(document.blocks.first?.text == "Norland accepted two recommendations in its review.")
        #expect(document.remarks == [.pagesReadByMachine([1])])
        guard case .page(1, let box) = document.place(of: document.blocks[0]) else {
            Issue.record("a place in a PDF is a page and a box")
            return
        }
        #expect(box[0] > 60 && box[0] < 110 && box[1] > 50 && box[3] < 90)
        await #expect(throws: DocumentError.withoutText(file: "scan.pdf", pages: 1)) {
            try await DocumentReader().read(scan, mediaType: .pdf, file: "scan.pdf")
        }
    }

    @Test
    func aLanguageThatIsNotInstalledIsTold() async throws {
        let scan = try await scan(Self.lines)
        let recognition = try #require(Recognition(languages: "eng+xyz_none"))
        let reader = DocumentReader(recognition: recognition)
        await #expect(throws: DocumentError.languageMissing("xyz_none")) {
            try await reader.read(scan, mediaType: .pdf, file: "scan.pdf")
        }
    }

    @Test(arguments: ["", "en g", "eng+", "../eng", "eng,fra"])
    func whatIsNoLanguageIsRefused(_ languages: String) {
        #expect(Recognition(languages: languages) == nil)
    }

    @Test func recognisedWordsStandAtTheirPlaces() {
        let output = """
            <div class='ocr_page' title='image "stdin"; bbox 0 0 1000 2000; ppageno 0'>
            <p class='ocr_par' title="bbox 100 200 500 240">
            <span class='ocr_line' title="bbox 100 200 500 240; baseline 0 -8; x_size 40; x_descenders 8">
            <span class='ocrx_word' title='bbox 100 202 180 232; x_wconf 96'>Peace &amp;</span>
            <span class='ocrx_word' title='bbox 200 202 240 232; x_wconf 4'>~.</span>
            <span class='ocrx_word' title='bbox 240 200 250 212; x_wconf 90'>2</span></span></p></div>
            """
        let layout = RecognisedWords(Data(output.utf8)).layout(width: 500, height: 1000)
        let page = LayoutInsertion(Data("<page width=\"500\" height=\"1000\"> </page>".utf8)).inserting([
            0: layout
        ])
        let parser = BoxLayoutParser(page)
        let words = parser.pages[0].words
        #expect(words.map { String(decoding: parser.text($0.bytes), as: UTF8.self) } == ["Peace &", "2"])
        #expect(words[0].box == Box(left: 50, top: 100, right: 90, bottom: 120))
        #expect(words[1].box.bottom == 106)
    }

    /// Whatever the program writes, it becomes words or nothing.
    @Test func anyRecognisedTextIsTaken() {
        let output =
            "<span class='ocr_line' title='bbox 1 2'><span class='ocrx_word' title='bbox 1 2 3 4; x_wconf 99'>x"
        var dice = Dice(7)
        for _ in 0..<500 {
            let data = Mutation.of(Data(output.utf8), &dice)
            _ = BoxLayoutParser(RecognisedWords(data).layout(width: 500, height: 800))
        }
    }
}
