import Foundation
import KeptMarkup

/// An OpenDocument text with what it shows, as converters follow it, and without what it hides.
enum OpenDocumentPackage {
    /// - Throws: `MarkupError`.
    static func shown(_ package: ZIPPackage, _ collector: inout TraceCollector) throws(MarkupError) -> Shown {
        guard let bytes = package["content.xml"] else { throw .damaged }
        var content = try MarkupParser.xml(bytes)
        let styles = try package["styles.xml"].map { data throws(MarkupError) in try MarkupParser.xml(data) }
        var walker = OpenDocumentWalker(
            OpenDocumentStyles([styles, content].compactMap { $0 }), collector)
        content.children = content.children.map { child in
            guard var body = child.element, body.name == "office:body" else { return child }
            body.children = body.children.map { inner in
                guard let text = inner.element, text.name == "office:text" else { return inner }
                return .element(walker.shown(text))
            }
            return .element(body)
        }
        if let styles { walker.tellOfHeads(styles) }
        if let meta = package["meta.xml"] { walker.tellOfProperties(try MarkupParser.xml(meta)) }
        collector = walker.collector
        var writer = PackageWriter()
        for name in package.unpackedNames {
            if name == "content.xml" {
                writer.add(name, MarkupWriter.text(content))
            } else if let bytes = package[name] {
                writer.add(name, bytes)
            }
        }
        return Shown(bytes: writer.finished(), textBytes: content.text.utf8.count)
    }

    /// Pictures hold no words.
    static func isWanted(_ name: String) -> Bool {
        !["Pictures/", "Thumbnails/", "Fonts/", "ObjectReplacements/"].contains { name.hasPrefix($0) }
    }
}

extension OpenDocumentWalker {
    /// Tells of the heads and feet of pages.
    mutating func tellOfHeads(_ styles: Element) {
        var told: Set<String> = []
        for page in styles.first("office:master-styles")?.elements ?? [] {
            for (names, what) in [
                (["style:header", "style:header-left", "style:header-first"], "page header"),
                (["style:footer", "style:footer-left", "style:footer-first"], "page footer"),
            ] {
                for part in page.elements where names.contains(part.name) && part["style:display"] != "false"
                {
                    let text = part.elements.map(\.text).joined(separator: " ").singleSpaced
                    guard text.contains(where: \.isLetter), told.insert(text).inserted else { continue }
                    collector.close()
                    _ = collector.add(.unread(what), text)
                }
            }
        }
    }

    /// Tells of names in the file's properties.
    mutating func tellOfProperties(_ root: Element) {
        let names = [
            ("meta:initial-creator", "author"), ("dc:creator", "last editor"), ("meta:printed-by", "printer"),
        ]
        for (name, what) in names {
            let value = root.first("office:meta")?.first(name)?.text.trimmed ?? ""
            guard !value.isEmpty else { continue }
            collector.close()
            _ = collector.add(.property(what), value)
        }
    }
}
