package import Foundation
package import KeptChecks
package import KeptDocuments
package import KeptReading

/// Reads a file, and touches nothing else.
package struct ReadFile: Sendable {
    /// A file as read: its bytes, its document, and what it says.
    package struct Result: Sendable {
        package let name: String
        package let bytes: Data
        package let checked: CheckedDocument

        package var document: Document { checked.document }
        package var reading: Reading { checked.reading }
    }

    private let reader: DocumentReader

    package init(limits: DocumentLimits = DocumentLimits(), recognition: Recognition? = nil) {
        reader = DocumentReader(limits: limits, recognition: recognition)
    }

    /// - Throws: `DocumentError`.
    package func run(_ file: URL) async throws -> Result {
        let (bytes, document) = try await reader.readWithBytes(file)
        return Result(name: file.lastPathComponent, bytes: bytes, checked: CheckedDocument(document))
    }

    /// Reads bytes whose format is known.
    package func run(_ bytes: Data, mediaType: String, name: String) async throws -> Result {
        guard let type = MediaType(rawValue: mediaType) else { throw DocumentError.unknownFormat(file: name) }
        let document = try await reader.read(bytes, mediaType: type, file: name)
        return Result(name: name, bytes: bytes, checked: CheckedDocument(document))
    }

    /// Reads again the bytes that a register keeps; `nil` for pictures of pages, which were read by machine when
    /// they were added and would take minutes.
    package func again(_ bytes: Data, mediaType: String, name: String) async throws -> Result? {
        do { return try await run(bytes, mediaType: mediaType, name: name) } catch DocumentError.withoutText {
            return nil
        }
    }
}
