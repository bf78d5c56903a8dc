internal import Foundation
import KeptMarkup
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
        var collector = TraceCollector()
        let tree = try await tree(bytes, name: mediaType.format.name, file: file, &collector, depth: 0)
        let drafts = try drafts(tree.blocks, file: file, &collector)
        let traces = Self.traces(collector.found, in: drafts)
        return Document(
            digest: Digest(of: bytes), mediaType: mediaType,
            metadata: try PandocMetadata(file: file, limits: limits).metadata(tree.meta),
            blocks: drafts.enumerated().map { $1.block(number: $0 + 1) },
            remarks: traces.isEmpty ? [] : [.traces(traces)])
    }

    /// What pandoc makes of a file's bytes; of a packed file and of a page only what they show.
    ///
    /// `name`: What people call the format.
    private func tree(
        _ bytes: Data, name: String, file: String, _ collector: inout TraceCollector, depth: Int
    ) async throws -> PandocTree {
        var package: ZIPPackage?
        if let form = format.package {
            package = try PackageGuard(form: form, format: name, limits: limits, file: file).open(
                bytes, wanted: { format.shown?.isWanted($0) ?? true })
        } else {
            // The converter would read any bytes as text of some kind; these must be text.
            _ = try TextReader(bytes, file: file)
        }
        let shown: Shown
        do {
            shown =
                try format.shown?.shown(bytes, package: package, &collector)
                ?? Shown(bytes: bytes, textBytes: bytes.count)
        } catch {
            throw PackageGuard.refusal(error, format: name, limits: limits, file: file)
        }
        guard shown.textBytes <= limits.textBytes else {
            throw DocumentError.tooLong(file: file, limitBytes: limits.textBytes)
        }
        let heap = ["+RTS", "-M\(limits.converterHeapMegabytes)m", "-RTS"]
        let json = try await Converter.pandoc.run(
            heap + ["--sandbox", "--quiet", "--from", format.name, "--to", "json"], input: shown.bytes,
            limits: limits, file: file)
        var tree = try PandocTree(json: json, file: file).withTitleThatBearsNotes
        for (number, chunk) in shown.chunks.enumerated() {
            let inner = try await blocks(of: chunk, file: file, &collector, depth: depth + 1)
            tree = tree.replacing(chunk: number, with: inner)
        }
        return tree
    }

    /// Chunks within chunks that are followed.
    private static let deepestChunk = 3

    /// What stands in a part of another format; a part that is not read leaves a trace.
    private func blocks(
        of chunk: Chunk, file: String, _ collector: inout TraceCollector, depth: Int
    ) async throws -> [PandocBlock] {
        if depth <= Self.deepestChunk, let type = MediaType(fileExtension: chunk.ending),
            case .pandoc(let format) = type.format.reader
        {
            return try await PandocReader(format: format, limits: limits).tree(
                chunk.bytes, name: type.format.name, file: file, &collector, depth: depth
            ).blocks
        }
        if chunk.ending.lowercased() == "rtf" {
            let format = PandocFormat(name: "rtf", package: nil, shown: nil)
            return try await PandocReader(format: format, limits: limits).tree(
                chunk.bytes, name: "RTF", file: file, &collector, depth: depth
            ).blocks
        }
        if MediaType(fileExtension: chunk.ending) == .text {
            _ = try TextReader(chunk.bytes, file: file)
            let lines = String(decoding: chunk.bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
            return lines.map { .paragraph([.text(TraceCollector.withoutMarks(String($0)))]) }
        }
        collector.close()
        let mark = collector.add(.unread("part in another format (\(chunk.ending))"), "")
        return [.paragraph([.text(mark)])]
    }

    private func drafts(
        _ tree: [PandocBlock], file: String, _ collector: inout TraceCollector
    ) throws(DocumentError) -> [PandocDraft] {
        var walker = PandocWalker(file: file, deepest: limits.depth, collector)
        try walker.walk(tree)
        collector = walker.collector
        let linked = PandocLinkedNotes(walker.drafts, containers: walker.containers).separated()
        let raised = PandocRaisedNotes(linked.body).separated()
        let drafts = raised.body + walker.notes + linked.notes + raised.notes
        return drafts.filter { !$0.isEmpty }
    }

    /// What was found, each at the place of its mark; at the text's start where it has none.
    private static func traces(_ found: [TraceCollector.Found], in drafts: [PandocDraft]) -> [Trace] {
        var places: [Int: Place] = [:]
        for (index, draft) in drafts.enumerated() {
            for mark in draft.marks {
                let before = draft.words(0..<min(mark.offset, draft.text.count)).count
                places[mark.number] = .paragraph(index + 1, start: before, end: before)
            }
        }
        return found.enumerated().map { number, found in
            Trace(
                found.kind, text: found.text.singleSpaced.trimmed, author: found.author,
                place: places[number] ?? .paragraph(1, start: 0, end: 0))
        }
    }
}
