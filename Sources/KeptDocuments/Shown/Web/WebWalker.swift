import KeptMarkup

/// Rewrites a page to what it shows.
struct WebWalker {
    var sheet: StyleSheet
    var collector: TraceCollector
    /// Marks of traces, to come before the next words that show.
    private var waiting = ""
    private var path: [StyleSelector.Subject] = []

    init(_ sheet: StyleSheet, _ collector: TraceCollector) {
        (self.sheet, self.collector) = (sheet, collector)
    }

    mutating func shown(_ root: Element) -> Element {
        var page = root
        page.children = root.children.flatMap { shown($0, WebLook()) }
        if !waiting.isEmpty, let body = page.children.lastIndex(where: { $0.element?.name == "body" }),
            var element = page.children[body].element
        {
            element.children.append(.text(waiting))
            page.children[body] = .element(element)
        }
        return page
    }

    private mutating func shown(_ node: Markup, _ look: WebLook) -> [Markup] {
        switch node {
        case .text(let text): return words(TraceCollector.withoutMarks(text), look)
        case .comment(let text):
            comment(text)
            return []
        case .element(let element): return shown(element, look)
        }
    }

    private mutating func shown(_ element: Element, _ outer: WebLook) -> [Markup] {
        if element.name == "head" { return [.element(head(element))] }
        if Self.code.contains(element.name) { return [] }
        // Formulas have words of their own kind, which converters read.
        if element.name == "math" { return [.element(element)] }
        path.append(
            .init(
                name: element.name, id: element["id"],
                classes: Set((element["class"] ?? "").split(whereSeparator: \.isWhitespace).map(String.init)),
                attributes: element.attributes))
        defer { path.removeLast() }
        let declarations = sheet.declarations(for: path, own: element["style"])
        var look = outer.within(declarations)
        if isTakenAway(element), !declarations.contains(where: { $0.name == "display" && $0.value != "none" })
        {
            look.text.isMarkedHidden = true
        }
        if Self.struck.contains(element.name) { look.text.isStruck = true }
        setAttributes(element, &look)

        var result = element
        result.children = content(element, look)
        let isHidden = look.text.isMarkedHidden && !result.children.contains { !$0.text.trimmed.isEmpty }
        if isHidden { return [] }
        if !waiting.isEmpty, !Self.structure.contains(element.name), !result.text.trimmed.isEmpty {
            result.children.append(.text(waiting))
            waiting = ""
        }
        return Self.unwrapped.contains(element.name) ? result.children : [.element(result)]
    }

    private mutating func content(_ element: Element, _ look: WebLook) -> [Markup] {
        switch element.name {
        case "select":
            let options = element.all("option")
            let chosen = options.filter { $0["selected"] != nil }
            return (chosen.isEmpty ? Array(options.prefix(1)) : chosen).flatMap {
                shown(.text($0.text), look)
            }
        case "ruby":
            // The reading of each word stands above it: behind it in brackets.
            return element.children.flatMap { child -> [Markup] in
                guard let inner = child.element else { return shown(child, look) }
                switch inner.name {
                case "rp": return []
                case "rt":
                    let words = inner.children.flatMap { shown($0, look) }
                    return words.isEmpty ? [] : [.text(" (")] + words + [.text(")")]
                default: return inner.children.flatMap { shown($0, look) }
                }
            }
        default: return element.children.flatMap { shown($0, look) }
        }
    }

    /// What elements and their attributes hide by themselves.
    private func isTakenAway(_ element: Element) -> Bool {
        if element["hidden"] != nil { return true }
        if element.name == "dialog" { return element["open"] == nil }
        return Self.unseen.contains(element.name)
    }

    /// Looks that attributes give, as pages of old do.
    private func setAttributes(_ element: Element, _ look: inout WebLook) {
        let names = [
            "bgcolor": "background-color", "color": "color", "text": "color",
            "background": "background-image",
        ]
        let declarations = names.compactMap { attribute, name -> StyleDeclaration? in
            guard let value = element[attribute],
                ["body", "table", "tr", "td", "th", "font"].contains(element.name)
            else { return nil }
            let isAddress = attribute == "background"
            return StyleDeclaration(
                name: name, value: isAddress ? "url(\(value))" : value.lowercased(), isImportant: false)
        }
        look = look.within(declarations.sorted { $0.name < $1.name })
    }

    // MARK: - Words

    private mutating func words(_ text: String, _ look: WebLook) -> [Markup] {
        if text.trimmed.isEmpty { return [.text(text)] }
        if let kind = look.trace {
            waiting += collector.add(kind, text + " ")
            return []
        }
        collector.close()
        defer { waiting = "" }
        return [.text(waiting + text)]
    }

    /// Remarks in the source; those that programs leave there say nothing.
    private mutating func comment(_ text: String) {
        for (name, what) in [
            ("Author", "author"), ("LastAuthor", "last editor"), ("Company", "organisation"),
        ] {
            guard let start = text.range(of: "<o:\(name)>"),
                let end = text[start.upperBound...].range(of: "</o:\(name)>")
            else { continue }
            add(.property(what), String(text[start.upperBound..<end.lowerBound]))
        }
        guard text.contains(where: \.isLetter), !text.hasPrefix("[if"), !text.contains("<![endif]"),
            !["StartFragment", "EndFragment"].contains(text.trimmed)
        else { return }
        add(.hidden(.inSource), text)
    }

    private mutating func add(_ kind: Trace.Kind, _ text: String) {
        guard !text.trimmed.isEmpty else { return }
        collector.close()
        waiting += collector.add(kind, text)
        collector.close()
    }

    private mutating func head(_ element: Element) -> Element {
        var head = element
        head.children = element.children.filter { child in
            guard let inner = child.element else {
                if case .comment(let text) = child { comment(text) }
                return false
            }
            if inner.name == "meta", let name = inner["name"]?.lowercased(), let value = inner["content"],
                ["author", "creator", "dc.creator", "changedby"].contains(name)
            {
                add(.property(name == "changedby" ? "last editor" : "author"), value)
            }
            return inner.name == "title" || inner.name == "meta"
        }
        return head
    }

    // MARK: - Elements

    /// What only programs read.
    private static let code: Set<String> = ["script", "style", "link", "meta", "base"]
    /// What browsers do not draw.
    private static let unseen: Set<String> = [
        "template", "noscript", "datalist", "defs", "desc", "metadata", "noframes", "object", "audio",
        "video", "canvas",
    ]
    private static let struck: Set<String> = ["del", "s", "strike"]
    /// Elements that hold no words themselves.
    private static let structure: Set<String> = [
        "html", "body", "table", "tbody", "thead", "tfoot", "tr", "ul", "ol", "dl", "colgroup",
    ]
    /// Elements that converters drop with all that is in them.
    private static let unwrapped: Set<String> = [
        "bdo", "bdi", "ruby", "textarea", "select", "button", "svg", "text", "tspan", "textpath", "g",
        "label", "output",
        "fieldset", "legend", "form", "font", "details", "iframe", "marquee", "data", "time", "dialog",
        "noscript",
    ]
}
