internal import Foundation

/// What a file's own head says of it, as pandoc gives it.
struct PandocMetadata {
    /// The file's name, for errors.
    let file: String
    let limits: DocumentLimits

    func metadata(_ values: [String: PandocMetaValue]) throws(DocumentError) -> Document.Metadata {
        func text(_ keys: String...) throws(DocumentError) -> String? {
            for key in keys {
                guard let value = values[key], let text = try self.text(of: value) else {
                    continue
                }
                return text
            }
            return nil
        }
        return Document.Metadata(
            title: try text("title"), date: try text("date", "dcterms.date").map(Self.day),
            language: try text("lang", "language"),
            authors: try authors(values["author"] ?? values["creator"]))
    }

    /// Who a document's own head names; several may stand in one text, between semicolons.
    private func authors(_ value: PandocMetaValue?) throws(DocumentError) -> [String] {
        guard let value else { return [] }
        guard case .list(let values) = value else {
            let names = try text(of: value)?.split(separator: ";") ?? []
            return names.map { String($0).trimmed }.filter { !$0.isEmpty }
        }
        var names: [String] = []
        for value in values { names += try authors(value) }
        return names
    }

    private func text(of value: PandocMetaValue) throws(DocumentError) -> String? {
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
