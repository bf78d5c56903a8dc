import Foundation
import KeptTestSupport
import Testing

@testable import KeptDocuments

/// One row a format, and all else from the rows.
struct FormatsTests {
    @Test func endingsAreDistinctAndPlain() {
        let endings = MediaType.allCases.flatMap(\.format.endings)
        #expect(Set(endings).count == endings.count)
        #expect(
            endings.allSatisfy {
                !$0.isEmpty && $0.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber) }
            })
        let names = MediaType.allCases.map(\.format.name)
        #expect(Set(names).count == names.count)
    }

    @Test(arguments: MediaType.allCases)
    func everyEndingFindsItsFormat(type: MediaType) {
        for ending in type.format.endings {
            #expect(MediaType(fileExtension: ending) == type)
            #expect(MediaType(fileExtension: ending.uppercased()) == type)
            #expect(MediaType(fileExtension: "." + ending) == nil)
        }
    }

    @Test(arguments: ["", "doc", "rtf", "csv", "docxx", "pd"])
    func otherEndingsFindNone(ending: String) { #expect(MediaType(fileExtension: ending) == nil) }

    @Test(arguments: MediaType.allCases)
    func everyFormatReadsASmallFile(type: MediaType) async throws {
        let folder = try TemporaryFolder()
        for ending in type.format.endings {
            let file = folder.url.appending(path: "sample." + ending)
            try await Self.sample(type.format).write(to: file)
            let document = try await DocumentReader().read(file)
            #expect(document.mediaType == type)
            #expect(document.blocks.map(\.text) == ["The harbour of Vessaly was closed."])
        }
    }

    /// A file of one paragraph, as pandoc writes it in each format that it reads.
    private static func sample(_ format: Format) async throws -> Data {
        let text = "The harbour of Vessaly was closed."
        switch format.reader {
        case .text: return Data(text.utf8)
        case .pdf: return TinyPDF.pages([[text]])
        case .pandoc(let form):
            let name = form.name.prefix { $0 != "-" && $0 != "+" }
            return try await Converter.pandoc.run(
                ["--quiet", "--from", "markdown", "--to", String(name), "--output", "-"],
                input: Data(text.utf8),
                limits: DocumentLimits(), file: "sample")
        }
    }

    @Test func messagesNameEveryFormat() {
        #expect(
            Formats.endingsInWords.hasPrefix(".txt, .md") && Formats.endingsInWords.hasSuffix(" and .pdf"))
        for type in MediaType.allCases {
            #expect(Formats.endingsInWords.contains("." + type.format.ending))
            #expect(Formats.namesInWords.contains(type.format.name))
        }
        #expect("\(DocumentError.unknownFormat(file: "x"))".contains(Formats.endingsInWords))
        #expect("\(DocumentError.notText(file: "x"))".contains(Formats.namesInWords))
        #expect(OutputFormat.endingsInWords(joinedBy: "or") == ".docx, .html, .md or .pdf")
    }

    @Test(arguments: [([], ""), (["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c")])
    func wordsAreListedAsInASentence(words: [String], list: String) {
        #expect(WordList.joined(words, by: "or") == list)
    }

    @Test func noOtherFileSpellsAnEnding() throws {
        let folder = Project.file("Sources/KeptDocuments")
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        let endings = MediaType.allCases.flatMap(\.format.endings)
        var read = 0
        for case let file as URL in files
        where file.pathExtension == "swift" && file.lastPathComponent != "Formats.swift" {
            read += 1
            let text = try String(contentsOf: file, encoding: .utf8)
            // There they are the names of elements and of families of styles.
            if file.pathComponents.contains("Shown"), file.lastPathComponent != "WebPage.swift" { continue }
            let spelt = endings.filter { text.contains("\"\($0)\"") || text.contains("\".\($0)\"") }
            #expect(spelt.isEmpty, "\(file.lastPathComponent) spells \(spelt)")
        }
        #expect(read > 50)
    }

    @Test(arguments: [
        ("word/document.xml", "word/document*.xml", true), ("word/document2.xml", "word/document*.xml", true),
        ("word/document.xml.rels", "word/document*.xml", false),
        ("word/doc.xml", "word/document*.xml", false),
        ("content.xml", "content.xml", true), ("x/content.xml", "content.xml", false),
        ("a.xml", "*.xml", true), ("ab", "ab*b", false), ("abb", "ab*b", true),
    ])
    func membersAreKnownByName(name: String, pattern: String, isOne: Bool) {
        #expect(PackageForm.isOne(name, of: [pattern]) == isOne)
    }
}
