internal import Crypto
package import Foundation
import KeptEntries
import KeptVocabulary

/// The records of a collection as a file of evidence: what a reader made of what others published, a line each, in the form
/// of the journal's lines.
///
/// All copies of a register show these records, whatever reader and whatever converters they have.
package struct RecordsFile: Sendable {
    package static let mediaType = "application/x-ndjson"
    private static let head: StaticString = #"{"records":1}"#

    package let bytes: Data
    package let digest: String

    /// What is written is read back when the view takes it in, before the journal speaks of it.
    ///
    /// - Throws: `LedgerError.tooLarge` for a record that takes more than a line holds.
    package init(_ records: [Change.Line]) throws {
        var writer = CanonicalWriter()
        writer.raw(Self.head)
        writer.raw("\n")
        for record in records {
            let start = writer.bytes.count
            ChangeText.append(record, salt: nil, to: &writer)
            guard writer.bytes.count - start < ChangeText.longestLine else {
                throw LedgerError.tooLarge(entry: record.entry, bytes: writer.bytes.count - start)
            }
            writer.raw("\n")
        }
        bytes = Data(writer.bytes)
        digest = "sha256:" + Hexadecimal.text(SHA256.hash(data: bytes))
    }

    /// Goes through the records of a file that comes in pieces, wherever they are cut.
    struct Scanner {
        private var rest = Data()
        private var number = 0

        /// Takes the next piece; `body` gets each record with its place in the file, from 0.
        ///
        /// - Throws: `ChangeText.Fault` where the file is none of records; what `body` throws.
        mutating func take(_ piece: Data, _ body: (Change.Line, _ position: Int) throws -> Void) throws {
            let bytes = rest.isEmpty ? piece : rest + piece
            var start = 0
            try bytes.withUnsafeBytes { bytes in
                while let length = bytes[start...].firstIndex(of: 0x0a).map({ $0 - start }) {
                    let line = UnsafeRawBufferPointer(rebasing: bytes[start..<start + length])
                    start += length + 1
                    number += 1
                    guard length < ChangeText.longestLine else { throw fault }
                    if number == 1 {
                        guard line.elementsEqual(head.description.utf8) else { throw fault }
                        continue
                    }
                    guard let record = try ChangeText.line(line, number).0, Change.isOfEntry(record.kind)
                    else { throw fault }
                    try body(record, number - 2)
                }
            }
            rest = start == bytes.count ? Data() : Data(bytes.dropFirst(start))
            guard rest.count < ChangeText.longestLine else { throw fault }
        }

        /// Says that nothing comes any more.
        func finish() throws {
            guard rest.isEmpty, number > 0 else { throw ChangeText.Fault.notAChange(line: number + 1) }
        }

        private var fault: ChangeText.Fault { .notAChange(line: number) }
    }
}

extension Store {
    /// Goes through the records of a file of evidence, with their places in it.
    ///
    /// - Throws: `LedgerError.broken` where it is none of records; what `body` throws.
    package func eachRecord(of digest: String, _ body: (Change.Line, _ position: Int) throws -> Void) throws {
        do {
            var scanner = RecordsFile.Scanner()
            try eachEvidencePiece(digest) { try scanner.take($0, body) }
            try scanner.finish()
        } catch is ChangeText.Fault {
            throw LedgerError.broken(file: shown + "/" + (try evidenceName(digest)))
        }
    }
}
