import Foundation
import Testing

@testable import KeptDocuments

/// Lines that authors broke by hand: which begin a paragraph, and which are one with the line before.
struct PandocBreaksTests {
    private func blocks(_ text: String, _ type: MediaType = .markdown) async throws -> [String] {
        try await DocumentReader().read(Data(text.utf8), mediaType: type, file: "test").blocks.map {
            "\($0.label ?? "")|\($0.text)"
        }
    }

    @Test func itemsBehindHardBreaksAreItems() async throws {
        let list =
            "We urge Norland to:\\\n1. Free the dockers.\\\n2. Pay for the boats.\\\n3. Say who gave the order.\n"
        #expect(
            try await blocks(list) == [
                "|We urge Norland to:", "1.|Free the dockers.", "2.|Pay for the boats.",
                "3.|Say who gave the order.",
            ])
        #expect(
            try await blocks("<p>We ask for:<br>– bread<br/>– a roof<br>– a lawyer</p>", .html)
                == ["|We ask for:", "–|bread", "–|a roof", "–|a lawyer"])
    }

    @Test func sentencesBoldLinesAndBlankLinesPart() async throws {
        #expect(
            try await blocks("The harbour is closed.\\\nThe dockers wait at the gate.\\\nNobody comes.\n")
                .count == 3)
        #expect(
            try await blocks("**What we ask**\\\nOpen the harbour before winter comes\n")
                == ["|What we ask", "|Open the harbour before winter comes"])
        #expect(
            try await blocks("<p>One thing<br><br>Another thing</p>", .html) == [
                "|One thing", "|Another thing",
            ])
    }

    /// Addresses, verse and lines of pasted mail stay together; a break alone parts no words.
    @Test func linesBrokenForTheirLengthStayTogether() async throws {
        #expect(
            try await blocks("Harbour Watch\\\n12 Quay Road\\\nHalvarsund\n") == [
                "|Harbour Watch 12 Quay Road Halvarsund"
            ])
        let mail =
            "The dockers who were held in the\\\nwinter of 2024 went home. They have\\\nnot been paid since, and nobody has\\\nsaid when.\n"
        #expect(try await blocks(mail).count == 1)
        #expect(try await blocks("one<br>two\n") == ["|one two"])
    }

    /// What is bold or a link over several lines is so in each.
    @Test func stylesGoOverTheBreak() async throws {
        let found = try await PandocSamples.read(
            Data("**First line\\\nsecond line**\\\nplain words go on here.\n".utf8), .markdown
        ).blocks
        #expect(found.map(\.text) == ["First line second line", "plain words go on here."])
        #expect(found.map(\.isBold) == [true, false])
    }

    @Test func letteredItemsMayStandTight() async throws {
        #expect(
            try await blocks("a)Open the harbour now\n\nb)Pay the dockers\n") == [
                "a)|Open the harbour now", "b)|Pay the dockers",
            ])
    }
}
