package import Foundation
import KeptVocabulary

/// Reads PDF with poppler's `pdftotext`, which gives words and their boxes; lines, notes and paragraphs are put
/// together here.
///
/// Body blocks stand in reading order, and all notes after them; each keeps the page and box of every word.
package struct PDFReader {
    private let limits: DocumentLimits
    private let recognition: Recognition?

    package init(limits: DocumentLimits, recognition: Recognition? = nil) {
        (self.limits, self.recognition) = (limits, recognition)
    }

    /// - Throws: `DocumentError`, and `CancellationError` when the task is cancelled.
    package func read(_ bytes: Data, file: String) async throws -> Document {
        try PDFGuard(limits: limits, file: file).check(bytes)
        var layout = try await layout(bytes, file: file)
        var machineRead: [Int] = []
        if let recognition {
            // Whoever asks for it waits some seconds a page.
            var each = limits
            each.converterTime = nil
            let recogniser = PageRecogniser(recognition: recognition, limits: each, file: file)
            (layout, machineRead) = try await recogniser.read(bytes, into: layout)
        }
        let document = try await document(seenIn: parser(layout, file: file), of: bytes, file: file)
        return machineRead.isEmpty ? document : document.with(.pagesReadByMachine(machineRead))
    }

    /// The document of the words that show.
    private func document(
        seenIn parser: BoxLayoutParser, of bytes: Data, file: String
    ) async throws -> Document {
        let document = try document(
            HiddenWordsSearch.withoutTiny(parser), parser, of: bytes, file: file)
        // What the United Nations publish hides nothing and cites by symbol: it is worth no second reading.
        if isUnitedNations(document) { return document.with(document.blocks, from: .layout) }
        var markup: PDFMarkup?
        func shown() async throws -> PDFMarkup {
            if let markup { return markup }
            let read = PDFMarkup(
                try await Converter.pdftohtml.run(
                    PDFMarkup.arguments, input: bytes, limits: limits, file: file))
            markup = read
            return read
        }
        var drawing = limits
        (drawing.converterSeconds, drawing.converterTime) = (limits.drawingSeconds, ConverterTime())
        let search = HiddenWordsSearch(parser: parser, limits: drawing, file: file)
        var found = try await search.run(bytes, markup: shown)
        found.pages = try await shown().weighing(found.pages)
        if let author = author(parser) { found.remarks.append(.traces([author])) }
        let seen = try self.document(found, parser, of: bytes, file: file)
        let structured = try await structured(seen, bytes, file: file)
        guard mayHoldLinks(bytes) else { return structured }
        return structured.with(PDFLinks(try await shown()).tied(to: structured.blocks))
    }

    /// The document with the structure that the file gives itself, where it does and its tags fit its words.
    private func structured(_ document: Document, _ bytes: Data, file: String) async throws -> Document {
        let isTagged = ["/StructTreeRoot", "/ObjStm"].contains { bytes.range(of: Data($0.utf8)) != nil }
        guard isTagged else { return document.with(document.blocks, from: .layout) }
        do {
            let told = try await Converter.pdfinfo.run(
                StructureTags.arguments + ["/dev/stdin"], input: bytes, limits: limits, file: file)
            if let blocks = TaggedBlocks.applied(StructureTags(told), to: document.blocks) {
                return document.with(blocks, from: .tags)
            }
        } catch DocumentError.converterFailed, DocumentError.tooManyParts {
            // Tags that cannot be read are no reason to lose a document whose words can.
        }
        return document.with(document.blocks, from: .layout)
    }

    /// Links stand in the file as `/URI`, or packed in streams of objects.
    private func mayHoldLinks(_ bytes: Data) -> Bool {
        ["/URI", "/ObjStm"].contains { bytes.range(of: Data($0.utf8)) != nil }
    }

    private func isUnitedNations(_ document: Document) -> Bool {
        let head = document.blocks.prefix(16).map(\.text).joined(separator: " ").prefix(700)
        let words = head.split(separator: " ")
        // "Distr.: General" stands on all of theirs, and on nothing else that cites a symbol.
        return head.uppercased().contains("UNITED") && words.contains { $0.hasPrefix("Distr") }
            && words.contains { DocumentSymbol(String($0)) != nil }
    }

    /// Pages beyond the limit are asked for by one, so that a file with more can be told.
    private func layout(_ bytes: Data, file: String) async throws -> Data {
        do {
            return try await pdftotext(
                ["-q", "-cropbox", "-bbox-layout", "-l", "\(limits.pages + 1)"], bytes, file: file)
        } catch DocumentError.converterFailed {
            throw try await refusal(bytes, file: file)
        } catch DocumentError.expandsTooFar {
            throw DocumentError.tooLong(file: file, limitBytes: limits.textBytes)
        }
    }

    private func pdftotext(_ arguments: [String], _ bytes: Data, file: String) async throws -> Data {
        try await Converter.pdftotext.run(
            arguments + ["/dev/stdin", "-"], input: bytes, limits: limits, file: file)
    }

    /// Why the converter gave up: asked again for one page, without being told to keep quiet.
    private func refusal(_ bytes: Data, file: String) async throws -> DocumentError {
        do { _ = try await pdftotext(["-l", "1"], bytes, file: file) } catch let error as DocumentError {
            if case .converterFailed(_, _, let reason) = error, reason.lowercased().contains("password") {
                return .encrypted(file: file)
            }
        }
        return .damaged(file: file, format: "PDF")
    }

    /// The document of what `pdftotext -bbox-layout` wrote; any bytes give one or an error.
    package func document(fromLayout output: Data, of bytes: Data, file: String) throws(DocumentError)
        -> Document
    {
        let parser = try parser(output, file: file)
        return try document(
            HiddenWordsSearch.withoutTiny(parser), parser, of: bytes, file: file)
    }

    private func parser(_ output: Data, file: String) throws(DocumentError) -> BoxLayoutParser {
        let parser = BoxLayoutParser(output)
        guard !parser.pages.isEmpty else { throw DocumentError.damaged(file: file, format: "PDF") }
        guard parser.pages.count <= limits.pages else {
            throw DocumentError.tooManyPages(file: file, limit: limits.pages)
        }
        return parser
    }

    private func document(
        _ read: HiddenWordsSearch.Result, _ parser: BoxLayoutParser, of bytes: Data, file: String
    ) throws(DocumentError) -> Document {
        let pages = read.pages
        guard pages.contains(where: { !$0.words.isEmpty }) else {
            throw DocumentError.withoutText(file: file, pages: pages.count)
        }
        let reader = PageLines(parser: parser)
        let lines = pages.enumerated().map {
            (lines: reader.lines(of: $1, number: $0 + 1), height: $1.height)
        }
        let (text, endNotes) = EndNotes.parted(PageFurniture.removed(from: lines))
        let (marked, footNotes) = FootNotes.parted(text)
        let notes = footNotes + endNotes
        let body = BracketMarks.raised(marked, known: Set(notes.map(\.mark)))
        let joiner = LineJoiner(body + [notes.flatMap(\.lines)])
        let blocks = PDFBlocks(joiner: joiner).blocks(LineParagraphs(body).paragraphs(body), notes: notes)
        let empty = pages.indices.filter { parser.pages[$0].words.isEmpty }.map { $0 + 1 }
        return Document(
            digest: Digest(of: bytes), mediaType: .pdf,
            metadata: .init(title: title(parser)), blocks: blocks,
            remarks: (empty.isEmpty ? [] : [.pagesWithoutText(empty)]) + read.remarks)
    }

    /// The name that a program noted in the file.
    private func author(_ parser: BoxLayoutParser) -> Trace? {
        guard let range = parser.author else { return nil }
        let name = String(decoding: parser.text(range), as: UTF8.self).singleSpaced
        return name.isEmpty
            ? nil : Trace(.property("author"), text: name, place: .page(1, box: [0, 0, 0, 0]))
    }

    /// The title that the file carries, unless it is only a program's name for the file.
    private func title(_ parser: BoxLayoutParser) -> String? {
        guard let range = parser.title else { return nil }
        let title = String(decoding: parser.text(range), as: UTF8.self)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let isFileName = title.hasPrefix("Microsoft") || title.contains(/(?i)\.(docx?|odt|rtf|pdf|indd)$/)
        return title.isEmpty || isFileName || title.lowercased() == "untitled" ? nil : title
    }
}
