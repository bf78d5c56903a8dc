import Foundation
import KeptDocuments
import KeptTestSupport
import KeptVocabulary
import Testing

@testable import KeptReading

/// Files as a damaged disk or an attacker might leave them: none may crash, each gives a reading or an error.
///
/// Bytes are changed, cut and repeated at random, from seeds that come again; `make fuzz` does it for longer.
@Suite struct AnyDocumentTests {
    private static let texts = [
        "Examples/norland-2025.txt", "Examples/norland-report-2025.txt", "Examples/norland-summary-2025.txt",
        "Examples/norland-observations-2025.txt",
    ]

    @Test(arguments: texts)
    func anyTextGivesAReadingOrAnError(_ name: String) async throws {
        let text = try Data(contentsOf: Project.file(name))
        var dice = Dice(6)
        for _ in 0..<Mutation.rounds(300) {
            await Task.yield()
            let broken = Mutation.of(text, &dice)
            do { look(Reader.read(try TextReader(broken, file: name).read())) } catch {
                #expect(!error.description.isEmpty)
            }
        }
    }

    /// What poppler's program writes of a file, changed before it is read.
    @Test(arguments: texts)
    func anyLayoutGivesAReadingOrAnError(_ name: String) async throws {
        let text = String(decoding: try Data(contentsOf: Project.file(name)), as: UTF8.self)
        let pdf = try await typeset(text)
        try await look(atLayoutsOf: pdf, seed: 5)
    }

    @Test(
        .enabled(if: Shared.isThere, "the shared reports are not here"),
        arguments: [
            "data/working-group-reports/bahamas2009.pdf",
            "data/slovenia-2019/A-HRC-43-15-Add.1-positions.pdf",
            "data/slovenia-2019/A-HRC-WG.6-34-SVN-3-stakeholders-summary.pdf",
        ])
    func anyLayoutOfARealFileGivesAReadingOrAnError(_ path: String) async throws {
        try await look(atLayoutsOf: try Data(contentsOf: Shared.file(path)), seed: 7, usual: 10)
    }

    private func look(atLayoutsOf pdf: Data, seed: UInt64, usual: Int = 300) async throws {
        let layout = try await Converter.pdftotext.run(
            ["-q", "-bbox-layout", "/dev/stdin", "-"], input: pdf, limits: DocumentLimits(), file: "text.pdf")
        let reader = PDFReader(limits: DocumentLimits())
        var dice = Dice(seed)
        for _ in 0..<Mutation.rounds(usual) {
            // Others' converters wait for a turn.
            await Task.yield()
            let broken = Mutation.of(layout, &dice)
            do { look(Reader.read(try reader.document(fromLayout: broken, of: pdf, file: "text.pdf"))) } catch
            {
                #expect(!error.description.isEmpty)
            }
        }
    }

    /// Every place must be one.
    private func look(_ reading: Reading) {
        for claim in reading.claims { #expect(claim.noteIndices.allSatisfy(reading.notes.indices.contains)) }
        for recommendation in reading.recommendations { #expect(!recommendation.id.isEmpty) }
    }

    /// The text as a PDF, a paragraph a line.
    private func typeset(_ text: String) async throws -> Data {
        let lines = text.split(separator: "\n").map {
            "<p>" + $0.replacing("&", with: "&amp;").replacing("<", with: "&lt;") + "</p>"
        }
        return try await Converter.weasyprint.run(
            ["--quiet", "--encoding", "utf-8", "-", "-"], input: Data(lines.joined().utf8),
            limits: DocumentLimits(),
            file: "text.html")
    }
}
