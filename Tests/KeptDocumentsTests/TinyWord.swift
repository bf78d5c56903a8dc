import Foundation
import KeptMarkup

/// Word documents of a few elements, made by hand.
enum TinyWord {
    private static let namespaces = ["w", "r", "wp", "a", "mc", "wps", "w14", "v", "dgm", "c", "o"]
        .map { "xmlns:\($0)=\"\(Namespaces.written[$0] ?? "")\"" }.joined(separator: " ")

    /// A document with this body; other parts come with what they are to the text, such as `comments`.
    static func document(
        _ body: String, styles: String = "", parts: [(type: String, name: String, content: String)] = [],
        properties: String = ""
    ) -> Data {
        var writer = PackageWriter()
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        let core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
        let relation = { (id: String, type: String, target: String) in
            "<Relationship Id=\"\(id)\" Type=\"\(type)\" Target=\"\(target)\"/>"
        }
        func relations(_ all: [String]) -> String {
            "<Relationships xmlns=\"\(Namespaces.written["rel"] ?? "")\">\(all.joined())</Relationships>"
        }
        writer.add(
            "_rels/.rels",
            relations([
                relation("r1", office + "officeDocument", "word/document.xml"),
                relation("r2", core, "docProps/core.xml"),
            ]))
        writer.add(
            "docProps/core.xml",
            "<cp:coreProperties xmlns:cp=\"\(Namespaces.written["cp"] ?? "")\" xmlns:dc=\"\(Namespaces.written["dc"] ?? "")\">"
                + properties + "</cp:coreProperties>")
        writer.add("word/document.xml", part("document", "<w:body>\(body)</w:body>"))
        writer.add("word/styles.xml", part("styles", styles))
        writer.add(
            "word/_rels/document.xml.rels",
            relations(
                [relation("s1", office + "styles", "styles.xml")]
                    + parts.enumerated().map { relation("p\($0)", office + $1.type, $1.name) }))
        for part in parts { writer.add("word/" + part.name, part.content) }
        return writer.finished()
    }

    static func part(_ element: String, _ content: String) -> String {
        "<w:\(element) \(namespaces)>\(content)</w:\(element)>"
    }

    static func paragraph(_ content: String) -> String { "<w:p>\(content)</w:p>" }

    /// A run of words with properties.
    static func run(_ words: String, _ properties: String = "") -> String {
        "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(words)</w:t></w:r>"
    }
}
