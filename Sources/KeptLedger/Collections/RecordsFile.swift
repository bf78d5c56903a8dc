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

    /// - Throws: `LedgerError.tooLarge` for a record that takes more than a line holds; `LedgerError.unreadable`.
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
        var count = 0
        do { try Self.each(in: bytes) { _, _ in count += 1 } } catch is ChangeText.Fault {
            throw LedgerError.unreadable
        }
        guard count == records.count else { throw LedgerError.unreadable }
    }

    /// Goes through the records with their places in the file, from 0.
    ///
    /// - Throws: `ChangeText.Fault` where the file is none of records; what `body` throws.
    package static func each(in bytes: Data, _ body: (Change.Line, _ position: Int) throws -> Void) throws {
        try bytes.withUnsafeBytes { bytes in
            var (start, number) = (0, 0)
            while start < bytes.count {
                let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
                guard let length = rest.prefix(ChangeText.longestLine).firstIndex(of: 0x0a) else {
                    throw ChangeText.Fault.notAChange(line: number + 1)
                }
                number += 1
                let line = UnsafeRawBufferPointer(rebasing: rest[..<length])
                start += length + 1
                if number == 1 {
                    guard line.elementsEqual(head.description.utf8) else {
                        throw ChangeText.Fault.notAChange(line: 1)
                    }
                    continue
                }
                let (record, _) = try ChangeText.line(line, number)
                guard let record else { throw ChangeText.Fault.notAChange(line: number) }
                try body(record, number - 2)
            }
        }
    }
}
