package import Foundation

/// Writes a manuscript as a tagged PDF for screen readers and paper, with weasyprint.
package struct PDFRenderer {
    private let limits: DocumentLimits

    package init(limits: DocumentLimits) { self.limits = limits }

    /// - Throws: `DocumentError.converterMissing`, `.tooSlow` or `.converterFailed`.
    package func render(_ manuscript: Manuscript) async throws -> Data {
        // The page needs no other file, so nothing is fetched.
        try await Converter.weasyprint.run(
            [
                "--quiet", "--encoding", "utf-8", "--presentational-hints", "--pdf-variant", "pdf/ua-1", "-",
                "-",
            ],
            input: Data(HTMLRenderer().render(manuscript).utf8), limits: limits, file: "PDF")
    }
}
