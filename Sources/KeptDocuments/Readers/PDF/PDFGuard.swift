import Foundation

/// Looks at a PDF's bytes before a converter does.
struct PDFGuard {
    let limits: DocumentLimits
    let file: String

    /// Programs forgive bytes before the header and after the trailer, within this many bytes.
    private static let margin = 4096

    /// - Throws: `DocumentError` where it is no whole PDF, or one that runs programs.
    func check(_ bytes: Data) throws(DocumentError) {
        guard bytes.prefix(Self.margin).range(of: Data("%PDF-".utf8)) != nil,
            bytes.suffix(Self.margin).range(of: Data("%%EOF".utf8)) != nil
        else { throw .damaged(file: file, format: "PDF") }
        for name in ["/JavaScript", "/JS "] where bytes.range(of: Data(name.utf8)) != nil {
            throw .runsPrograms(file: file)
        }
    }
}
