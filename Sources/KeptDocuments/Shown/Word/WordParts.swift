import Foundation
import KeptMarkup

/// The parts of a Word document and how they refer to each other.
///
/// Source: ECMA-376 part 2, section 9.3 (relationships).
struct WordParts {
    let package: ZIPPackage
    /// The name of the part with the text.
    let main: String
    let styles: WordStyles
    let comments: [String: (author: String?, text: String)]
    let showsPageColour: Bool
    let hasPictures: Bool
    private let relations: [String: [String: String]]
    private let types: [String: [String: [String]]]

    /// - Throws: `MarkupError.damaged` where no part holds a text or one that is needed is no whole XML.
    init(_ package: ZIPPackage) throws(MarkupError) {
        self.package = package
        var relations: [String: [String: String]] = [:]
        var types: [String: [String: [String]]] = [:]
        for name in package.names where name.hasSuffix(".rels") {
            guard let bytes = package[name] else { continue }
            let source = Self.source(of: name)
            for relation in try MarkupParser.xml(bytes).elements where relation["TargetMode"] != "External" {
                guard let id = relation["Id"], let target = relation["Target"] else { continue }
                let part = Self.resolved(target, from: source)
                relations[source, default: [:]][id] = part
                let type = relation["Type"]?.split(separator: "/").last.map(String.init) ?? ""
                types[source, default: [:]][type, default: []].append(part)
            }
        }
        (self.relations, self.types) = (relations, types)
        guard let main = types[""]?["officeDocument"]?.first, package[main] != nil else { throw .damaged }
        self.main = main
        func root(_ type: String) throws(MarkupError) -> Element? {
            guard let bytes = types[main]?[type]?.first.flatMap({ package[$0] }) else { return nil }
            return try MarkupParser.xml(bytes)
        }
        styles = WordStyles(try root("styles"))
        showsPageColour =
            try root("settings")?.first("w:displayBackgroundShape").map(WordProperty.isOn) ?? false
        hasPictures = package.names.contains { $0.contains("/media/") }
        comments = Dictionary(
            (try root("comments")?.elements ?? []).compactMap { comment in
                comment["w:id"].map {
                    ($0, (comment["w:author"], WordText.text(of: comment).trimmed))
                }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The parts of a type that the text refers to, such as `footnotes`.
    func parts(_ type: String) -> [String] { types[main]?[type] ?? [] }

    /// The parts of a type that belong to the file, such as `core-properties`.
    func fileParts(_ type: String) -> [String] { types[""]?[type] ?? [] }

    /// The part that a relation of another part leads to.
    func target(_ relation: String?, of part: String) -> String? {
        relation.flatMap { relations[part]?[$0] }
    }

    /// A part's markup; `nil` where it is none.
    func markup(_ part: String) -> Element? {
        guard let bytes = package[part] else { return nil }
        do { return try MarkupParser.xml(bytes) } catch { return nil }
    }

    /// The words of a chart or another drawing.
    func drawnText(_ part: String) -> String {
        guard let root = markup(part) else { return "" }
        let titles = root.all("a:t").map(\.text)
        let names = root.all("c:strCache").flatMap { $0.all("c:v") }.map(\.text)
        return (titles + names).joined(separator: " ")
    }

    /// How a note is named among all notes of a document.
    static func note(_ reference: Element) -> String {
        (reference.name.hasPrefix("w:footnote") ? "footnote " : "endnote ") + (reference["w:id"] ?? "")
    }

    /// `word/_rels/document.xml.rels` holds the relations of `word/document.xml`.
    private static func source(of relations: String) -> String {
        let name = relations.dropLast(".rels".count)
        return String(name.replacing("_rels/", with: "", maxReplacements: 1))
    }

    private static func resolved(_ target: String, from source: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var folders = source.split(separator: "/").dropLast().map(String.init)
        for step in target.split(separator: "/") {
            if step == ".." { _ = folders.popLast() } else if step != "." { folders.append(String(step)) }
        }
        return folders.joined(separator: "/")
    }
}
