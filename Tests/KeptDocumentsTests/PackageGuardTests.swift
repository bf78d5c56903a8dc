import Foundation
import Testing

@testable import KeptDocuments

/// What is refused of each format that comes as a package, before a converter sees it.
struct PackageGuardTests {
    /// The formats, each with the parts without which there is no file of it.
    static let packages: [(MediaType, [String])] = [
        (.docx, ["word/document.xml"]), (.odt, ["content.xml"]), (.epub, ["META-INF/container.xml"]),
    ]

    private func refusal(_ bytes: Data, _ type: MediaType) throws -> DocumentError? {
        guard case .pandoc(let format) = type.format.reader else { return nil }
        let form = try #require(format.package)
        do {
            try PackageGuard(
                form: form, format: type.format.name, limits: DocumentLimits(), file: "sample"
            ).check(bytes)
            return nil
        } catch { return error }
    }

    @Test func everyPackageIsTriedHere() {
        let types = MediaType.allCases.filter {
            if case .pandoc(let format) = $0.format.reader { format.package != nil } else { false }
        }
        #expect(types == Self.packages.map(\.0))
    }

    @Test(arguments: packages)
    func packagesWithTheirPartsPass(type: MediaType, parts: [String]) throws {
        #expect(try refusal(PandocSamples.package(parts.map { ($0, 4) }), type) == nil)
    }

    @Test(arguments: packages)
    func bombsAreRefused(type: MediaType, parts: [String]) throws {
        let limit = DocumentLimits().unpackedBytes
        let part = parts[0]
        let large = PandocSamples.package([(part, limit + 1)])
        let steep = PandocSamples.package([(part, 40_000_000)])
        let many = PandocSamples.package([(part, 4)] + (0...20_000).map { ("\($0)", 4) })
        for bytes in [large, steep, many] {
            #expect(try refusal(bytes, type) == .expandsTooFar(file: "sample", limitBytes: limit))
        }
    }

    @Test(arguments: packages)
    func wrongAndBrokenPackagesAreRefused(type: MediaType, parts: [String]) throws {
        let others = Self.packages.filter { $0.0 != type }.flatMap(\.1)
        let wrong = PandocSamples.package(others.map { ($0, 4) })
        let whole = PandocSamples.package(parts.map { ($0, 4) })
        for bytes in [wrong, whole.dropLast(30), Data("PK".utf8), Data("no package".utf8), Data()] {
            #expect(
                try refusal(bytes, type) == .damaged(file: "sample", format: type.format.name))
        }
    }

    @Test(arguments: packages)
    func protectedPackagesAreRefused(type: MediaType, parts: [String]) throws {
        let ole = Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) + Data(count: 600)
        let flagged = PandocSamples.package(parts.map { ($0, 4) }, flags: 1)
        for bytes in [ole, flagged] { #expect(try refusal(bytes, type) == .encrypted(file: "sample")) }
    }

    @Test(arguments: [
        (MediaType.odt, "content.xml", "\u{7}\u{1}zz"), (.odt, "encrypted-package", "zzzz"),
        (.epub, "EPUB/text/ch001.xhtml", "\u{7}\u{1}zz"), (.epub, "META-INF/license.lcpl", "{}  "),
    ])
    func membersThatAreEncryptedOneByOneAreTold(type: MediaType, name: String, words: String) throws {
        let parts = try #require(Self.packages.first { $0.0 == type }?.1).filter { $0 != name }
        let bytes = PandocSamples.package(parts.map { ($0, 4, "<x/>") } + [(name, 4, words)])
        #expect(try refusal(bytes, type) == .encrypted(file: "sample"))
    }

    @Test(arguments: [
        (MediaType.odt, "content.xml", "\u{FEFF}<x/>"), (.odt, "Pictures/1.png", "\u{7}\u{1}zz"),
        (.epub, "EPUB/text/ch001.xhtml", "\r\n\t<"), (.epub, "EPUB/fonts/1.otf", "\u{7}\u{1}zz"),
        (.epub, "META-INF/encryption.xml", "<x/>"), (.epub, "EPUB/text/blank.xhtml", ""),
    ])
    func plainMembersBesideThemPass(type: MediaType, name: String, words: String) throws {
        let parts = try #require(Self.packages.first { $0.0 == type }?.1).filter { $0 != name }
        let bytes = PandocSamples.package(parts.map { ($0, 4, "<x/>") } + [(name, 4, words)])
        #expect(try refusal(bytes, type) == nil)
    }

    @Test func aBookOfAnotherFormatIsRefusedWhole() async throws {
        let text = try await PandocSamples.submission(as: "odt")
        await #expect(throws: DocumentError.damaged(file: "sample", format: "EPUB")) {
            try await PandocSamples.read(text, .epub)
        }
        let book = try await PandocSamples.submission(as: "epub")
        await #expect(throws: DocumentError.damaged(file: "sample", format: "EPUB")) {
            try await PandocSamples.read(book.prefix(book.count / 2), .epub)
        }
    }
}
