import Foundation
import KeptMarkup
import Testing

@testable import KeptDocuments

/// Files for the tests of the reader.
enum PandocSamples {
    static func fixture(_ name: String) throws -> Data {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
        return try Data(contentsOf: folder.appending(path: name))
    }

    /// `submission.md` in another format.
    static func submission(as format: String) async throws -> Data {
        let source = try fixture("submission.md")
        if format == "markdown" { return source }
        // Making samples is none of what is tested: however busy the machine is, it is waited for.
        var limits = DocumentLimits()
        limits.converterSeconds = 600
        return try await Converter.pandoc.run(
            ["--standalone", "--from", "markdown-smart", "--to", format, "--output", "-"], input: source,
            limits: limits, file: "submission.md")
    }

    static func read(_ bytes: Data, _ type: MediaType, limits: DocumentLimits = DocumentLimits()) async throws
        -> Document
    {
        guard case .pandoc(let format) = type.format.reader else {
            throw DocumentError.unknownFormat(file: "sample")
        }
        return try await PandocReader(format: format, limits: limits).read(
            bytes, mediaType: type, file: "sample")
    }

    static func read(html: String, limits: DocumentLimits = DocumentLimits()) async throws -> Document {
        try await read(Data(html.utf8), .html, limits: limits)
    }

    /// A ZIP package of members that hold a bit of XML.
    static func package(_ names: [String], isEncrypted: Bool = false) -> Data {
        package(names.map { ($0, "<x/>") }, isEncrypted: isEncrypted)
    }

    /// A ZIP package of members with their words; encrypted ones are only said to be.
    static func package(_ members: [(name: String, words: String)], isEncrypted: Bool = false) -> Data {
        var writer = PackageWriter()
        for (name, words) in members { writer.add(name, words) }
        var bytes = writer.finished()
        guard isEncrypted else { return bytes }
        for (signature, flags) in [([0x50, 0x4B, 3, 4], 6), ([0x50, 0x4B, 1, 2], 8)] as [([UInt8], Int)] {
            var from = bytes.startIndex
            while let found = bytes.range(of: Data(signature), in: from..<bytes.endIndex) {
                bytes[found.lowerBound + flags] |= 1
                from = found.upperBound
            }
        }
        return bytes
    }
}
