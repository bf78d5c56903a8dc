import Foundation
import KeptMarkup

/// Pages with what they show, as converters follow it, and without what they hide.
enum WebPage {
    /// A page's bytes with what it shows.
    ///
    /// `sheets`: The texts of the style sheets that it is linked to.
    /// - Throws: `MarkupError`.
    static func shown(
        _ bytes: Data, sheets: [String] = [], _ collector: inout TraceCollector
    ) throws(MarkupError) -> Shown {
        let root = try MarkupParser.html(bytes)
        var sheet = StyleSheet()
        for text in sheets + root.all("style").map(\.text) { sheet.add(text) }
        var walker = WebWalker(sheet, collector)
        let page = walker.shown(root)
        collector = walker.collector
        let text = Data(("<!DOCTYPE html>\n" + MarkupWriter.text(page)).utf8)
        return Shown(bytes: text, textBytes: page.text.utf8.count)
    }

    /// A book's pages, each in the order of the package's table, with all its style sheets.
    static func shown(_ book: ZIPPackage, _ collector: inout TraceCollector) throws(MarkupError) -> Shown {
        let sheets = book.unpackedNames.filter { $0.lowercased().hasSuffix(".css") }
            .compactMap { book[$0] }.map { String(decoding: $0, as: UTF8.self) }
        var writer = PackageWriter()
        var textBytes = 0
        for name in book.unpackedNames {
            guard let bytes = book[name] else { continue }
            guard isPage(name) else {
                writer.add(name, bytes)
                continue
            }
            let page = try shown(bytes, sheets: sheets, &collector)
            textBytes += page.textBytes
            writer.add(name, page.bytes)
        }
        return Shown(bytes: writer.finished(), textBytes: textBytes)
    }

    /// Pictures, sounds and fonts hold no words.
    static func isWanted(_ name: String) -> Bool {
        isPage(name) || ["xml", "opf", "ncx", "css", "mimetype", "svg"].contains(ending(name))
    }

    private static func isPage(_ name: String) -> Bool {
        MediaType.html.format.endings.contains(ending(name))
    }

    private static func ending(_ name: String) -> String {
        name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    }
}
