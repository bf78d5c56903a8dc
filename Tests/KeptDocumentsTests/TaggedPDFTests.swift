import Foundation
import Testing

@testable import KeptDocuments

/// PDFs that say themselves what their headings, paragraphs and items are.
@Suite struct TaggedPDFTests {
    /// Its headings look like all other words, so that no layout tells them.
    private static let page = """
        <html lang="en"><head><title>On the coast</title><style>
        @page { size: 12cm 9cm } * { font-size: 11pt; font-weight: normal; margin: 0 0 8pt 0; padding: 0 }
        </style></head><body>
        <h1>The press of the coast</h1>
        <p>In May 2021 the police of Norland searched two newspapers and took all that was written in them.</p>
        <h2>What the law says</h2>
        <p>The Press Law of 2019 lets every office of the police close a newspaper without a court, for thirty days, and again for
        thirty days, as often as it holds to be right, and it names no body before which an editor could speak, so that most give
        up long before the days are over, as those of the northern harbours told us in the winter.</p>
        <h3>Who is closed</h3>
        <p>Small papers are.</p>
        <ul><li>Two in the north, which wrote of the harbours and of those who own them;</li><li>one in the south.</li></ul>
        </body></html>
        """

    private func read(_ html: String, tagged: Bool) async throws -> Document {
        let variant = tagged ? ["--pdf-variant", "pdf/ua-1"] : []
        let bytes = try await Converter.weasyprint.run(
            ["--quiet"] + variant + ["-", "-"], input: Data(html.utf8), limits: DocumentLimits(), file: "PDF")
        return try await DocumentReader().read(bytes, mediaType: .pdf, file: "tagged.pdf")
    }

    @Test func headingsThatLookLikeAllElseAreKnownByTheirTags() async throws {
        let document = try await read(Self.page, tagged: true)
        #expect(document.metadata.structure == .tags)
        let headings = document.blocks.filter(\.isHeading)
        #expect(headings.map(\.text) == ["The press of the coast", "What the law says", "Who is closed"])
        #expect(headings.map(\.kind) == [.heading(level: 1), .heading(level: 2), .heading(level: 3)])
        #expect(document.blocks.count { $0.isListItem } == 2)
        // A page's end breaks no paragraph.
        let law = try #require(document.blocks.first { $0.text.hasPrefix("The Press Law") })
        #expect(law.text.hasSuffix("in the winter."))
        #expect(document.place(of: law) != document.place(of: document.blocks[0]))
    }

    @Test func withoutTagsTheLayoutTells() async throws {
        let document = try await read(Self.page, tagged: false)
        #expect(document.metadata.structure == .layout)
        #expect(document.blocks.contains { $0.text.contains("Small papers are.") })
    }

    @Test func wordsWrittenTwiceAndInnerElementsAreTold() {
        let told = """
            Document
              H1 (block)
                "The press
            of the coast"
              P (block):
                 /SpaceAfter 0
                "Police searched "
                Span (inline)
                  "two newspapers."
              L (block)
                LI (block)
                  Lbl
                    "1."
                  LBody (block)
                    P (block)
                      "Closed papers"
              P (block)
                " "
            """
        let tags = StructureTags(Data(told.utf8)).tags
        #expect(tags.map(\.role) == [.heading(level: 1), .paragraph, .item])
        #expect(
            tags.map(\.whole) == [
                "The press of the coast", "Police searched two newspapers.", "Closed papers",
            ])
        #expect(tags[1].own == "Police searched ")
    }

    @Test func tagsOfOtherWordsAreLeftAlone() {
        let block = Block(kind: .paragraph, text: "Police searched two newspapers.", origin: .boxes([]))
        let other = StructureTags(Data("H1 (block)\n  \"Something else altogether\"\n".utf8))
        #expect(TaggedBlocks.applied(other, to: [block]) == nil)
        #expect(TaggedBlocks.applied(StructureTags(Data()), to: [block]) == nil)
    }

    @Test func aHeadingWithinABlockIsParted() throws {
        let block = Block(
            kind: .paragraph, label: "1.", text: "The press Police searched two newspapers (in May).",
            noteReferences: [.init(mark: "3", offset: 50)], origin: .boxes([]))
        let tags = StructureTags(
            Data(
                "H2 (block)\n  \"The press\"\nP (block)\n  \"Police searched two newspapers3 (in May).\"\n"
                    .utf8))
        let blocks = try #require(TaggedBlocks.applied(tags, to: [block]))
        #expect(blocks.map(\.text) == ["The press", "Police searched two newspapers (in May)."])
        #expect(blocks.map(\.kind) == [.heading(level: 2), .paragraph])
        #expect(blocks.map(\.label) == ["1.", nil])
        #expect(blocks[1].noteReferences == [.init(mark: "3", offset: 40)])
    }
}
