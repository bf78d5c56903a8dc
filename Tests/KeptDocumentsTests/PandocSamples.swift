import Foundation
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
        return try await Converter.pandoc.run(
            ["--standalone", "--from", "markdown-smart", "--to", format, "--output", "-"], input: source,
            limits: DocumentLimits(), file: "submission.md")
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

    /// A ZIP package of stored members that hold a bit of XML, each with the size that it claims to unpack to.
    static func package(_ members: [(name: String, claimedBytes: Int)], flags: UInt16 = 0) -> Data {
        package(members.map { ($0.name, $0.claimedBytes, "<x/>") }, flags: flags)
    }

    /// A ZIP package of stored members with their words.
    static func package(_ members: [(name: String, claimedBytes: Int, words: String)], flags: UInt16 = 0)
        -> Data
    {
        var body = Data()
        var table = Data()
        for (name, claimed, words) in members {
            let start = body.count
            let sizes =
                little(0, 4) + little(words.utf8.count, 4) + little(claimed, 4) + little(name.utf8.count, 2)
                + little(0, 2)
            let head = little(20, 2) + little(Int(flags), 2) + little(0, 2) + little(0, 4)
            body += little(0x0403_4B50, 4) + head + sizes + Data(name.utf8) + Data(words.utf8)
            table +=
                little(0x0201_4B50, 4) + little(20, 2) + head + sizes + little(0, 2) + little(0, 4)
                + little(0, 4)
            table += little(start, 4) + Data(name.utf8)
        }
        let end = little(0x0605_4B50, 4) + little(0, 4) + little(members.count, 2) + little(members.count, 2)
        return body + table + end + little(table.count, 4) + little(body.count, 4) + little(0, 2)
    }

    private static func little(_ number: Int, _ bytes: Int) -> Data {
        Data((0..<bytes).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) })
    }
}
