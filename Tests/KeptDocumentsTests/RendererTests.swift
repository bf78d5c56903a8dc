import Foundation
import Testing

@testable import KeptDocuments

struct RendererTests {
    static let readable: [(OutputFormat, MediaType)] = [
        (.docx, .docx), (.html, .html), (.markdown, .markdown),
    ]

    @Test(arguments: OutputFormat.allCases)
    func sameManuscriptGivesTheSameBytes(format: OutputFormat) async throws {
        let first = try await format.render(RendererSamples.submission)
        try await Task.sleep(for: .seconds(format == .pdf ? 1.1 : 0))
        #expect(try await format.render(RendererSamples.submission) == first)
        #expect(!first.isEmpty)
    }

    @Test(arguments: readable)
    func whatIsWrittenIsReadAgain(format: OutputFormat, type: MediaType) async throws {
        let bytes = try await format.render(RendererSamples.submission)
        let document = try await PandocSamples.read(bytes, type)
        #expect(document.metadata.title == RendererSamples.submission.title)
        let texts = document.blocks.drop { !$0.text.hasPrefix("Submitted by") }
            .filter { !($0.isHeading && $0.text == "Notes") }
            .map { ($0.label.map { $0 + " " } ?? "") + $0.text }
        #expect(texts == Self.texts)
        #expect(document.blocks.flatMap { $0.noteReferences.map(\.mark) } == ["1", "2", "3"])
        let notes = document.blocks.filter(\.isNote)
        #expect(notes.map(\.kind) == [.note(mark: "1"), .note(mark: "2"), .note(mark: "3")])
        #expect(notes.first?.links.map(\.target) == ["https://example.org/a_b?c=d&e=f"])
    }

    static let texts = [
        "Submitted by: Harbour Watch; Centre for Letters and Law", "State under review: Republic of Vessaly",
        "Mechanism: Universal Periodic Review, fifth cycle", "Date: 21 April 2031", "I. Risks for defenders",
        "1. In March 2030 the office of Harbour Watch was searched without a warrant. Two laptops were taken; none "
            + "has been returned.",
        "2. The court of Ostermark refused to hear the complaint.", "The registrar named two grounds:",
        "- the complaint was late;", "- the office was not named as a party.",
        "II. Recommendations to the Government",
        "3. Open the register of associations again.", "4. Return what was taken from Harbour Watch.",
        "7. Publish the decisions of the District Court of Ostermark.",
        "Harbour Watch, Annual report 2030, p. 4, https://example.org/a_b?c=d&e=f.",
        "Decision 14/2030 of the District Court of Ostermark.", "Law on Associations, article 9.",
    ]

    @Test(arguments: readable)
    func wordsNeverBecomeMarkup(format: OutputFormat, type: MediaType) async throws {
        let bytes = try await format.render(RendererSamples.hostileManuscript)
        let document = try await PandocSamples.read(bytes, type)
        let plain = document.blocks.filter { $0.kind == .paragraph }.map(\.text)
        #expect(plain.filter { RendererSamples.hostile.contains($0) } == RendererSamples.hostile)
        let numbered = document.blocks.filter(\.isListItem)
        #expect(numbered.map(\.text) == RendererSamples.hostile)
        let notes = document.blocks.filter(\.isNote).map(\.text)
        #expect(notes == RendererSamples.hostile.map { $0 + "javascript:\"<x>" })
        #expect(document.metadata.title == RendererSamples.hostile.joined(separator: " "))
        #expect(document.blocks.allSatisfy { $0.links.isEmpty })
    }

    @Test func notesAreNumberedInTheOrderOfTheirMarks() {
        let note = { Manuscript.Note(number: $0, runs: [.text("Note \($0)")]) }
        let manuscript = Manuscript(
            language: "en", title: "T", cover: [],
            sections: [
                .init(title: nil, paragraphs: [.init(.plain, [.note(5), .note(2), .note(5), .note(8)])])
            ],
            notes: [note(2), note(4), note(5)])
        let ordered = manuscript.inOrder
        #expect(ordered.notes.map(\.runs) == [[.text("Note 5")], [.text("Note 2")], [.text("Note 4")]])
        #expect(ordered.notes.map(\.number) == [1, 2, 3])
        #expect(
            ordered.sections.flatMap(\.paragraphs).map(\.runs) == [
                [.note(1), .note(2), .note(1), .text(" [8]")], [.note(3)],
            ])
    }

    @Test func secondMarkOfANoteLeadsToIt() async throws {
        let manuscript = Manuscript(
            language: "en", title: "T", cover: [],
            sections: [
                .init(
                    title: "S",
                    paragraphs: [.init(.numbered(1), [.text("A"), .note(1), .text("B"), .note(1)])])
            ],
            notes: [.init(number: 1, runs: [.text("N")])])
        let html = HTMLRenderer().render(manuscript)
        #expect(html.contains("id=\"mark-1-2\"") && html.contains("href=\"#mark-1-2\""))
        #expect(
            try await PandocSamples.read(DOCXRenderer().render(manuscript), .docx).blocks.last?.text == "N")
    }

    /// Paper must show the numbers that other formats carry; poppler tells what it shows.
    @Test func paperShowsEveryNumber() async throws {
        let pdf = try await OutputFormat.pdf.render(RendererSamples.submission)
        let text = try await Converter(name: "pdftotext", package: "poppler-utils").run(
            ["-layout", "-", "-"], input: pdf, limits: DocumentLimits(), file: "sample")
        let numbers = String(decoding: text, as: UTF8.self).split(separator: "\n").compactMap { line in
            line.prefixMatch(of: /\s*(\d+)\.\s/).map { String($0.1) }
        }
        #expect(numbers == ["1", "2", "3", "4", "7", "1", "2", "3"])
        #expect(String(decoding: text, as: UTF8.self).contains("Page 1 of 1"))
    }

    @Test func fileEndingsNameTheirFormat() {
        #expect(OutputFormat(fileExtension: "MD") == .markdown)
        #expect(OutputFormat(fileExtension: "pdf") == .pdf)
        #expect(OutputFormat(fileExtension: "doc") == nil)
    }
}
