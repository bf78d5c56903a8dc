import KeptMarkup

/// Rewrites the text of an OpenDocument file to what it shows, in the simple form that every converter follows.
struct OpenDocumentWalker {
    /// What is known of the place where words stand.
    struct Context {
        var backdrop = TextLook.Backdrop.page
        var paragraph: String?
        /// The styles of the spans around, the innermost first.
        var spans: [String] = []
        var trace: Trace.Kind?
    }

    let styles: OpenDocumentStyles
    var collector: TraceCollector
    var lifted: [Markup] = []
    var waiting = ""
    /// The tracked changes of the text, by their ids.
    var changes: [String: OpenDocumentChange] = [:]
    /// The changes whose words go on: those that were put in.
    var openChanges: [String] = []
    /// The ids of changes whose trace was made.
    var toldChanges: Set<String> = []

    init(_ styles: OpenDocumentStyles, _ collector: TraceCollector) {
        (self.styles, self.collector) = (styles, collector)
    }

    /// Rewrites the `office:text` of a document.
    mutating func shown(_ text: Element) -> Element {
        for region in text.first("text:tracked-changes")?.elements ?? [] {
            if let change = OpenDocumentChange(region) { changes[change.id] = change }
        }
        var result = text
        result.children = blocks(text.children, Context())
        for id in changes.keys.sorted() where !toldChanges.contains(id) { tell(ofChange: id) }
        if !waiting.isEmpty {
            result.children.append(.element(Element("text:p", [:], [.text(waiting)])))
            waiting = ""
        }
        return result
    }

    // MARK: - Blocks

    mutating func blocks(_ nodes: [Markup], _ context: Context) -> [Markup] {
        nodes.flatMap { node -> [Markup] in
            guard case .element(let element) = node else { return [] }
            return block(element, context)
        }
    }

    private mutating func block(_ element: Element, _ context: Context) -> [Markup] {
        switch element.name {
        case "text:p", "text:h": return paragraph(element, context)
        case "text:list", "text:list-item", "text:list-header":
            var list = element
            list.children = blocks(element.children, context)
            if element.name == "text:list-header" { list.name = "text:list-item" }
            return list.children.isEmpty ? [] : [.element(list)]
        case "text:section": return blocks(element.children, section(element, context))
        case "table:table": return table(element, context)
        case "text:change", "text:change-start", "text:change-end": change(element)
        case "text:tracked-changes", "text:sequence-decls", "text:variable-decls", "text:user-field-decls",
            "office:forms", "text:table-of-content", "text:alphabetical-index", "text:soft-page-break",
            "text:index-title-template", "text:bibliography-source", "text:dde-connection-decls":
            break
        case "office:annotation": comment(element)
        default:
            if element.name.hasPrefix("draw:") {
                return lifting { walker in walker.lift(element, context) }
            }
            // What this form does not know: what stands in it is not lost.
            return blocks(element.children, context)
        }
        return []
    }

    /// What is lifted while something is done, apart from what was lifted before.
    mutating func lifting(_ body: (inout Self) -> Void) -> [Markup] {
        let outer = lifted
        lifted = []
        body(&self)
        defer { lifted = outer }
        return lifted
    }

    private func section(_ element: Element, _ context: Context) -> Context {
        var inner = context
        let display = element["text:display"]
        // A condition hides as the program last found it; without its word it is taken to.
        let isHidden = display == "none" || (display == "condition" && element["text:is-hidden"] != "false")
        if isHidden, inner.trace == nil { inner.trace = .hidden(.marked) }
        inner.backdrop = styles.backdrop(element["text:style-name"], "section") ?? inner.backdrop
        return inner
    }

    private mutating func paragraph(_ element: Element, _ outer: Context) -> [Markup] {
        var context = outer
        context.paragraph = element["text:style-name"] ?? outer.paragraph
        context.backdrop = styles.backdrop(context.paragraph, "paragraph") ?? outer.backdrop
        let conditions = element.all("text:hidden-paragraph")
        if conditions.contains(where: { $0["text:is-hidden"] == "true" }), context.trace == nil {
            context.trace = .hidden(.marked)
        }
        collector.close()
        var content: [Markup] = []
        let after = lifting { walker in content = walker.inlines(element.children, context) }
        collector.close()
        let isBlank = content.allSatisfy { $0.element == nil && $0.withoutMarks.isEmpty }
        if isBlank, context.trace != nil || !content.isEmpty {
            waiting += content.map(\.text).joined().marksAlone
            return after
        }
        if !waiting.isEmpty {
            content.insert(.text(waiting), at: 0)
            waiting = ""
        }
        return [.element(Element(element.name, element.attributes, content))] + after
    }

    // MARK: - Tables

    private mutating func table(_ element: Element, _ context: Context) -> [Markup] {
        var inner = context
        inner.backdrop = styles.backdrop(element["table:style-name"], "table") ?? context.backdrop
        var table = element
        table.children = rows(element.children, inner)
        return table.first("table:table-row") == nil ? [] : [.element(table)]
    }

    /// Rows of all parts of a table: converters drop those of its head.
    private mutating func rows(_ nodes: [Markup], _ context: Context) -> [Markup] {
        nodes.flatMap { node -> [Markup] in
            guard let element = node.element else { return [] }
            switch element.name {
            case "table:table-column", "table:table-columns": return [node]
            case "table:table-row":
                var inner = context
                let isSeen = (element["table:visibility"] ?? "visible") == "visible"
                if !isSeen, inner.trace == nil { inner.trace = .hidden(.marked) }
                inner.backdrop = styles.backdrop(element["table:style-name"], "table-row") ?? inner.backdrop
                var row = element
                row.children = cells(element.children, inner)
                return inner.trace == nil ? [.element(row)] : []
            default: return rows(element.children, context)
            }
        }
    }

    private mutating func cells(_ nodes: [Markup], _ context: Context) -> [Markup] {
        nodes.compactMap { node -> Markup? in
            guard var cell = node.element else { return nil }
            guard cell.name == "table:table-cell" else {
                return cell.name == "table:covered-table-cell" ? node : nil
            }
            var inner = context
            inner.backdrop = styles.backdrop(cell["table:style-name"], "table-cell") ?? context.backdrop
            cell.children = blocks(cell.children, inner)
            return .element(cell)
        }
    }
}
