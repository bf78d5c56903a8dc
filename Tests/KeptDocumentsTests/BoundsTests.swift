import Foundation
import KeptMarkup
import KeptTestSupport
import KeptVocabulary
import Testing

@testable import KeptDocuments

/// What comes from outside is read in pieces that are bounded, and refused where it is more than anyone writes.
///
/// `make bounds` tries files of every form at the limits, and says how long they took.
struct BoundsTests {
    private static let sentence = "In May 2016 officers detained 40 people, “é” and ﷺ, at Halvarsund’s quay. "

    private func read(_ text: String, limits: DocumentLimits = DocumentLimits()) async throws -> Document {
        try await DocumentReader(limits: limits).read(Data(text.utf8), mediaType: .text, file: "sample")
    }

    // MARK: - Long paragraphs

    @Test(arguments: [sentence, "word ", "x", "وينبغي للدولة أن تلغي القانون. ", "国家应废除该法律。", "e\u{301}"])
    func aLongParagraphIsCutAndNothingOfItIsLost(words: String) async throws {
        let text = String(repeating: words, count: 120_000 / words.utf8.count)
        let document = try await read(text)
        #expect(document.blocks.count > 7)
        let original = Array(text.utf8)
        for block in document.blocks {
            #expect(block.text.utf8.count <= LongBlocks.longest)
            guard case .text(let start, let end, _, _) = document.place(of: block) else {
                Issue.record("no place in a text")
                continue
            }
            #expect(Array(block.text.utf8) == Array(original[start..<end]))
        }
        #expect(document.blocks.map(\.text).joined().filter { $0 != " " } == text.filter { $0 != " " })
    }

    /// In a format without fixed places, characters count from where the paragraph begins.
    @Test func placesOfAPartCountFromTheParagraph() async throws {
        let text = String(repeating: Self.sentence, count: 600)
        let bytes = TinyWord.document(
            TinyWord.paragraph(TinyWord.run("A first paragraph.")) + TinyWord.paragraph(TinyWord.run(text)))
        let document = try await DocumentReader().read(bytes, mediaType: .docx, file: "sample")
        #expect(document.blocks.count > 3)
        let characters = Array(text)
        for block in document.blocks.dropFirst() {
            guard case .paragraph(2, let start, let end) = document.place(of: block) else {
                Issue.record("another paragraph")
                continue
            }
            #expect(block.text == String(characters[start..<end]))
        }
    }

    /// Notes, labels and links stay where they stood; what goes on is no second note.
    @Test func marksOfALongBlockStayAtTheirPlaces() throws {
        let text = String(repeating: "four ", count: 8_000)
        let block = Block(
            kind: .note(mark: "3"), label: "12.", text: text,
            noteReferences: [.init(mark: "1", offset: 0), .init(mark: "2", offset: 30_004)],
            links: [.init(target: "https://example.org", range: 30_000..<30_004)], origin: .paragraph(1))
        let parts = LongBlocks.cut([block])
        #expect(parts.map(\.kind) == [.note(mark: "3"), .paragraph, .paragraph])
        #expect(parts.map(\.label) == ["12.", nil, nil])
        #expect(parts.map { $0.noteReferences.map(\.mark) } == [["1"], ["2"], []])
        #expect(parts.flatMap { part in part.links.map { String(part.words($0.range)) } } == ["four"])
    }

    // MARK: - Long lines

    /// Columns are what they are when all of the line is gone through.
    @Test func columnsOfLongLinesAreExact() throws {
        let line = String(repeating: "a\u{301}bc 😀 ह्न", count: 2_000)
        let text = "short\n" + line + "\r\nlast"
        let index = LineIndex(Array(text.utf8))
        var (offset, column) = (6, 1)
        for character in line {
            if column % 97 == 1 {
                let place = index.position(of: offset)
                #expect(place.line == 2 && place.column == column)
                let window = index.window(around: offset)
                let before = column - 1 - window.skipped
                #expect(Array(window.text)[before] == character)
                #expect(window.text.utf8.count < 16_000)
            }
            offset += character.utf8.count
            column += 1
        }
        #expect(index.window(around: 2) == LineWindow(text: "short", skipped: 0, goesOn: false))
        #expect(index.window(around: text.utf8.count) == LineWindow(text: "last", skipped: 0, goesOn: false))
    }

    // MARK: - What is refused

    @Test func moreWordsThanAThousandPagesAreRefused() async throws {
        var limits = DocumentLimits()
        limits.textBytes = 1_000
        let text = String(repeating: "word ", count: 201)
        let refusal = DocumentError.tooLong(file: "sample", limitBytes: 1_000)
        await #expect(throws: refusal) { try await read(text, limits: limits) }
        for (type, bytes) in [
            (MediaType.docx, TinyWord.document(TinyWord.paragraph(TinyWord.run(text)))),
            (.html, Data("<p>\(text)</p>".utf8)), (.markdown, Data(text.utf8)),
        ] {
            await #expect(throws: refusal) {
                try await DocumentReader(limits: limits).read(bytes, mediaType: type, file: "sample")
            }
        }
        #expect(try await read(String(text.prefix(1_000)), limits: limits).blocks.count == 1)
    }

    @Test func moreMarkupThanFitsInMemoryIsRefused() throws {
        let limits = MarkupLimits(tags: 100, attributes: 10)
        func parse(_ text: String) throws { _ = try MarkupParser.xml(Data(text.utf8), limits: limits) }
        let attributes = { (count: Int) in
            (0..<count).map { " a\($0)='<=>='" }.joined().replacing("<=>=", with: "x")
        }
        try parse("<a>" + String(repeating: "<b/>", count: 98) + "</a>")
        try parse("<a\(attributes(10))>= = = = = = = = = = = =</a>")
        #expect(throws: MarkupError.tooManyParts) {
            try parse("<a>" + String(repeating: "<b/>", count: 99) + "</a>")
        }
        #expect(throws: MarkupError.tooManyParts) { try parse("<a\(attributes(11))/>") }
    }

    /// What a converter would take of memory is bounded, too.
    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self"), "other systems do not bound it"))
    func aConverterThatTakesTooMuchMemoryIsEnded() async throws {
        var limits = DocumentLimits()
        limits.converterMegabytes = 32
        await #expect(throws: DocumentError.self) {
            // A shell that keeps all of its input in a variable.
            try await Converter(name: "sh", package: "dash").run(
                ["-c", "kept=$(tr '\\0' a); echo ${#kept}"], input: Data(count: 120_000_000), limits: limits,
                file: "sample")
        }
    }

    /// Runs of one document share its time, those side by side count once.
    @Test func convertersOfADocumentShareItsTime() {
        let time = ConverterTime()
        #expect(time.begin() == .zero)
        let beside = time.begin()
        time.end()
        time.end()
        let (spent, later) = (time.begin(), time.begin())
        #expect(beside <= spent && spent <= later && spent > .zero)
    }

    /// Words that do not show are gathered without going through all that was found for each.
    @Test func manyTracesAreGathered() async throws {
        let hidden = TinyWord.paragraph(TinyWord.run("unseen", "<w:vanish/>"))
        let bytes = TinyWord.document(
            String(repeating: hidden, count: 3_000) + TinyWord.paragraph(TinyWord.run("Seen.")))
        let document = try await DocumentReader().read(bytes, mediaType: .docx, file: "sample")
        #expect(document.blocks.map(\.text) == ["Seen."])
        guard case .traces(let traces)? = document.remarks.first else {
            return #expect(Bool(false), "no traces")
        }
        #expect(traces.count(where: { $0.text == "unseen" }) == 3_000)
    }
}
