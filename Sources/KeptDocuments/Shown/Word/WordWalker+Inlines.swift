import KeptMarkup

extension WordWalker {
    /// What a paragraph's content shows, as runs, links and formulas.
    mutating func inlines(_ nodes: [Markup], _ context: Context) -> [Markup] {
        nodes.flatMap { node -> [Markup] in
            guard case .element(let element) = node else { return [] }
            return inline(element, context)
        }
    }

    private mutating func inline(_ element: Element, _ context: Context) -> [Markup] {
        switch element.name {
        case "w:r": return run(element, context)
        case "w:hyperlink":
            var link = element
            link.children = inlines(element.children, context)
            return [.element(link)]
        case "w:ins", "w:moveTo": return inlines(element.children, changed(element, .inserted, context))
        case "w:del", "w:moveFrom": return inlines(element.children, changed(element, .deleted, context))
        case "w:sdt": return inlines(element.first("w:sdtContent")?.children ?? [], context)
        case "mc:AlternateContent": return inlines(branch(element), context)
        case "w:commentRangeStart", "w:commentReference": return Self.marked(mark(comment: element["w:id"]))
        case "w:bookmarkStart", "w:bookmarkEnd": return [.element(element)]
        case "m:oMath", "m:oMathPara": return shows(element, context) ? [.element(element)] : []
        case "w:p": return [Self.run(" ")] + inlines(element.children, context)
        case "w:rPr", "w:pPr", "w:sdtPr", "w:rPrChange", "w:proofErr": return []
        default:
            // fldSimple, bdo, dir, customXml, smartTag, and what this form does not know.
            return inlines(element.children, context)
        }
    }

    private static func marked(_ mark: String) -> [Markup] { mark.isEmpty ? [] : [Self.run(mark)] }

    /// Adds a trace for words that do not show; what is put in shows and is a trace as well.
    private mutating func traced(_ text: String, _ kind: Trace.Kind, _ context: Context) -> [Markup] {
        let isOurs = context.trace == kind
        guard isOurs || !text.trimmed.isEmpty else { return [] }
        guard !text.isEmpty else { return [] }
        return Self.marked(collector.add(kind, text, author: isOurs ? context.author : nil))
    }

    private mutating func shows(_ element: Element, _ context: Context) -> Bool {
        guard let trace = context.trace, trace != .inserted else { return true }
        waiting += collector.add(trace, element.text, author: context.author)
        return false
    }

    // MARK: - Runs

    private mutating func run(_ element: Element, _ context: Context) -> [Markup] {
        let properties = element.first("w:rPr")
        for change in properties?.all("w:rPrChange") ?? [] { reformatted(change) }
        let look = styles.look(run: properties, paragraph: context.paragraph, backdrop: context.backdrop)
        let comments = element.all("w:commentReference").flatMap { Self.marked(mark(comment: $0["w:id"])) }
        let kind = context.trace == .inserted ? look.trace : context.trace ?? look.trace
        if let kind { return comments + traced(WordText.text(of: element), kind, context) }
        let text = WordText.text(of: element)
        var result = comments
        if context.trace == .inserted {
            result += traced(text, .inserted, context)
        } else if !text.trimmed.isEmpty {
            collector.close()
        }
        return result + pieces(of: element, properties, context)
    }

    /// A run whose words show, cut where something stands in it that becomes runs of its own.
    private mutating func pieces(
        of element: Element, _ properties: Element?, _ context: Context
    ) -> [Markup] {
        var result: [Markup] = []
        var piece: [Markup] = []
        func ended() -> [Markup] {
            guard !piece.isEmpty else { return [] }
            return [.element(Element("w:r", [:], (properties.map { [.element($0)] } ?? []) + piece))]
        }
        for case .element(let child) in element.children {
            switch child.name {
            case "w:t": piece.append(.element(WordText.withoutMarks(child)))
            case "w:cr": piece.append(.element(Element("w:br")))
            case "w:ptab": piece.append(.element(Element("w:tab")))
            case "w:tab", "w:br", "w:sym", "w:noBreakHyphen", "w:softHyphen", "w:fldChar", "w:instrText",
                "w:footnoteRef", "w:endnoteRef":
                piece.append(.element(child))
            case "w:footnoteReference", "w:endnoteReference":
                shownNotes.insert(WordParts.note(child))
                piece.append(.element(child))
            case "w:ruby":
                result += ended()
                piece = []
                result += inlines(child.first("w:rubyBase")?.children ?? [], context)
                let reading = inlines(child.first("w:rt")?.children ?? [], context)
                if !reading.isEmpty { result += [Self.run(" (")] + reading + [Self.run(")")] }
            case "w:rPr", "w:commentReference", "w:lastRenderedPageBreak", "w:annotationRef": break
            default: lift(.element(child), context)
            }
        }
        return result + ended()
    }
}
