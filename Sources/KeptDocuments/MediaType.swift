/// The formats that Kept reads.
package enum MediaType: String, CaseIterable, Sendable {
    case text = "text/plain"
    case markdown = "text/markdown"
    case html = "text/html"
    case docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case odt = "application/vnd.oasis.opendocument.text"
    case pdf = "application/pdf"

    /// Endings of file names, lower case, without the dot.
    package var fileExtensions: [String] {
        switch self {
        case .text: ["txt", "text"]
        case .markdown: ["md", "markdown"]
        case .html: ["html", "htm", "xhtml"]
        case .docx: ["docx"]
        case .odt: ["odt"]
        case .pdf: ["pdf"]
        }
    }

    /// The format that a file's name promises; `nil` where Kept reads none of that ending.
    package init?(fileExtension: String) {
        let lower = fileExtension.lowercased()
        guard let type = Self.allCases.first(where: { $0.fileExtensions.contains(lower) }) else { return nil }
        self = type
    }
}
