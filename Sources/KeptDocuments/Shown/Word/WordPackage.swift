import Foundation
import KeptMarkup

/// A Word document with what it shows, as converters follow it, and without what it hides.
enum WordPackage {
    /// - Throws: `MarkupError`.
    static func shown(_ package: ZIPPackage, _ collector: inout TraceCollector) throws(MarkupError) -> Shown {
        let parts = try WordParts(package)
        var walker = WordWalker(parts, collector)
        var rewritten: [String: Element] = [:]
        let notes = parts.parts("footnotes") + parts.parts("endnotes")
        for name in [parts.main] + notes {
            guard let bytes = package[name] else { continue }
            rewritten[name] = walker.shown(try MarkupParser.xml(bytes), part: name)
        }
        for name in notes { walker.tellUnmarked(rewritten[name]) }
        walker.tellOfFile()
        collector = walker.collector
        var writer = PackageWriter()
        for name in package.unpackedNames {
            if let root = rewritten[name] {
                writer.add(name, Self.declaration + MarkupWriter.text(root, declaring: Self.prefixes))
            } else if let bytes = package[name] {
                writer.add(name, bytes)
            }
        }
        let textBytes = rewritten.values.reduce(0) { $0 + $1.text.utf8.count }
        return Shown(bytes: writer.finished(), textBytes: textBytes, chunks: walker.chunks)
    }

    /// Pictures and fonts hold no words; what a chunk holds may have any name.
    static func isWanted(_ name: String) -> Bool {
        !["/media/", "/fonts/", "/embeddings/"].contains { name.contains($0) }
    }

    /// Converters read notes by the prefixes of the text.
    private static let prefixes: Set<String> = ["w", "r", "wp", "a", "m", "pic", "v", "o"]
    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
}

extension WordWalker {
    /// Marks the place of a comment, once.
    mutating func mark(comment id: String?) -> String {
        guard let id, let comment = parts.comments[id], placedComments.insert(id).inserted else { return "" }
        collector.close()
        defer { collector.close() }
        return collector.add(.comment, comment.text, author: comment.author)
    }

    /// Tells of notes whose marks do not show.
    mutating func tellUnmarked(_ notes: Element?) {
        for note in notes?.elements ?? [] where !shownNotes.contains(WordParts.note(note)) {
            // Separators are notes of a type of their own.
            guard note["w:type"] == nil || note["w:type"] == "normal" else { continue }
            let text = WordText.text(of: note).withoutMarks
            guard !text.trimmed.isEmpty else { continue }
            collector.close()
            _ = collector.add(.hidden(.marked), text)
        }
    }

    /// Tells of what belongs to no place in the text: comments without one, heads of pages, names in properties.
    mutating func tellOfFile() {
        collector.close()
        for id in parts.comments.keys.sorted() where !placedComments.contains(id) { _ = mark(comment: id) }
        var heads: Set<String> = []
        for (type, what) in [("header", "page header"), ("footer", "page footer")] {
            for part in parts.parts(type) {
                guard let root = parts.markup(part) else {
                    tellIfDamaged(part, what)
                    continue
                }
                let text = WordText.text(of: WordFields.shown(root)).trimmed
                guard text.contains(where: \.isLetter), !WordFields.isPageNumber(root, text),
                    heads.insert(text).inserted
                else { continue }
                unread(what, text)
            }
        }
        tellOfProperties()
    }

    /// What cannot be read may say anything.
    private mutating func tellIfDamaged(_ part: String, _ what: String) {
        if parts.package[part] != nil, parts.markup(part) == nil { unread("damaged " + what, "") }
    }

    private mutating func tellOfProperties() {
        let properties = [
            ("core-properties", "dc:creator", "author"),
            ("core-properties", "cp:lastModifiedBy", "last editor"),
            ("extended-properties", "ep:Manager", "manager"),
            ("extended-properties", "ep:Company", "organisation"),
        ]
        for (type, name, what) in properties {
            for part in parts.fileParts(type) {
                let value = parts.markup(part)?.first(name)?.text.trimmed ?? ""
                if what == "author" { tellIfDamaged(part, "list of properties") }
                guard !value.isEmpty else { continue }
                collector.close()
                _ = collector.add(.property(what), value)
            }
        }
    }

    /// Keeps the place of a part in another format.
    mutating func chunk(_ element: Element) -> [Markup] {
        guard let part = parts.target(element["r:id"], of: part), let bytes = parts.package[part] else {
            unread("part that is missing", "")
            return []
        }
        let ending = part.split(separator: ".").last.map(String.init) ?? ""
        chunks.append(Chunk(bytes: bytes, ending: ending))
        return [.element(Element("w:p", [:], [Self.run(Chunk.mark(chunks.count - 1))]))]
    }
}
