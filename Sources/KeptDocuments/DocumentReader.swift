package import Foundation

/// Reads a file of any format that Kept knows into a document.
package struct DocumentReader: Sendable {
    private let limits: DocumentLimits
    private let recognition: Recognition?

    /// - Parameters:
    ///   - limits: What is taken from a file.
    ///   - recognition: How pictures of pages are read; without it they are not.
    package init(limits: DocumentLimits = DocumentLimits(), recognition: Recognition? = nil) {
        (self.limits, self.recognition) = (limits, recognition)
    }

    /// - Throws: `DocumentError`. Nothing has been changed.
    package func read(_ file: URL) async throws -> Document { try await readWithBytes(file).document }

    /// Reads a file and gives its bytes as well, so that they can be kept as evidence.
    package func readWithBytes(_ file: URL) async throws -> (bytes: Data, document: Document) {
        let name = file.lastPathComponent
        let bytes = try load(file, name: name)
        guard let type = MediaType(fileExtension: file.pathExtension) else {
            throw DocumentError.unknownFormat(file: name)
        }
        return (bytes, try await read(bytes, mediaType: type, file: name))
    }

    /// Reads bytes whose format is known; `file` is their name, for errors.
    package func read(_ bytes: Data, mediaType: MediaType, file: String) async throws -> Document {
        guard !bytes.isEmpty else { throw DocumentError.empty(file: file) }
        guard bytes.count <= limits.sizeBytes else {
            throw DocumentError.tooLarge(file: file, sizeBytes: bytes.count, limitBytes: limits.sizeBytes)
        }
        var limits = limits
        limits.converterTime = ConverterTime()
        let document: Document
        switch mediaType.format.reader {
        case .text:
            // Nearly all of it is words, and there is no need to look for them first.
            guard bytes.count <= limits.textBytes else {
                throw DocumentError.tooLong(file: file, limitBytes: limits.textBytes)
            }
            document = try TextReader(bytes, file: file).read()
        case .pdf:
            let reader = PDFReader(limits: limits, recognition: recognition)
            document = marked(try await reader.read(bytes, file: file))
        case .pandoc(let format):
            let reader = PandocReader(format: format, limits: limits)
            document = marked(try await reader.read(bytes, mediaType: mediaType, file: file))
        }
        guard !document.blocks.isEmpty else { throw DocumentError.empty(file: file) }
        let words = document.blocks.reduce(0) { $0 + $1.text.utf8.count }
        guard words <= limits.textBytes else {
            throw DocumentError.tooLong(file: file, limitBytes: limits.textBytes)
        }
        return document.with(LongBlocks.cut(document.blocks))
    }

    /// What a converter gave, with bare addresses linked, and typed headings and labels taken for what they are.
    private func marked(_ document: Document) -> Document {
        document.with(TypedHeadings.marked(document.blocks.map(BareAddresses.linked)))
    }

    private func load(_ file: URL, name: String) throws -> Data {
        guard FileManager.default.fileExists(atPath: file.path) else {
            throw DocumentError.missing(file: name)
        }
        let attributes: [FileAttributeKey: Any]
        do { attributes = try FileManager.default.attributesOfItem(atPath: file.path) } catch {
            throw DocumentError.unreadable(file: name, reason: "no access")
        }
        guard attributes[.type] as? FileAttributeType == .typeRegular else {
            throw DocumentError.unreadable(file: name, reason: "it is no plain file")
        }
        let size = (attributes[.size] as? Int) ?? 0
        guard size <= limits.sizeBytes else {
            throw DocumentError.tooLarge(file: name, sizeBytes: size, limitBytes: limits.sizeBytes)
        }
        do { return try Data(contentsOf: file) } catch {
            throw DocumentError.unreadable(file: name, reason: "no access")
        }
    }
}
