/// How the words of an element of a page look, as it follows from the one around it.
struct WebLook {
    var text = TextLook()
    /// Points.
    var size = 12.0
    var isInvisible = false
    /// How much of all around shows through, 1 for nothing.
    var opacity = 1.0

    init() { text.colour = .black }

    /// What words of this look are a trace of; `nil` where they show.
    var trace: Trace.Kind? {
        var look = text
        look.size = size
        if isInvisible || opacity < 0.05 { look.isMarkedHidden = true }
        return look.trace
    }

    /// The look of an element in this one.
    func within(_ declarations: [StyleDeclaration]) -> WebLook {
        var look = self
        var values: [String: String] = [:]
        for declaration in declarations { values[declaration.name] = declaration.value }
        if let value = values["visibility"] { look.isInvisible = value == "hidden" || value == "collapse" }
        if let value = values["opacity"], let share = Self.share(value) { look.opacity *= share }
        if let value = values["font-size"] { look.size = Self.size(value, in: size) }
        if Self.takesAway(values) { look.text.isMarkedHidden = true }
        if let value = values["color"] { look.setColour(value) }
        for name in ["background", "background-color", "background-image"] {
            if let value = values[name] { look.setBackdrop(value) }
        }
        for name in ["text-decoration", "text-decoration-line"]
        where values[name]?.contains("line-through") == true {
            look.text.isStruck = true
        }
        return look
    }

    private mutating func setColour(_ value: String) {
        switch WebColour.parsed(value) {
        case .colour(let colour): text.colour = colour
        case .transparent:
            // Letters that let all through have the colour of the ground.
            if case .colours(let ground) = text.backdrop { text.colour = ground.first }
        case nil: if !["inherit", "currentcolor"].contains(value) { text.colour = nil }
        }
    }

    private mutating func setBackdrop(_ value: String) {
        if value.contains("url(") || value.contains("gradient") {
            text.backdrop = .unknown
            return
        }
        for word in WebColour.words(value) {
            if case .colour(let colour)? = WebColour.parsed(word) { text.backdrop = .colours([colour]) }
        }
    }

    // MARK: - Values

    /// Whether declarations take an element out of sight.
    private static func takesAway(_ values: [String: String]) -> Bool {
        if values["display"] == "none" || values["content-visibility"] == "hidden" { return true }
        let isCut = ["hidden", "clip"].contains { values["overflow"]?.contains($0) == true }
        let sizes = ["width", "height", "max-width", "max-height"].compactMap { values[$0] }
            .compactMap(Length.points)
        if isCut, sizes.contains(where: { $0 <= 1 }) { return true }
        if let clip = values["clip"], clip.hasPrefix("rect("), !clip.contains("auto") {
            let numbers = clip.dropFirst(5).split { " ,)".contains($0) }.compactMap {
                Length.points(String($0))
            }
            if numbers.count == 4, numbers[2] - numbers[0] <= 1 || numbers[1] - numbers[3] <= 1 {
                return true
            }
        }
        if let path = values["clip-path"], path.hasPrefix("inset(50%") || path.hasPrefix("inset(100%") {
            return true
        }
        if values["transform"]?.contains("scale(0") == true,
            values["transform"]?.contains("scale(0.") == false
        {
            return true
        }
        let isPlaced = ["absolute", "fixed"].contains(values["position"] ?? "")
        let offsets = (isPlaced ? ["left", "right", "top", "bottom"] : []) + ["text-indent", "margin-left"]
        return offsets.compactMap { values[$0] }.compactMap(Length.points).contains { $0 < -400 }
    }

    private static func share(_ value: String) -> Double? {
        value.hasSuffix("%") ? Double(value.dropLast()).map { $0 / 100 } : Double(value)
    }

    private static func size(_ value: String, in outer: Double) -> Double {
        for unit in ["em", "%"] where value.hasSuffix(unit) && !value.hasSuffix("rem") {
            guard let number = Double(value.dropLast(unit.count)) else { return outer }
            return outer * (unit == "%" ? number / 100 : number)
        }
        if value.hasSuffix("rem"), let number = Double(value.dropLast(3)) { return 12 * number }
        if let points = Length.points(value) { return points }
        return ["smaller", "larger", "inherit"].contains(value) ? outer : 12
    }
}
