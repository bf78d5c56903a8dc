import KeptMarkup

extension OpenDocumentWalker {
    /// Puts the paragraphs of boxes and shapes after the paragraph that they hang on.
    mutating func lift(_ element: Element, _ context: Context) {
        var inner = context
        if let style = element["draw:style-name"] {
            inner.backdrop = styles.backdrop(style, "graphic") ?? context.backdrop
        }
        (inner.paragraph, inner.spans) = (element["draw:text-style-name"], [])
        if element["draw:display"] == "none", inner.trace == nil { inner.trace = .hidden(.marked) }
        switch element.name {
        case "draw:object", "draw:object-ole", "draw:plugin", "draw:applet":
            unread("embedded object", "")
        case "draw:image", "draw:glue-point", "draw:image-map": break
        default:
            for child in element.elements {
                if child.name.hasPrefix("draw:") {
                    lift(child, inner)
                } else if !["svg:title", "svg:desc", "office:event-listeners"].contains(child.name) {
                    let outer = lifted
                    let blocks = blocks([.element(child)], inner)
                    lifted = outer + blocks
                }
            }
        }
    }

    /// Tells of what shows and is not read.
    mutating func unread(_ what: String, _ words: String) {
        collector.close()
        waiting += collector.add(.unread(what), words)
        collector.close()
    }

    /// Tells of a comment at its place.
    mutating func comment(_ element: Element) {
        let words = element.elements.filter { $0.name.hasPrefix("text:") }.map(\.text).joined(separator: " ")
        collector.close()
        waiting += collector.add(.comment, words, author: element.first("dc:creator")?.text)
        collector.close()
    }

    // MARK: - Changes

    /// Follows where changes begin and end.
    mutating func change(_ element: Element) {
        guard let id = element["text:change-id"] else { return }
        switch element.name {
        case "text:change-start":
            if changes[id]?.kind == .inserted { openChanges.append(id) } else { tell(ofChange: id) }
        case "text:change-end": openChanges.removeAll { $0 == id }
        default: tell(ofChange: id)
        }
    }

    mutating func tell(ofChange id: String) {
        guard let change = changes[id], toldChanges.insert(id).inserted else { return }
        collector.close()
        waiting += collector.add(change.kind, change.text, author: change.author)
        collector.close()
    }
}

/// A tracked change: what it did, who made it, and the words that it took out.
struct OpenDocumentChange {
    let id: String
    let kind: Trace.Kind
    let author: String?
    let text: String

    init?(_ region: Element) {
        guard let id = region["text:id"] ?? region["xml:id"], let change = region.elements.first else {
            return nil
        }
        self.id = id
        switch change.name {
        case "text:insertion": kind = .inserted
        case "text:deletion": kind = .deleted
        default: kind = .reformatted
        }
        author = change.at("office:change-info", "dc:creator")?.text
        text = change.elements.filter { $0.name != "office:change-info" }.map(\.text).joined(separator: " ")
    }
}
