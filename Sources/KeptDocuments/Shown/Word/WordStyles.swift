import KeptMarkup

/// How the styles of a Word document make words look.
///
/// Source: ECMA-376 part 1, sections 17.7.2 (what overrides what) and 17.7.3 (properties that switch).
struct WordStyles {
    private let styles: [String: Element]
    private let defaults: Element?
    private let defaultParagraph: String?

    /// Reads `styles.xml`; a document without one has no styles.
    init(_ root: Element?) {
        let all = root?.elements.filter { $0.name == "w:style" } ?? []
        styles = Dictionary(
            all.compactMap { style in style["w:styleId"].map { ($0, style) } }, uniquingKeysWith: { $1 })
        defaults = root?.at("w:docDefaults", "w:rPrDefault", "w:rPr")
        defaultParagraph =
            all.first { $0["w:type"] == "paragraph" && WordProperty.isOn($0["w:default"]) }?["w:styleId"]
    }

    /// The name that people see for a style, lower case.
    func name(of style: String?) -> String? {
        style.flatMap { styles[$0]?.first("w:name")?["w:val"]?.lowercased() }
    }

    /// Whether a table's style, or what it is based on, fills cells: what is behind words is then not known.
    func fillsCells(_ style: String?) -> Bool { chain(style).contains { !$0.all("w:shd").isEmpty } }

    /// What is behind a paragraph, by its own properties or its style's; `nil` where nothing says.
    func backdrop(ofParagraph properties: Element?) -> TextLook.Backdrop? {
        if let own = WordProperty.backdrop(properties?.first("w:shd")) { return own }
        let style = properties?.at("w:pStyle")?["w:val"] ?? defaultParagraph
        return chain(style).lazy.compactMap { WordProperty.backdrop($0.at("w:pPr", "w:shd")) }.first
    }

    /// How a run with its `w:rPr` looks in a paragraph with its `w:pPr`, before what is behind that.
    func look(run: Element?, paragraph: Element?, backdrop: TextLook.Backdrop) -> TextLook {
        let paragraphStyle = chain(paragraph?.at("w:pStyle")?["w:val"] ?? defaultParagraph)
            .compactMap { $0.first("w:rPr") }
        let characterStyle = chain(run?.at("w:rStyle")?["w:val"]).compactMap { $0.first("w:rPr") }
        let nearest = [run].compactMap { $0 } + characterStyle + paragraphStyle + [defaults].compactMap { $0 }

        func isOn(_ name: String) -> Bool {
            if let own = run?.first(name) { return WordProperty.isOn(own) }
            if let base = defaults?.first(name), WordProperty.isOn(base) { return true }
            return [paragraphStyle, characterStyle].map { level in
                level.lazy.compactMap { $0.first(name) }.first.map { WordProperty.isOn($0) } ?? false
            }.reduce(false) { $0 != $1 }
        }
        func value(_ name: String) -> String? { nearest.lazy.compactMap { $0.first(name)?["w:val"] }.first }

        var look = TextLook()
        look.isMarkedHidden =
            isOn("w:vanish")
            || nearest.first { $0.first("w14:textFill") != nil }
                .map(WordProperty.isSeeThrough) ?? false
        look.isStruck = isOn("w:strike") || isOn("w:dstrike")
        look.colour = value("w:color").flatMap(Colour.init(hex:))
        look.size = value("w:sz").flatMap(Double.init).map { $0 / 2 }
        if let width = value("w:w").flatMap({ Double($0.prefix { $0 != "%" }) }), width > 0, width <= 5 {
            look.size = 0
        }
        let own = nearest.lazy.compactMap { properties in
            WordProperty.highlight(properties.first("w:highlight"))
                ?? WordProperty.backdrop(properties.first("w:shd"))
        }.first
        look.backdrop = own ?? backdrop
        return look
    }

    /// A style and what it is based on, the nearest first.
    private func chain(_ style: String?) -> [Element] {
        var result: [Element] = []
        var next = style
        var seen: Set<String> = []
        while let name = next, seen.insert(name).inserted, let style = styles[name] {
            result.append(style)
            next = style.first("w:basedOn")?["w:val"]
        }
        return result
    }
}
