import KeptMarkup

/// The values that properties of Word's elements have.
enum WordProperty {
    /// Whether a property that switches is on: there, and not said to be off.
    static func isOn(_ element: Element) -> Bool { element["w:val"].map { isOn($0) } ?? true }

    static func isOn(_ value: String?) -> Bool {
        value.map { !["0", "false", "off"].contains($0) } ?? false
    }

    /// What a `w:shd` puts behind; `nil` where it puts nothing there.
    static func backdrop(_ shading: Element?) -> TextLook.Backdrop? {
        guard let shading else { return nil }
        let pattern = shading["w:val"] ?? "clear"
        let fill = shading["w:fill"].flatMap(Colour.init(hex:))
        switch pattern {
        case "clear", "nil": return fill.map { .colours([$0]) }
        case "solid":
            return .colours([shading["w:color"].flatMap(Colour.init(hex:)) ?? .black])
        default: return .unknown
        }
    }

    /// What a `w:highlight` puts behind.
    static func highlight(_ highlight: Element?) -> TextLook.Backdrop? {
        highlight?["w:val"].flatMap { highlights[$0] }.flatMap(Colour.init(hex:)).map { .colours([$0]) }
    }

    /// Source: ECMA-376 part 1, section 17.18.40.
    private static let highlights = [
        "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "darkBlue": "000080", "darkCyan": "008080",
        "darkGray": "808080", "darkGreen": "008000", "darkMagenta": "800080", "darkRed": "800000",
        "darkYellow": "808000", "green": "00FF00", "lightGray": "C0C0C0", "magenta": "FF00FF",
        "red": "FF0000",
        "white": "FFFFFF", "yellow": "FFFF00",
    ]

    /// Whether words are filled with nothing, or with a colour that lets nearly all through.
    static func isSeeThrough(_ properties: Element) -> Bool {
        guard let fill = properties.first("w14:textFill") else { return false }
        if fill.first("w14:noFill") != nil { return true }
        let alpha = fill.all("w14:alpha").first?["w14:val"].flatMap(Double.init)
        return alpha.map { $0 >= nearlyAll } ?? false
    }

    /// Thousandths of a percent.
    ///
    /// Source: MS-DOCX, section 2.6.1.4.
    private static let nearlyAll = 95_000.0
}
