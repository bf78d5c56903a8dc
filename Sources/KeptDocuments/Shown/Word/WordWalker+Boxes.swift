import KeptMarkup

extension WordWalker {
    /// Puts the paragraphs of boxes and shapes after the paragraph that they hang on.
    mutating func lift(_ node: Markup, _ context: Context) {
        guard case .element(let element) = node else { return }
        switch element.name {
        case "mc:AlternateContent": for child in branch(element) { lift(child, context) }
        case "w:txbxContent":
            // Blocks of a box hang on none of the paragraphs around it.
            let outer = lifted
            lifted = []
            let inner = blocks(element.children, context)
            lifted = outer + inner
        case "a:txBody", "dgm:t": liftDrawn(element, context)
        case "v:textpath": if let words = element["string"] { liftText(words, context) }
        case "dgm:relIds": liftDiagram(element, context)
        case "c:chart": unread("chart", parts.target(element["r:id"], of: part).map(parts.drawnText) ?? "")
        case "w:object", "o:OLEObject":
            unread("embedded object", element.all("o:OLEObject").first?["ProgID"] ?? "")
        default:
            let inner = shape(element, context)
            for child in element.children { lift(child, inner) }
        }
    }

    /// The place within a shape: hidden with it, and before what fills it.
    private func shape(_ element: Element, _ context: Context) -> Context {
        var inner = context
        let style = element["style"] ?? ""
        let isHidden =
            element.first("wp:docPr").map { WordProperty.isOn($0["hidden"]) } ?? false
            || style.contains("visibility:hidden") || style.contains("mso-hide:all")
        if isHidden, inner.trace == nil { inner.trace = .hidden(.marked) }
        switch element.name {
        case "wp:anchor", "wp:inline": inner.backdrop = parts.hasPictures ? .unknown : context.backdrop
        case "wps:wsp":
            if let properties = element.first("wps:spPr") { inner.backdrop = filled(properties, inner) }
            // A style of shapes fills them unless they say otherwise.
            if element.first("wps:style") != nil, element.at("wps:spPr", "a:noFill") == nil,
                element.at("wps:spPr", "a:solidFill") == nil
            {
                inner.backdrop = .unknown
            }
        case "v:shape", "v:rect", "v:roundrect", "v:oval":
            if element["filled"] == "f" || element["filled"] == "false" { break }
            inner.backdrop =
                element["fillcolor"].map { colour in
                    Colour(hex: String(colour.prefix { $0 != " " })).map { .colours([$0]) } ?? .unknown
                } ?? inner.backdrop
        default: break
        }
        return inner
    }

    private func filled(_ properties: Element, _ context: Context) -> TextLook.Backdrop {
        if properties.first("a:noFill") != nil { return context.backdrop }
        if let fill = properties.first("a:solidFill") {
            return fill.first("a:srgbClr")?["val"].flatMap(Colour.init(hex:)).map { .colours([$0]) }
                ?? .unknown
        }
        let isFilled = ["a:gradFill", "a:blipFill", "a:pattFill", "a:grpFill"]
            .contains { properties.first($0) != nil }
        return isFilled ? .unknown : context.backdrop
    }

    /// Paragraphs of a drawing, which have runs of their own form.
    private mutating func liftDrawn(_ element: Element, _ context: Context) {
        for paragraph in element.all("a:p") { liftText(WordText.text(of: paragraph), context) }
    }

    private mutating func liftText(_ words: String, _ context: Context) {
        guard !words.trimmed.isEmpty else { return }
        if let trace = context.trace, trace != .inserted {
            waiting += collector.add(trace, words + " ", author: context.author)
        } else {
            lifted.append(.element(Element("w:p", [:], [Self.run(TraceCollector.withoutMarks(words))])))
        }
    }

    private mutating func liftDiagram(_ element: Element, _ context: Context) {
        guard let data = parts.target(element["r:dm"], of: part), let root = parts.markup(data) else {
            unread("diagram", "")
            return
        }
        for point in root.all("dgm:pt") { for text in point.all("dgm:t") { liftDrawn(text, context) } }
    }

    /// Tells of what shows and is not read.
    mutating func unread(_ what: String, _ words: String) {
        collector.close()
        waiting += collector.add(.unread(what), words)
        collector.close()
    }

    // MARK: - Branches

    /// What a program of today shows of several forms of one thing.
    ///
    /// Another branch that says something else is hidden in it.
    mutating func branch(_ element: Element) -> [Markup] {
        let choices = element.elements.filter { $0.name == "mc:Choice" }
        let known = choices.first { choice in
            (choice["Requires"] ?? "").split(separator: " ").allSatisfy { Self.known.contains(String($0)) }
        }
        let taken = known ?? element.first("mc:Fallback")
        let words = taken.map { WordText.text(of: $0).letters } ?? ""
        for other in element.elements where other.name == "mc:Choice" || other.name == "mc:Fallback" {
            let text = WordText.text(of: other)
            if other != taken, !text.trimmed.isEmpty, text.letters != words {
                collector.close()
                waiting += collector.add(.hidden(.marked), text)
                collector.close()
            }
        }
        return taken?.children ?? []
    }

    /// The forms that Word since 2010 and LibreOffice draw.
    private static let known: Set<String> = ["wps", "wpg", "wpc", "w14", "w15", "w16", "wp14", "a14", "v"]
}

extension String {
    /// Its letters and digits alone.
    fileprivate var letters: String { filter { $0.isLetter || $0.isNumber } }
}
