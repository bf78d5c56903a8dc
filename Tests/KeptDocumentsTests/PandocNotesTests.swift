import Foundation
import Testing

@testable import KeptDocuments

struct PandocNotesTests {
    @Test(arguments: ["word-export", "libreoffice-export", "google-export", "typed-notes"])
    func notesOfExportsAreTiedToTheirMarks(name: String) async throws {
        let document = try await PandocSamples.read(PandocSamples.fixture("\(name).html"), .html)
        try #require(document.blocks.map(\.kind) == [.paragraph, .note(mark: "1"), .note(mark: "2")])
        let body = document.blocks[0]
        #expect(body.text == "The office was searched. Nobody was told.")
        #expect(body.noteReferences == [.init(mark: "1", offset: 24), .init(mark: "2", offset: 41)])
        #expect(document.blocks[1].text == "Harbour Watch, report.")
        #expect(document.blocks[1].links == [.init(target: "https://example.org/report", range: 15..<21)])
        #expect(document.blocks[2].text == "Interview, 3 May 2030.")
    }

    @Test(arguments: [
        "<p>A room of 20 m<sup>2</sup>.</p><p>On the 1<sup>st</sup> day.</p>",
        "<p>See <a href=\"#a\">2</a>.</p><h1 id=a>2 Facts</h1><p>Text.</p>",
        "<p>See <a href=\"#a\">the annex</a>.</p><p id=a><a name=a></a>the annex</p>",
    ])
    func othersStayAsTheyAre(html: String) async throws {
        let document = try await PandocSamples.read(html: html)
        #expect(document.blocks.allSatisfy { !$0.isNote && $0.noteReferences.isEmpty })
    }

    @Test func unitsStayBesideTypedNotes() async throws {
        let document = try await PandocSamples.read(
            html:
                "<p>A room of 20 m<sup>2</sup> for nine.<sup>1,2</sup></p><p><sup>1</sup> One.</p><p><sup>2</sup> Two.</p>"
        )
        #expect(document.blocks.map(\.text) == ["A room of 20 m2 for nine.", "One.", "Two."])
        #expect(document.blocks[0].noteReferences.map(\.mark) == ["1", "2"])
    }

    @Test func numberedListUnderNotesAnswersRaisedDigits() async throws {
        let document = try await PandocSamples.read(
            html: "<p>Searched.<sup>1</sup></p><h2>Endnotes</h2><ol><li>A report.<li>A law.</ol>")
        #expect(
            document.blocks.map(\.kind) == [
                .paragraph, .heading(level: 2), .note(mark: "1"), .note(mark: "2"),
            ])
        #expect(document.blocks.allSatisfy { $0.label == nil })
    }

    @Test func bracketsAndRaisedCharactersAreMarksWhereNotesAnswer() async throws {
        let text = "Searched.[1] Taken.²\n\n[1] A report.\n\n² A law.\n"
        let document = try await PandocSamples.read(Data(text.utf8), .markdown)
        #expect(document.blocks.map(\.text) == ["Searched. Taken.", "A report.", "A law."])
        #expect(document.blocks[0].noteReferences.map(\.mark) == ["1", "2"])
    }

    @Test func secondMarkOfANoteKeepsIt() async throws {
        let html = """
            <p>A<a href="#fn1" id="r1"><sup>*</sup></a> and B<a href="#fn1"><sup>*</sup></a>.</p>
            <ol><li id="fn1"><p>One.</p><p>Two. <a href="#r1">↩</a></p></li></ol>
            """
        let document = try await PandocSamples.read(html: html)
        #expect(document.blocks.map(\.text) == ["A and B.", "One. Two."])
        #expect(
            document.blocks[0].noteReferences == [.init(mark: "*", offset: 1), .init(mark: "*", offset: 7)])
    }
}
