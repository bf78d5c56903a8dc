import Foundation
import Testing

@testable import KeptDocuments

struct PandocReaderTests {
    static let formats: [(String, MediaType)] = [
        ("markdown", .markdown), ("html", .html), ("docx", .docx), ("odt", .odt), ("epub", .epub),
    ]

    @Test(arguments: formats)
    func everyFormatGivesTheSameBlocks(format: String, type: MediaType) async throws {
        let document = try await PandocSamples.read(PandocSamples.submission(as: format), type)
        // HTML shows its title and date as a heading and a paragraph too.
        let blocks = document.blocks.drop { $0.text != "Risks for defenders" }
        let outline = blocks.map { "\(Self.word($0.kind)) \($0.label ?? "") | \($0.text)" }
        #expect(outline == Self.outline(format))
        #expect(blocks.flatMap { $0.noteReferences.map(\.mark) } == ["1", "2", "3"])
        // Pandoc does not read an ODT's title.
        #expect(
            document.metadata.title == (type == .odt ? nil : "Joint submission on the Republic of Vessaly"))
    }

    /// Whom a document's own head names submits it.
    @Test(arguments: [
        ("---\nauthor: Ilva Dorn\n---\nOne.\n", ["Ilva Dorn"]),
        (
            "---\nauthor:\n- Harbour Watch\n- Vessaly Law Centre; Ilva Dorn\n---\nOne.\n",
            ["Harbour Watch", "Vessaly Law Centre", "Ilva Dorn"]
        ),
        ("---\ntitle: On laws\n---\nOne.\n", []), ("---\nauthor: ''\n---\nOne.\n", []),
    ])
    func authorsAreThoseOfTheHead(text: String, names: [String]) async throws {
        let document = try await PandocSamples.read(Data(text.utf8), .markdown)
        #expect(document.metadata.authors == names)
    }

    /// What pandoc 2.17 keeps of the outline in a format.
    static func outline(_ format: String) -> [String] {
        outline.map { line in
            switch format {
            case "html", "epub":
                line.replacing("item 2 a)", with: "item 2 a.").replacing("item 2 b)", with: "item 2 b.")
            case "docx":
                line.replacing("item 2 a)", with: "item 2 a.").replacing("item 2 b)", with: "item 2 b.")
                    .replacing("paragraph  | The registrar", with: "item 1 - | The registrar")
            case "odt":
                // The style of quotations is lost.
                line.replacing("quotation", with: "paragraph")
            default: line
            }
        }
    }

    static let outline = [
        "heading 1  | Risks for defenders",
        "item 1 1. | In March 2030 the office of Harbour Watch was searched without a warrant. Two laptops were taken.",
        "item 1 2. | The court of Ostermark refused to hear the complaint.",
        "paragraph  | The registrar gave no reason.",
        "item 2 a) | The first appeal failed.",
        "item 2 b) | The second is pending.",
        "quotation  | \"We were told to stop,\" said Ilva Dorn.",
        "paragraph  | Restrictions on associations",
        "paragraph  | The register of associations has been closed since 2029.",
        "cell  | Year", "cell  | Refused", "cell  | 2029", "cell  | 12", "cell  | 2030", "cell  | 31",
        "heading 1  | Recommendations",
        "item 1 - | Open the register of associations again.",
        "item 1 - | Return what was taken.",
        "note 1  | Harbour Watch, Annual report 2030, p. 4, https://example.org/report.",
        "note 2  | Decision 14/2030 of the District Court of Ostermark. It was not published.",
        "note 3  | Law on Associations, article 9.",
    ]

    static func word(_ kind: Block.Kind) -> String {
        switch kind {
        case .heading(let level): "heading \(level)"
        case .paragraph: "paragraph"
        case .listItem(let depth, _): "item \(depth)"
        case .note(let mark): "note \(mark)"
        case .quotation: "quotation"
        case .tableCell: "cell"
        }
    }

    @Test func placesOfMarksAndLinksAreBytesOfTheText() async throws {
        let document = try await PandocSamples.read(PandocSamples.submission(as: "docx"), .docx)
        let item = try #require(document.blocks.first { $0.label == "1." })
        let reference = try #require(item.noteReferences.first)
        #expect(item.words(0..<reference.offset).hasSuffix("without a warrant."))
        let link = try #require(document.blocks.flatMap { block in block.links.map { (block, $0) } }.first)
        #expect(link.0.words(link.1.range) == "register of associations")
        #expect(link.1.target == "https://example.org/register")
        #expect(document.blocks.map(\.origin) == (1...document.blocks.count).map { .paragraph($0) })
    }

    @Test func boldParagraphsAreBold() async throws {
        let document = try await PandocSamples.read(PandocSamples.submission(as: "docx"), .docx)
        #expect(
            document.blocks.filter(\.isBold).map(\.text)
                == ["Joint submission on the Republic of Vessaly", "Restrictions on associations"])
    }

    @Test func frontMatterIsMetadata() async throws {
        let text = "---\ntitle: A *letter*\ndate: 2031-04-21T10:00:00Z\nlang: fr\n---\n\nText.\n"
        let metadata = try await PandocSamples.read(Data(text.utf8), .markdown).metadata
        #expect(metadata == Document.Metadata(title: "A letter", date: "2031-04-21", language: "fr"))
    }

    @Test func charactersStayAsTyped() async throws {
        let text = "\"It's\" $5 -- not $6... \\cite [@x] \u{A0}\u{A0}end~~gone~~ ![alt](x.png)\n"
        let document = try await PandocSamples.read(Data(text.utf8), .markdown)
        #expect(document.blocks.map(\.text) == ["\"It's\" $5 -- not $6... \\cite [@x] end"])
    }

    @Test(arguments: [
        ("<ol start=4 type=i><li>a<li>b</ol>", ["iv.", "v."]),
        ("<ol type=A><li>a<li>b</ol>", ["A.", "B."]),
        ("<ul><li>a<ul><li>b</ul></ul>", ["-", "-"]),
    ])
    func labelsArePrintedAsTheListCounts(html: String, labels: [String]) async throws {
        #expect(try await PandocSamples.read(html: html).blocks.map(\.label) == labels)
    }
}
