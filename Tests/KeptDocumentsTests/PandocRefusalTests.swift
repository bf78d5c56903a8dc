import Foundation
import Testing

@testable import KeptDocuments

struct PandocRefusalTests {
    @Test func damagedPackagesAreRefused() async throws {
        let whole = try await PandocSamples.submission(as: "docx")
        let other = PandocSamples.package(["content.xml"])
        for bytes in [whole.prefix(whole.count / 2), Data("PK".utf8), Data("no package".utf8), Data(), other]
        {
            await #expect(throws: DocumentError.damaged(file: "sample", format: "DOCX")) {
                try await PandocSamples.read(bytes, .docx)
            }
        }
        _ = try await PandocSamples.read(whole, .docx)
    }

    @Test func everyCutAndEveryChangedByteIsRefusedOrRead() throws {
        let package = PandocSamples.package(["word/document.xml", "x"])
        let check = PackageGuard(
            form: PackageForm(needed: ["word/document*.xml"]), format: "DOCX", limits: DocumentLimits(),
            file: "sample")
        for index in package.indices {
            var changed = package
            changed[index] = 0xFF
            for bytes in [changed, package.prefix(index), package.dropFirst(index)] {
                do { _ = try check.open(bytes) } catch {
                    #expect("\(error)".hasPrefix("sample: "))
                }
            }
        }
    }

    @Test(arguments: [("blockquote", ""), ("ul", "<li>"), ("b", "")])
    func deepNestingIsRefused(element: String, item: String) async throws {
        var limits = DocumentLimits()
        limits.converterSeconds = 5
        let html = String(repeating: "<\(element)>\(item)", count: 5000) + "x"
        await #expect {
            try await PandocSamples.read(html: html, limits: limits)
        } throws: { error in
            [.tooDeep(file: "sample"), .tooSlow(file: "sample", limitSeconds: 5)].contains(
                error as? DocumentError)
        }
    }

    @Test func nestingWithinTheLimitIsRead() async throws {
        let html = String(repeating: "<blockquote>", count: 60) + "x"
        #expect(try await PandocSamples.read(html: html).blocks.map(\.kind) == [.quotation])
    }

    @Test func slowAndHungryRunsAreEnded() async throws {
        var limits = DocumentLimits()
        limits.converterSeconds = 1
        let clock = ContinuousClock.now
        await #expect(throws: DocumentError.tooSlow(file: "sample", limitSeconds: 1)) {
            try await Converter(name: "sleep", package: "coreutils").run(
                ["3000"], input: Data(count: 1_000_000), limits: limits, file: "sample")
        }
        await #expect(throws: DocumentError.tooSlow(file: "sample", limitSeconds: 1)) {
            try await Converter(name: "sh", package: "dash").run(
                ["-c", "while :; do :; done"], input: Data(), limits: limits, file: "sample")
        }
        // It was killed and not waited for, however busy the machine is.
        #expect(clock.duration(to: .now) < .seconds(1000))
        var small = DocumentLimits()
        small.converterHeapMegabytes = 32
        let html = String(repeating: "<p>word <b>word</b></p>", count: 100_000)
        await #expect(throws: DocumentError.tooManyParts(file: "sample")) {
            try await PandocSamples.read(html: html, limits: small)
        }
    }

    @Test func converterMovesLargeInputAndOutput() async throws {
        let bytes = Data((0..<8_000_000).map { UInt8(truncatingIfNeeded: $0) })
        let cat = Converter(name: "cat", package: "coreutils")
        #expect(try await cat.run([], input: bytes, limits: DocumentLimits(), file: "sample") == bytes)
        var small = DocumentLimits()
        small.converterOutputBytes = 1000
        await #expect(throws: DocumentError.expandsTooFar(file: "sample", limitBytes: 1000)) {
            try await cat.run([], input: bytes, limits: small, file: "sample")
        }
    }

    @Test func programsThatFailOrAreMissingAreNamed() async throws {
        await #expect(throws: DocumentError.converterMissing(name: "no-such-program", package: "none")) {
            try await Converter(name: "no-such-program", package: "none").run(
                [], input: Data(), limits: DocumentLimits(), file: "sample")
        }
        // It ends without reading its input.
        await #expect(
            throws: DocumentError.converterFailed(
                name: "false", file: "sample", reason: "it ended with exited(1).")
        ) {
            try await Converter(name: "false", package: "coreutils").run(
                [], input: Data(count: 8_000_000), limits: DocumentLimits(), file: "sample")
        }
    }

    @Test func emptyDocumentsHaveNoBlocks() async throws {
        let empty = try await Converter.pandoc.run(
            ["--from", "markdown", "--to", "docx", "--output", "-"], input: Data(), limits: DocumentLimits(),
            file: "x")
        #expect(try await PandocSamples.read(empty, .docx).blocks.isEmpty)
    }
}
