import Foundation
import Testing

@testable import KeptDocuments

/// What is refused of each format that comes as a package, before a converter sees it.
struct PackageGuardTests {
    /// The formats, each with the parts without which there is no file of it.
    static let packages: [(MediaType, [String])] = [
        (.docx, ["word/document.xml"]), (.odt, ["content.xml"]), (.epub, ["META-INF/container.xml"]),
    ]

    private func refusal(
        _ bytes: Data, _ type: MediaType, _ limits: DocumentLimits = DocumentLimits()
    ) throws -> DocumentError? {
        guard case .pandoc(let format) = type.format.reader else { return nil }
        let form = try #require(format.package)
        do {
            _ = try PackageGuard(
                form: form, format: type.format.name, limits: limits, file: "sample"
            ).open(bytes)
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
        #expect(try refusal(PandocSamples.package(parts), type) == nil)
    }

    @Test(arguments: packages)
    func bombsAreRefused(type: MediaType, parts: [String]) throws {
        var limits = DocumentLimits()
        limits.unpackedBytes = 1000
        let large = PandocSamples.package([(parts[0], String(repeating: "<x/>", count: 251))])
        let together = PandocSamples.package(
            parts.map { ($0, "<x/>") } + (0..<9).map { ("\($0).xml", String(repeating: " ", count: 120)) })
        let many = PandocSamples.package(parts + (0...20_000).map { "\($0)" })
        for bytes in [large, together, many] {
            #expect(try refusal(bytes, type, limits) == .expandsTooFar(file: "sample", limitBytes: 1000))
        }
        #expect(try refusal(PandocSamples.package(parts), type, limits) == nil)
    }

    @Test(arguments: packages)
    func wrongAndBrokenPackagesAreRefused(type: MediaType, parts: [String]) throws {
        let others = Self.packages.filter { $0.0 != type }.flatMap(\.1)
        let wrong = PandocSamples.package(others)
        let whole = PandocSamples.package(parts)
        for bytes in [wrong, whole.dropLast(30), Data("PK".utf8), Data("no package".utf8), Data()] {
            #expect(
                try refusal(bytes, type) == .damaged(file: "sample", format: type.format.name))
        }
    }

    @Test(arguments: packages)
    func protectedPackagesAreRefused(type: MediaType, parts: [String]) throws {
        let ole = Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) + Data(count: 600)
        let flagged = PandocSamples.package(parts, isEncrypted: true)
        for bytes in [ole, flagged] { #expect(try refusal(bytes, type) == .encrypted(file: "sample")) }
    }

    @Test(arguments: [
        (MediaType.odt, "content.xml", "\u{7}\u{1}zz"), (.odt, "encrypted-package", "zzzz"),
        (.epub, "EPUB/text/ch001.xhtml", "\u{7}\u{1}zz"), (.epub, "META-INF/license.lcpl", "{}  "),
    ])
    func membersThatAreEncryptedOneByOneAreTold(type: MediaType, name: String, words: String) throws {
        let parts = try #require(Self.packages.first { $0.0 == type }?.1).filter { $0 != name }
        let bytes = PandocSamples.package(parts.map { ($0, "<x/>") } + [(name, words)])
        #expect(try refusal(bytes, type) == .encrypted(file: "sample"))
    }

    @Test(arguments: [
        (MediaType.odt, "content.xml", "\u{FEFF}<x/>"), (.odt, "Pictures/1.png", "\u{7}\u{1}zz"),
        (.epub, "EPUB/text/ch001.xhtml", "\r\n\t<"), (.epub, "EPUB/fonts/1.otf", "\u{7}\u{1}zz"),
        (.epub, "META-INF/encryption.xml", "<x/>"), (.epub, "EPUB/text/blank.xhtml", ""),
    ])
    func plainMembersBesideThemPass(type: MediaType, name: String, words: String) throws {
        let parts = try #require(Self.packages.first { $0.0 == type }?.1).filter { $0 != name }
        let bytes = PandocSamples.package(parts.map { ($0, "<x/>") } + [(name, words)])
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
