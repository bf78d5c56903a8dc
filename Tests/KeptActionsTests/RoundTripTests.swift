import Foundation
import KeptActions
import KeptDocuments
import KeptReading
import KeptEntries
import KeptLedger
import KeptRegister
import KeptTestSupport
import KeptVocabulary
import Testing

/// A submission goes through formats and through a register, and says the same afterwards.
struct RoundTripTests {
    private static let example = Project.file("Examples/norland-2025.txt")
    private static let briefing = Shared.file("briefs/kazakhstan-2014.txt")

    static var files: [URL] { Shared.isThere ? [example, briefing] : [example] }

    private func expectSame(_ reading: Reading, as original: Reading) {
        #expect(reading.claims.map(\.text) == original.claims.map(\.text))
        #expect(reading.claims.map(\.notes) == original.claims.map(\.notes))
        #expect(reading.recommendations.map(\.text) == original.recommendations.map(\.text))
        #expect(reading.recommendations.map(\.addressee) == original.recommendations.map(\.addressee))
        #expect(reading.recommendations.map(\.restsOn) == original.recommendations.map(\.restsOn))
        #expect(reading.notes.map(\.mark) == original.notes.map(\.mark))
        #expect(reading.notes.map(\.sources) == original.notes.map(\.sources))
        #expect(reading.sources.compactMap(\.url) == original.sources.compactMap(\.url))
        #expect(reading.sections.map(\.title) == original.sections.map(\.title))
    }

    /// Superscripts as Markdown's own notes, done here and not by the reader under test.
    private func markdown(_ text: String) -> String {
        let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            var result = ""
            var mark = ""
            func close() {
                guard !mark.isEmpty else { return }
                result += "[^\(mark)]" + (result.isEmpty ? ":" : "")
                mark = ""
            }
            for character in line {
                if let digit = digits.firstIndex(of: character) {
                    mark += String(digit)
                } else {
                    close()
                    result.append(character)
                }
            }
            close()
            let isHeading = line.wholeMatch(of: /\d\. [^.]{5,100}/) != nil
            return isHeading ? "## " + result : result
        }
        return lines.joined(separator: "\n")
    }

    @Test(arguments: files, ["md", "docx", "odt", "html"])
    func formatsSayTheSame(file: URL, ending: String) async throws {
        let original = try await ReadFile().run(file)
        let folder = try TemporaryFolder()
        let source = folder.url.appending(path: "source.md")
        try Data(markdown(String(decoding: original.bytes, as: UTF8.self)).utf8).write(to: source)
        let target = folder.url.appending(path: "target." + ending)
        if ending == "md" {
            try FileManager.default.copyItem(at: source, to: target)
        } else {
            let pandoc = Process()
            pandoc.executableURL = URL(filePath: "/usr/bin/env")
            pandoc.arguments = [
                "pandoc", "-f", "markdown-smart", "-s", source.path, "-o", target.path, "--quiet",
            ]
            try pandoc.run()
            pandoc.waitUntilExit()
            #expect(pandoc.terminationStatus == 0)
        }
        expectSame(try await ReadFile().run(target).reading, as: original.reading)
    }

    @Test(arguments: files, ["docx", "html", "md"])
    func whatIsWrittenReadsTheSame(file: URL, ending: String) async throws {
        let original = try await ReadFile().run(file)
        let folder = try TemporaryFolder()
        let register = try Register(folder.url.appending(path: "r.kept"), creating: true, in: .inTest(folder))
        _ = try AddReading(register).accept(original)
        let target = folder.url.appending(path: "written." + ending)
        let written = try await WriteSubmission(register).run(nil, to: target, overwriting: false)
        #expect(written.notes == original.reading.notes.count)
        expectSame(try await ReadFile().run(target).reading, as: original.reading)
    }

    /// Tables, the lines of a title page, and notes on the title, on a heading and in a cell go into a register and out of it.
    @Test(arguments: ["docx", "html", "md"])
    func tablesAndNotesOnHeadingsStay(ending: String) async throws {
        let text = """
            # Briefing of the Harbour Watch[^1]

            ## Joint submission

            ## Arrests[^2]

            In 2030 the number of arrests in Ostermark rose, as the table shows.

            | Year | Arrests |
            |---|---|
            | 2029 | Twelve people were arrested in March 2029.[^3] |
            | 2030 | 31 |

            The office has been closed since 2031.[^4]

            [^1]: On the title.

            [^2]: On a heading.

            [^3]: In a cell.

            [^4]: In the text.
            """
        let folder = try TemporaryFolder()
        let read = try await ReadFile().run(Data(text.utf8), mediaType: "text/markdown", name: "a.md")
        let register = try Register(folder.url.appending(path: "r.kept"), creating: true, in: .inTest(folder))
        _ = try AddReading(register).accept(read)
        let target = folder.url.appending(path: "written." + ending)
        let written = try await WriteSubmission(register).run(nil, to: target, overwriting: false)
        #expect(written.notes == 4)
        let again = try await ReadFile().run(target).document
        let cells = again.blocks.compactMap { block in
            block.cell.map { "\($0.row),\($0.column) \(block.text)" }
        }
        #expect(
            cells == [
                "0,0 Year", "0,1 Arrests", "1,0 2029", "1,1 Twelve people were arrested in March 2029.",
                "2,0 2030", "2,1 31",
            ])
        let notes = again.blocks.filter(\.isNote).map(\.text)
        #expect(
            notes.map { $0.replacing(" ↩︎", with: "") } == [
                "On the title.", "On a heading.", "In a cell.", "In the text.",
            ])
        #expect(again.blocks.contains { $0.text == "Joint submission" && $0.label == nil })
        #expect(again.blocks.contains { $0.isHeading && $0.text == "Arrests" && !$0.noteReferences.isEmpty })
    }

    @Test(arguments: ["docx", "html", "md", "pdf"])
    func writingTwiceGivesTheSameBytes(ending: String) async throws {
        let folder = try TemporaryFolder()
        var written: [Data] = []
        for name in ["a", "b"] {
            let register = try Register(
                folder.url.appending(path: name + ".kept"), creating: true, in: .inTest(folder))
            _ = try AddReading(register).accept(try await ReadFile().run(Self.example))
            let target = folder.url.appending(path: "\(name).\(ending)")
            _ = try await WriteSubmission(register).run(nil, to: target, overwriting: false)
            written.append(try Data(contentsOf: target))
        }
        #expect(written[0] == written[1] && written[0].count > 1000)
    }

    @Test func readingTwiceAddsNothing() async throws {
        let folder = try TemporaryFolder()
        let register = try Register(folder.url.appending(path: "r.kept"), creating: true, in: .inTest(folder))
        let read = try await ReadFile().run(Self.example)
        let preview = try AddReading(register).preview(read)
        let added = try AddReading(register).accept(read)
        #expect(preview.entries == added.entries && !added.isEmpty)
        #expect(try AddReading(register).preview(read).isEmpty)
        #expect(try AddReading(register).accept(read).isEmpty)
    }

    @Test func aLaterDocumentMeetsTheSameEntries() async throws {
        let folder = try TemporaryFolder()
        let register = try Register(folder.url.appending(path: "r.kept"), creating: true, in: .inTest(folder))
        let text =
            "1. Law\n\n- Chile wrote Article 19 of the Criminal Code in Chile, says Chile in May 2021.¹\n\n¹ http://example.org/a"
        for suffix in [
            "", "\n\n2. More\n\n- Chile kept Article 19 of the Criminal Code in place all the same.¹\n",
        ] {
            let read = try await ReadFile().run(
                Data((text + suffix).utf8), mediaType: "text/plain", name: "a.txt")
            _ = try AddReading(register).accept(read)
        }
        let provisions = try register.entries(.provision)
        #expect(provisions.count == 1)
        #expect(try register.entries(.source).count == 1)
        #expect(try register.entries(.submission).count == 2)
        let mentions = try register.links(of: try #require(provisions.first).id).filter {
            $0.role == .mentions
        }
        #expect(mentions.count == 3)
    }

    @Test func writingRefusesWhatItCannotDo() async throws {
        let folder = try TemporaryFolder()
        let register = try Register(folder.url.appending(path: "r.kept"), creating: true, in: .inTest(folder))
        let target = folder.url.appending(path: "a.docx")
        await #expect(throws: ActionError.noSubmission) {
            try await WriteSubmission(register).run(nil, to: target, overwriting: false)
        }
        _ = try AddReading(register).accept(try await ReadFile().run(Self.example))
        await #expect(throws: ActionError.unknownOutput(file: "a.rtf")) {
            try await WriteSubmission(register).run(
                nil, to: folder.url.appending(path: "a.rtf"), overwriting: false)
        }
        try Data("mine".utf8).write(to: target)
        await #expect(throws: ActionError.fileExists(file: "a.docx")) {
            try await WriteSubmission(register).run(nil, to: target, overwriting: false)
        }
        #expect(try Data(contentsOf: target) == Data("mine".utf8))
    }

    @Test func silenceIsNeverOverstated() throws {
        let day = try #require(CalendarDay("2014-10-01"))
        #expect(DaysOfSilence.count(since: try EDTFDate("2007-09"), asOf: day) == 2558)
        #expect(DaysOfSilence.count(since: try EDTFDate("2007-09-12"), asOf: day) == 2576)
        #expect(DaysOfSilence.count(since: try EDTFDate("2014"), asOf: day) == nil)
        #expect(DaysOfSilence.count(since: try EDTFDate("2014-10-01"), asOf: day) == 0)
    }
}
