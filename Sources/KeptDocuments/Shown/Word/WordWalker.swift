import KeptMarkup

/// Rewrites a part of a Word document to what it shows, in the simple form that every converter follows.
///
/// What wraps words is taken off, words in boxes come after the paragraph that they hang on, and what does not show is
/// gathered as traces.
struct WordWalker {
    /// What is known of the place where words stand.
    struct Context {
        var backdrop = TextLook.Backdrop.page
        /// The `w:pPr` of the paragraph.
        var paragraph: Element?
        /// What runs within it are a trace of, whatever their own look.
        var trace: Trace.Kind?
        var author: String?
    }

    let styles: WordStyles
    let parts: WordParts
    var collector: TraceCollector
    /// The part whose relations are meant.
    var part: String
    /// Paragraphs of boxes, to come after the one that they hang on.
    var lifted: [Markup] = []
    /// Marks of traces between paragraphs, to come into the next.
    var waiting = ""
    /// Comments whose place is marked.
    var placedComments: Set<String> = []
    /// Notes whose marks show.
    var shownNotes: Set<String> = []
    /// Who changed looks, and is told of.
    var reformatters: Set<String> = []
    /// Parts in other formats that stand here, each with a mark at its place.
    var chunks: [Chunk] = []

    init(_ parts: WordParts, _ collector: TraceCollector) {
        (self.parts, styles, self.collector, part) = (parts, parts.styles, collector, parts.main)
    }

    /// Rewrites a part.
    mutating func shown(_ root: Element, part: String) -> Element {
        self.part = part
        var root = WordFields.shown(root)
        var context = Context()
        context.backdrop = pageBackdrop(root)
        root.children = root.children.flatMap { child -> [Markup] in
            guard case .element(var element) = child else { return [child] }
            switch element.name {
            case "w:body":
                element.children = WordTitles(styles: styles).repeated(in: whole(element, context))
            case "w:footnote", "w:endnote": element.children = whole(element, context)
            default: break
            }
            return [.element(element)]
        }
        return root
    }

    /// All blocks of a part, with what was still to be marked.
    private mutating func whole(_ element: Element, _ context: Context) -> [Markup] {
        var result = blocks(element.children, context)
        if !waiting.isEmpty { result.append(.element(Element("w:p", [:], [Self.run(waiting)]))) }
        waiting = ""
        return result
    }

    /// A colour of the page is seen on a screen and not on paper.
    private func pageBackdrop(_ root: Element) -> TextLook.Backdrop {
        guard parts.showsPageColour,
            let colour = root.at("w:background")?["w:color"].flatMap(Colour.init(hex:))
        else { return .page }
        return .colours([.white, colour])
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
        case "w:p": return paragraph(element, context)
        case "w:tbl": return table(element, context)
        case "w:sdt": return blocks(element.first("w:sdtContent")?.children ?? [], context)
        case "w:customXml", "w:smartTag": return blocks(element.children, context)
        case "w:ins", "w:moveTo": return blocks(element.children, changed(element, .inserted, context))
        case "w:del", "w:moveFrom": return blocks(element.children, changed(element, .deleted, context))
        case "mc:AlternateContent": return blocks(branch(element), context)
        case "w:altChunk": return chunk(element)
        case "w:commentRangeStart":
            waiting += mark(comment: element["w:id"])
            return []
        case "w:sectPr", "w:bookmarkStart", "w:bookmarkEnd", "m:oMathPara": return [.element(element)]
        default:
            // Elements that this form does not know: what stands in them is not lost.
            return element.all("w:p").isEmpty ? [] : blocks(element.children, context)
        }
    }

    mutating func changed(_ element: Element, _ kind: Trace.Kind, _ context: Context) -> Context {
        var inner = context
        if inner.trace == nil || inner.trace == .inserted {
            (inner.trace, inner.author) = (kind, element["w:author"])
        }
        return inner
    }

    mutating func paragraph(_ element: Element, _ outer: Context) -> [Markup] {
        let outerLifted = lifted
        lifted = []
        var context = outer
        let properties = element.first("w:pPr")
        context.paragraph = properties
        context.backdrop = styles.backdrop(ofParagraph: properties) ?? outer.backdrop
        collector.close()
        let content = inlines(element.children.filter { $0.element?.name != "w:pPr" }, context)
        collector.close()
        var children: [Markup] = []
        if let properties { children.append(.element(plain(properties))) }
        // A paragraph that is taken out leaves its traces to the next one.
        let isVanishing = properties?.at("w:rPr", "w:vanish").map(WordProperty.isOn) ?? false
        if content.allSatisfy(isBlank), isVanishing || outer.trace == .deleted || isHidden(outer.trace) {
            let result = lifted
            lifted = outerLifted
            waiting += content.map(\.text).joined().marksAlone
            return result
        }
        if !waiting.isEmpty {
            children.append(Self.run(waiting))
            waiting = ""
        }
        let result: [Markup] = [.element(Element("w:p", element.attributes, children + content))] + lifted
        lifted = outerLifted
        return result
    }

    /// Whether it shows nothing.
    private func isBlank(_ node: Markup) -> Bool {
        guard let element = node.element, element.name != "m:oMath" else { return false }
        let marks = ["w:footnoteReference", "w:endnoteReference", "w:sym"]
        return node.withoutMarks.isEmpty && marks.allSatisfy { element.all($0).isEmpty }
    }

    func isHidden(_ kind: Trace.Kind?) -> Bool { if case .hidden = kind { true } else { false } }

    /// A paragraph's properties without its place on the page, and without how they were before a change.
    private mutating func plain(_ properties: Element) -> Element {
        var result = properties
        for change in properties.all("w:pPrChange") + properties.all("w:rPrChange") { reformatted(change) }
        result.children = properties.children.filter { child in
            guard let child = child.element else { return false }
            return child.name != "w:pPrChange" && (child.name != "w:framePr" || child["w:dropCap"] != nil)
        }
        return result
    }

    /// Notes who changed looks, once.
    mutating func reformatted(_ change: Element) {
        guard let author = change["w:author"], reformatters.insert(author).inserted else { return }
        waiting += collector.add(.reformatted, "", author: author)
        collector.close()
    }

    static func run(_ text: String) -> Markup {
        .element(Element("w:r", [:], [.element(Element("w:t", ["xml:space": "preserve"], [.text(text)]))]))
    }
}
