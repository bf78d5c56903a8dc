internal import Foundation
import KeptVocabulary

/// Reads formats with pandoc.
///
/// Blocks stand in reading order, and all notes after them; each block's origin is its number among them.
struct PandocReader {
    let format: PandocFormat
    let limits: DocumentLimits

    /// Reads a whole file, whose name serves errors only.
    ///
    /// - Throws: `DocumentError`, and `CancellationError` when the task is cancelled.
    func read(_ bytes: Data, mediaType: MediaType, file: String) async throws -> Document {
        if let form = format.package {
            try PackageGuard(form: form, format: mediaType.format.name, limits: limits, file: file).check(
                bytes)
        } else {
            // The converter would read any bytes as text of some kind; these must be text.
            _ = try TextReader(bytes, file: file)
        }
        let heap = ["+RTS", "-M\(limits.converterHeapMegabytes)m", "-RTS"]
        let json = try await Converter.pandoc.run(
            heap + ["--sandbox", "--quiet", "--from", format.name, "--to", "json"], input: bytes,
            limits: limits, file: file)
        let tree = try tree(json, file: file)
        return Document(
            digest: Digest(of: bytes), mediaType: mediaType, metadata: try metadata(tree.meta, file: file),
            blocks: try blocks(tree.blocks, file: file))
    }

    private func tree(_ json: Data, file: String) throws(DocumentError) -> PandocTree {
        guard Self.nesting(of: json) <= Self.deepestJSON else { throw .tooDeep(file: file) }
        do { return try JSONDecoder().decode(PandocTree.self, from: json) } catch {
            throw .converterFailed(
                name: "pandoc", file: file, reason: "its version is too old or too new for Kept")
        }
    }

    /// Foundation's decoder gives up at 512.
    private static let deepestJSON = 500

    /// How deep arrays and objects nest.
    private static func nesting(of json: Data) -> Int {
        var (depth, deepest) = (0, 0)
        var (isInString, isEscaped) = (false, false)
        for byte in json {
            if isInString {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInString = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isInString = true
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                depth += 1
                deepest = max(deepest, depth)
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
            default: break
            }
        }
        return deepest
    }

    private func blocks(_ tree: [PandocBlock], file: String) throws(DocumentError) -> [Block] {
        var walker = PandocWalker(file: file, deepest: limits.depth)
        try walker.walk(tree)
        let linked = PandocLinkedNotes(walker.drafts, containers: walker.containers).separated()
        let raised = PandocRaisedNotes(linked.body).separated()
        let drafts = raised.body + walker.notes + linked.notes + raised.notes
        return drafts.filter { !$0.isEmpty }.enumerated().map { $1.block(number: $0 + 1) }
    }

    // MARK: - Metadata

    private func metadata(
        _ values: [String: PandocMetaValue], file: String
    ) throws(DocumentError) -> Document.Metadata {
        func text(_ keys: String...) throws(DocumentError) -> String? {
            for key in keys {
                guard let value = values[key], let text = try self.text(of: value, file: file) else {
                    continue
                }
                return text
            }
            return nil
        }
        return Document.Metadata(
            title: try text("title"), date: try text("date", "dcterms.date").map(Self.day),
            language: try text("lang", "language"),
            authors: try authors(values["author"] ?? values["creator"], file: file))
    }

    /// Who a document's own head names; several may stand in one text, between semicolons.
    private func authors(_ value: PandocMetaValue?, file: String) throws(DocumentError) -> [String] {
        guard let value else { return [] }
        guard case .list(let values) = value else {
            let names = try text(of: value, file: file)?.split(separator: ";") ?? []
            return names.map { String($0).trimmed }.filter { !$0.isEmpty }
        }
        var names: [String] = []
        for value in values { names += try authors(value, file: file) }
        return names
    }

    private func text(of value: PandocMetaValue, file: String) throws(DocumentError) -> String? {
        var walker = PandocWalker(file: file, deepest: limits.depth)
        switch value {
        case .text(let text): try walker.walk([.code(text)])
        case .inlines(let inlines): try walker.walk([.paragraph(inlines)])
        case .blocks(let blocks): try walker.walk(blocks)
        case .list, .other: return nil
        }
        let text = walker.drafts.map { $0.block(number: 1).text }.joined(separator: " ")
        return text.isEmpty ? nil : text
    }

    /// The day of `2025-04-21T10:00:00Z`; any other date as it stands.
    private static func day(_ date: String) -> String {
        date.prefixMatch(of: /(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/).map { String($0.1) } ?? date
    }
}
