import KeptMarkup

extension OpenDocumentWalker {
    mutating func inlines(_ nodes: [Markup], _ context: Context) -> [Markup] {
        nodes.flatMap { node -> [Markup] in
            switch node {
            case .text(let text): return words(TraceCollector.withoutMarks(text), context)
            case .element(let element): return inline(element, context)
            case .comment: return []
            }
        }
    }

    private mutating func inline(_ element: Element, _ context: Context) -> [Markup] {
        switch element.name {
        case "text:span":
            var inner = context
            if let style = element["text:style-name"] { inner.spans.insert(style, at: 0) }
            return wrapped(element, inlines(element.children, inner))
        case "text:a": return wrapped(element, inlines(element.children, context))
        case "text:s", "text:tab", "text:line-break": return words(" ", context, as: .element(element))
        case "text:note": return note(element, context)
        case "text:ruby":
            let base = inlines(element.first("text:ruby-base")?.children ?? [], context)
            let reading = inlines(element.first("text:ruby-text")?.children ?? [], context)
            return base + (reading.isEmpty ? [] : [.text(" (")] + reading + [.text(")")])
        case "office:annotation": comment(element)
        case "text:change", "text:change-start", "text:change-end": change(element)
        case "text:hidden-text":
            // Its words stand in an attribute while they are hidden, and as text while they are not.
            if element["text:is-hidden"] == "true" || element.text.isEmpty {
                return traced(element["text:string-value"] ?? element.text, .hidden(.marked))
            }
            return inlines(element.children, context)
        case "text:bookmark", "text:bookmark-start", "text:bookmark-end", "text:reference-mark",
            "text:reference-mark-start", "text:reference-mark-end":
            return [.element(element)]
        case "text:hidden-paragraph", "office:annotation-end", "text:soft-page-break", "text:script": break
        case "text:p", "text:h": return [.text(" ")] + inlines(element.children, context)
        default:
            if element.name.hasPrefix("draw:") {
                if Self.isFormula(element) { return [.element(element)] }
                lift(element, context)
            } else {
                // Fields of all kinds, and what this form does not know: what they show is text.
                return inlines(element.children, context)
            }
        }
        return marks()
    }

    private func wrapped(_ element: Element, _ content: [Markup]) -> [Markup] {
        content.isEmpty ? [] : [.element(Element(element.name, element.attributes, content))]
    }

    /// Marks that came up between words.
    private mutating func marks() -> [Markup] {
        guard !waiting.isEmpty else { return [] }
        defer { waiting = "" }
        return [.text(waiting)]
    }

    private mutating func traced(_ text: String, _ kind: Trace.Kind) -> [Markup] {
        guard !text.isEmpty else { return [] }
        let mark = collector.add(kind, text)
        return mark.isEmpty ? [] : [.text(mark)]
    }

    private mutating func words(_ text: String, _ context: Context, as shown: Markup? = nil) -> [Markup] {
        let look = styles.look(spans: context.spans, paragraph: context.paragraph, backdrop: context.backdrop)
        if let kind = context.trace ?? look.trace {
            // A space between hidden words is one of them; one alone hides nothing.
            if text.trimmed.isEmpty, collector.isClosedFor(kind) { return [shown ?? .text(text)] }
            return traced(text, kind)
        }
        var result: [Markup] = []
        if let id = openChanges.last, let change = changes[id] {
            if toldChanges.insert(id).inserted { collector.close() }
            let mark = collector.add(.inserted, text, author: change.author)
            if !mark.isEmpty { result.append(.text(mark)) }
        } else if !text.trimmed.isEmpty {
            collector.close()
        }
        return result + [shown ?? .text(text)]
    }

    private mutating func note(_ element: Element, _ context: Context) -> [Markup] {
        let look = styles.look(spans: context.spans, paragraph: context.paragraph, backdrop: context.backdrop)
        if let kind = context.trace ?? look.trace {
            return traced(" " + (element.first("text:note-body")?.text ?? "") + " ", kind)
        }
        var note = element
        collector.close()
        note.children = element.children.map { child in
            guard var body = child.element, body.name == "text:note-body" else { return child }
            let outer = waiting
            waiting = ""
            body.children = blocks(body.children, Context())
            if !waiting.isEmpty { body.children.append(.element(Element("text:p", [:], [.text(waiting)]))) }
            waiting = outer
            return .element(body)
        }
        collector.close()
        return [.element(note)]
    }

    /// Formulas, which converters read.
    private static func isFormula(_ element: Element) -> Bool {
        element.name == "draw:frame" && element.first("draw:object")?.first("math") != nil
    }
}
