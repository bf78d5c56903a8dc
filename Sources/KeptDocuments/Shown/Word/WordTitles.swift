import KeptMarkup

/// Repeats the lines of a title as text after them.
///
/// Converters take them for the file's own data, and with them go the marks of their notes.
struct WordTitles {
    let styles: WordStyles

    /// As converters know them: the names of Word's styles.
    private static let names: Set<String> = ["title", "subtitle", "author", "date", "abstract"]
    private static let marks: Set<String> = ["w:footnoteReference", "w:endnoteReference"]

    func repeated(in blocks: [Markup]) -> [Markup] {
        let titles = blocks.prefix { name(of: $0) != nil }
        let lines = titles.map { $0.element.map { Markup.element(without(Self.marks, $0)) } ?? $0 }
        return lines + titles.map(asText) + blocks.dropFirst(titles.count)
    }

    private func name(of block: Markup) -> String? {
        guard let paragraph = block.element, paragraph.name == "w:p",
            let name = styles.name(of: paragraph.at("w:pPr", "w:pStyle")?["w:val"])
        else { return nil }
        return Self.names.contains(name) ? name : nil
    }

    /// The same paragraph without its style; the title itself bold, as one typed by hand.
    private func asText(_ block: Markup) -> Markup {
        guard var paragraph = block.element else { return block }
        let isTitle = name(of: block) == "title"
        paragraph.children.removeAll { $0.element?.name == "w:pPr" }
        return .element(isTitle ? bold(paragraph) : paragraph)
    }

    private func bold(_ element: Element) -> Element {
        var result = element
        result.children = element.children.map { child in
            guard var inner = child.element else { return child }
            guard inner.name == "w:r" else { return .element(bold(inner)) }
            var properties = inner.first("w:rPr") ?? Element("w:rPr")
            inner.children.removeAll { $0.element?.name == "w:rPr" }
            properties.children.append(.element(Element("w:b")))
            inner.children.insert(.element(properties), at: 0)
            return .element(inner)
        }
        return result
    }

    private func without(_ names: Set<String>, _ element: Element) -> Element {
        var result = element
        result.children = element.children.compactMap { child in
            guard let inner = child.element else {
                // Marks of traces stay with the repeated line.
                return .text(child.text.withoutMarks)
            }
            return names.contains(inner.name) ? nil : .element(without(names, inner))
        }
        return result
    }
}
