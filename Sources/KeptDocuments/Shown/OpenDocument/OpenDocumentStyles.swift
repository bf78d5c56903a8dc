import KeptMarkup

/// How the styles of an OpenDocument text make words look.
///
/// Source: OASIS OpenDocument 1.3 part 3, sections 16 (styles) and 20 (their properties).
struct OpenDocumentStyles {
    /// By family and name.
    private var styles: [String: Element] = [:]
    private var defaults: [String: Element] = [:]

    /// - Parameter roots: `styles.xml` and `content.xml`; the styles of the later one stand over those of the first.
    init(_ roots: [Element]) {
        for root in roots {
            for part in ["office:styles", "office:automatic-styles"] {
                for style in root.first(part)?.elements ?? [] {
                    let family = style["style:family"] ?? ""
                    if style.name == "style:default-style" {
                        defaults[family] = style
                    } else if style.name == "style:style", let name = style["style:name"] {
                        styles[family + " " + name] = style
                    }
                }
            }
        }
    }

    /// A style and those that it is made from, the nearest first; the family's default last.
    func chain(_ name: String?, _ family: String) -> [Element] {
        var result: [Element] = []
        var next = name
        var seen: Set<String> = []
        while let name = next, seen.insert(name).inserted, let style = styles[family + " " + name] {
            result.append(style)
            next = style["style:parent-style-name"]
        }
        return result + [defaults[family]].compactMap { $0 }
    }

    /// What the properties of a style put behind; `nil` where they put nothing there.
    func backdrop(_ name: String?, _ family: String) -> TextLook.Backdrop? {
        let kind = family == "graphic" ? "style:graphic-properties" : "style:\(family)-properties"
        for style in chain(name, family) {
            guard let properties = style.first(kind) else { continue }
            if family == "graphic", let fill = properties["draw:fill"] {
                if fill == "none" { return nil }
                if fill != "solid" { return .unknown }
                return properties["draw:fill-color"].flatMap(Colour.init(hex:)).map { .colours([$0]) }
                    ?? .unknown
            }
            if properties.first("style:background-image")?["xlink:href"] != nil { return .unknown }
            if let colour = properties["fo:background-color"], colour != "transparent" {
                return Colour(hex: colour).map { .colours([$0]) } ?? .unknown
            }
        }
        return nil
    }

    /// How words look in spans, the innermost first, of a paragraph's style before what is behind it.
    func look(spans: [String], paragraph: String?, backdrop: TextLook.Backdrop) -> TextLook {
        let own = spans.flatMap { chain($0, "text") } + chain(paragraph, "paragraph")
        let properties = own.compactMap { $0.first("style:text-properties") }
        func value(_ name: String) -> String? { properties.lazy.compactMap { $0[name] }.first }

        var look = TextLook()
        // The nearest style that says anything of the colour says all of it: one that a program picks has no opacity.
        let coloured = properties.first { $0["fo:color"] != nil || isAutomatic($0) }.flatMap {
            isAutomatic($0) ? nil : $0
        }
        look.isMarkedHidden = value("text:display") == "none" || coloured?["loext:opacity"] == "0%"
        look.isStruck =
            isLine(value("style:text-line-through-style")) || isLine(value("style:text-line-through-type"))
        look.colour = coloured?["fo:color"].flatMap(Colour.init(hex:))
        look.size = size(properties.compactMap { $0["fo:font-size"] })
        if let scale = value("style:text-scale").flatMap({ Double($0.dropLast()) }), scale <= 5 {
            look.size = 0
        }
        let behind = properties.lazy.compactMap { $0["fo:background-color"] }.first
        look.backdrop = behind.flatMap(Colour.init(hex:)).map { .colours([$0]) } ?? backdrop
        return look
    }

    private func isAutomatic(_ properties: Element) -> Bool {
        properties["style:use-window-font-color"] == "true"
    }

    private func isLine(_ value: String?) -> Bool { value.map { $0 != "none" } ?? false }

    /// Points: percentages are of the next size further out.
    private func size(_ values: [String]) -> Double? {
        var share = 1.0
        for value in values {
            if value.hasSuffix("%") {
                share *= (Double(value.dropLast()) ?? 100) / 100
            } else {
                return Length.points(value).map { $0 * share }
            }
        }
        return nil
    }
}

/// Lengths as styles write them.
enum Length {
    /// Points of `12pt`, `0.5cm`, `3px`; `nil` for anything else.
    static func points(_ text: String) -> Double? {
        let text = text.trimmed.lowercased()
        let units = ["pt": 1, "px": 0.75, "cm": 72 / 2.54, "mm": 72 / 25.4, "in": 72, "pc": 12]
        for (unit, points) in units where text.hasSuffix(unit) {
            return Double(text.dropLast(unit.count).trimmed(where: \.isWhitespace)).map { $0 * points }
        }
        return Double(text) == 0 ? 0 : nil
    }
}
