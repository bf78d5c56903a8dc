package import Foundation
package import KeptDocuments
package import KeptReading

/// Reads a file, and touches nothing else.
package struct ReadFile: Sendable {
    /// A file as read: its bytes, its document, and what it says.
    package struct Result: Sendable {
        package let name: String
        package let bytes: Data
        package let words: ReadDocument
        package let reading: Reading

        package var document: Document { words.document }

        init(_ name: String, _ bytes: Data, _ document: Document) {
            (self.name, self.bytes) = (name, bytes)
            words = ReadDocument(document)
            reading = Reader.read(words)
        }
    }

    private let reader: DocumentReader

    package init(limits: DocumentLimits = DocumentLimits(), recognition: Recognition? = nil) {
        reader = DocumentReader(limits: limits, recognition: recognition)
    }

    /// - Throws: `DocumentError`.
    package func run(_ file: URL) async throws -> Result {
        async let prepared: Void = Reader.prepare()
        let (bytes, document) = try await reader.readWithBytes(file)
        await prepared
        return Result(file.lastPathComponent, bytes, document)
    }

    /// Reads bytes whose format is known.
    package func run(_ bytes: Data, mediaType: String, name: String) async throws -> Result {
        guard let type = MediaType(rawValue: mediaType) else { throw DocumentError.unknownFormat(file: name) }
        return Result(name, bytes, try await reader.read(bytes, mediaType: type, file: name))
    }

    /// The document in bytes whose format is known, and nothing of what it says.
    ///
    /// - Throws: `DocumentError`.
    func document(_ bytes: Data, mediaType: String, name: String) async throws -> Document {
        guard let type = MediaType(rawValue: mediaType) else { throw DocumentError.unknownFormat(file: name) }
        return try await reader.read(bytes, mediaType: type, file: name)
    }

    /// Reads again the bytes that a register keeps; `nil` for pictures of pages, which were read by machine when
    /// they were added and would take minutes.
    package func again(_ bytes: Data, mediaType: String, name: String) async throws -> Result? {
        do { return try await run(bytes, mediaType: mediaType, name: name) } catch DocumentError.withoutText {
            return nil
        }
    }
}
