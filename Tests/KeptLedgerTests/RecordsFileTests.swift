import Foundation
import KeptEntries
import KeptTestSupport
import Testing

@testable import KeptLedger

/// Files of records: what is written is what is read, wherever the file is cut.
struct RecordsFileTests {
    private static let lines = (0..<40).map { number in
        Change.Line(
            entry: "recommendation-\(number)", kind: "recommendation",
            patch: Patch([
                .key: .text(String(repeating: "a", count: 64)),
                .field("text"): .text("Free “all” \(number)\n"),
                .link(.partOf, target: "report-1"): .members(["order": .text("1V")]),
                .place(
                    document: "sha256:" + String(repeating: "b", count: 64), place: #"{"box":[],"page":1}"#):
                    .text("Free"),
            ]))
    }

    private func read(_ bytes: Data, pieces: Int) throws -> [(Change.Line, Int)] {
        var (scanner, found, rest) = (RecordsFile.Scanner(), [(Change.Line, Int)](), bytes)
        while !rest.isEmpty {
            let piece = rest.prefix(pieces)
            rest = Data(rest.dropFirst(pieces))
            try scanner.take(Data(piece)) { found.append(($0, $1)) }
        }
        try scanner.finish()
        return found
    }

    @Test(arguments: [1, 7, 100, 1 << 20])
    func recordsAreReadAsTheyWereWritten(pieces: Int) throws {
        let file = try RecordsFile(Self.lines)
        let found = try read(file.bytes, pieces: pieces)
        #expect(found.map(\.1) == Array(0..<40))
        #expect(found.map(\.0.entry) == Self.lines.map(\.entry))
        #expect(found.map(\.0.patch) == Self.lines.map(\.patch))
        #expect(try RecordsFile(Self.lines).digest == file.digest, "the same records are the same file")
        #expect(try read(RecordsFile([]).bytes, pieces: pieces).isEmpty)
    }

    @Test(arguments: [
        "", "{\"records\":2}\n", "{\"records\":1}", "{\"records\":1}\nno record\n",
        "{\"records\":1}\n{\"entry\":\"a\",\"kind\":\"claim\"}\n", "{\"records\":1}\n{\"withheld\":\"00\"}\n",
        "{\"records\":1}\n{\"entry\":\"a\",\"kind\":\"claim\",\"patch\":{}}",
        "{\"records\":1}\n{\"entry\":\"a/b\",\"kind\":\"claim\",\"patch\":{}}\n",
        "{\"records\":1}\n{\"entry\":\"0123\",\"kind\":\"register\",\"patch\":{\"fields\":{\"format\":4}}}\n",
    ])
    func whatIsNoFileOfRecordsIsRefused(text: String) {
        #expect(throws: ChangeText.Fault.self) { try read(Data(text.utf8), pieces: 5) }
    }

    @Test func aRecordThatALineCannotHoldIsRefused() {
        let long = Change.Line(
            entry: "claim-1", kind: "claim",
            patch: Patch([.field("text"): .text(String(repeating: "a", count: ChangeText.longestLine))]))
        #expect(throws: LedgerError.self) { try RecordsFile([long]) }
    }

    /// Damaged records are told with the file's name, and the register opens all the same.
    @Test func damagedRecordsAreNamed() throws {
        let folder = try TemporaryFolder()
        let store = ClearStore(folder.url)
        let file = try RecordsFile(Self.lines)
        try store.keep(file.bytes, digest: file.digest)
        #expect(throws: Never.self) { try store.eachRecord(of: file.digest) { _, _ in } }
        let place = folder.url.appending(path: try store.evidenceName(file.digest))
        try Data("{\"records\":9}\n".utf8).write(to: place)
        #expect { try store.eachRecord(of: file.digest) { _, _ in } } throws: {
            "\($0)".contains(try store.evidenceName(file.digest))
        }
    }
}
