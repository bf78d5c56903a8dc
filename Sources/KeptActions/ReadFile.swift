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

    private let limits: DocumentLimits

    package init(limits: DocumentLimits = DocumentLimits()) { self.limits = limits }

    /// - Throws: `DocumentError`.
    package func run(_ file: URL) async throws -> Result {
        let (bytes, document) = try await DocumentReader(limits: limits).readWithBytes(file)
        return Result(name: file.lastPathComponent, bytes: bytes, checked: CheckedDocument(document))
    }

    /// Reads again the bytes that a register keeps.
    package func run(_ bytes: Data, mediaType: String, name: String) async throws -> Result {
        guard let type = MediaType(rawValue: mediaType) else { throw DocumentError.unknownFormat(file: name) }
        let document = try await DocumentReader(limits: limits).read(bytes, mediaType: type, file: name)
        return Result(name: name, bytes: bytes, checked: CheckedDocument(document))
    }
}
