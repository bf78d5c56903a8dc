import Testing

@testable import KeptDocuments

/// Parts of a file that cannot be read are told: they may say anything.
@Suite struct DamagedPartsTests {
    @Test(arguments: [("header", "header1.xml", "page header"), ("footer", "footer1.xml", "page footer")])
    func whatCannotBeReadIsTold(type: String, name: String, what: String) async throws {
        let document = try await PandocSamples.read(
            TinyWord.document(
                TinyWord.paragraph(TinyWord.run("Text.")), parts: [(type, name, "<w:hdr><w:p>Cut off")]),
            .docx)
        #expect(document.blocks.map(\.text) == ["Text."])
        #expect(document.remarks.traces.map(\.kind) == [.unread("damaged \(what)")])
    }
}
