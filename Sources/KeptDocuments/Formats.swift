/// The media types of the formats that Kept reads.
///
/// A new format is a case here and its row below; nothing else names its endings or its parts.
package enum MediaType: String, CaseIterable, Sendable {
    case text = "text/plain"
    case markdown = "text/markdown"
    case docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case odt = "application/vnd.oasis.opendocument.text"
    case epub = "application/epub+zip"
    case html = "text/html"
    case pdf = "application/pdf"

    /// The format's row.
    package var format: Format {
        switch self {
        case .text: Format(name: "UTF-8 text", ending: "txt", otherEndings: ["text"], reader: .text)
        case .markdown:
            // Straight quotes, hyphens and dollar signs stay as the author typed them.
            Format(
                name: "Markdown", ending: "md", otherEndings: ["markdown"],
                reader: .pandoc("markdown-smart-raw_tex-tex_math_dollars-citations-example_lists"))
        case .docx:
            // Word of the web names its text document2.xml.
            Format(
                name: "DOCX", ending: "docx",
                reader: .pandoc("docx", package: PackageForm(needed: ["word/document*.xml"]), shown: .word))
        case .odt:
            Format(
                name: "ODT", ending: "odt",
                reader: .pandoc(
                    "odt",
                    package: PackageForm(
                        needed: ["content.xml"], markup: ["content.xml"], locks: ["encrypted-package"],
                        lockWord: ("META-INF/manifest.xml", "encryption-data")), shown: .openDocument))
        case .epub:
            // Pandoc's extension for notes drops the marks of notes that stand after them, at a chapter's end.
            Format(
                name: "EPUB", ending: "epub",
                reader: .pandoc(
                    "epub-epub_html_exts",
                    package: PackageForm(
                        needed: ["META-INF/container.xml"], markup: ["*.xhtml", "*.html", "*.htm", "*.xml"],
                        locks: ["META-INF/license.lcpl", "META-INF/sinf.xml"]), shown: .book))
        case .html:
            Format(
                name: "HTML", ending: "html", otherEndings: ["htm", "xhtml"],
                reader: .pandoc("html", shown: .web))
        case .pdf: Format(name: "PDF", ending: "pdf", reader: .pdf)
        }
    }

    /// The format that a file's name promises; `nil` where Kept reads none of that ending.
    package init?(fileExtension: String) {
        let lower = fileExtension.lowercased()
        guard let type = Self.allCases.first(where: { $0.format.endings.contains(lower) }) else { return nil }
        self = type
    }
}

extension PandocFormat {
    /// Pandoc's name of the markup that stands raw in other formats.
    static let page = "html"
}

/// All formats that Kept reads, as messages and help name them.
package enum Formats {
    /// `.txt, .md and .pdf`: the usual ending of each.
    package static let endingsInWords = WordList.joined(
        MediaType.allCases.map { "." + $0.format.ending }, by: "and")

    /// `UTF-8 text, Markdown or PDF`.
    package static let namesInWords = WordList.joined(MediaType.allCases.map(\.format.name), by: "or")
}
