package import Foundation

/// The formats that Kept writes.
package enum OutputFormat: String, CaseIterable, Sendable {
    case docx, html, markdown, pdf

    /// The ending of its files, lower case, without the dot.
    package var fileExtension: String { mediaType.format.ending }

    /// `.docx, .html, .md or .pdf`, with the word that joins the last: `and`, `or`.
    package static func endingsInWords(joinedBy conjunction: String) -> String {
        WordList.joined(allCases.map { "." + $0.fileExtension }, by: conjunction)
    }

    /// What Kept writes it also reads.
    private var mediaType: MediaType {
        switch self {
        case .docx: .docx
        case .html: .html
        case .markdown: .markdown
        case .pdf: .pdf
        }
    }

    /// The format that a file's name asks for; `nil` where Kept writes none of that ending.
    package init?(fileExtension: String) {
        let lower = fileExtension.lowercased()
        guard let format = Self.allCases.first(where: { $0.fileExtension == lower || $0.rawValue == lower })
        else {
            return nil
        }
        self = format
    }

    /// Writes a manuscript; the same manuscript gives the same bytes.
    ///
    /// - Throws: `DocumentError`, for PDF only.
    package func render(_ manuscript: Manuscript, limits: DocumentLimits = .forWriting) async throws
        -> Data
    {
        switch self {
        case .docx: DOCXRenderer().render(manuscript)
        case .html: Data(HTMLRenderer().render(manuscript).utf8)
        case .markdown: Data(MarkdownRenderer().render(manuscript).utf8)
        case .pdf: try await PDFRenderer(limits: limits).render(manuscript)
        }
    }
}
