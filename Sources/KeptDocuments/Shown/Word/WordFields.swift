import KeptMarkup

/// Takes the codes of fields out of a part and leaves what they show; links stay as they are.
///
/// A field is a row of runs: a beginning, its code, a separator, what it shows, an end; any of them may hold another.
/// Converters follow simple ones only.
///
/// Source: ECMA-376 part 1, section 17.16.18.
struct WordFields {
    private struct Field {
        var code = ""
        var paragraph: Int
        var isWithinLink = false
        var isClosed = false
        var isLink = false
        var separatorIsHere = false

        var isLinkCode: Bool { code.trimmed.hasPrefix("HYPERLINK") }
    }

    /// By the number of the beginning.
    private var fields: [Field] = []

    /// The part as it shows.
    static func shown(_ root: Element) -> Element {
        var fields = WordFields()
        var open: [Int] = []
        var paragraph = 0
        fields.plan(root, &open, &paragraph)
        var state = State()
        return fields.kept(root, &state)
    }

    /// Whether all that a part shows is the page's number, as in "Page 3 of 12".
    static func isPageNumber(_ root: Element, _ text: String) -> Bool {
        let codes = root.all("w:instrText").map(\.text) + root.all("w:fldSimple").compactMap { $0["w:instr"] }
        let words = text.split { !$0.isLetter }
        return codes.contains { $0.contains("PAGE") } && words.count <= 2 && text.count <= 24
    }

    // MARK: - What is a field

    private mutating func plan(_ element: Element, _ open: inout [Int], _ paragraph: inout Int) {
        if element.name == "w:p" { paragraph += 1 }
        let here = paragraph
        for child in element.elements {
            switch child.name {
            case "w:fldChar": plan(child["w:fldCharType"], &open, here)
            case "w:instrText": if let last = open.last { fields[last].code += child.text }
            default: plan(child, &open, &paragraph)
            }
        }
    }

    private mutating func plan(_ type: String?, _ open: inout [Int], _ paragraph: Int) {
        switch type {
        case "begin":
            let isWithinLink = open.contains { fields[$0].isLinkCode }
            fields.append(Field(paragraph: paragraph, isWithinLink: isWithinLink))
            open.append(fields.count - 1)
        case "separate":
            if let last = open.last { fields[last].separatorIsHere = fields[last].paragraph == paragraph }
        case "end":
            guard let last = open.popLast() else { return }
            fields[last].isClosed = true
            fields[last].isLink =
                fields[last].isLinkCode && fields[last].separatorIsHere && !fields[last].isWithinLink
                && fields[last].paragraph == paragraph
        default: break
        }
    }

    // MARK: - What stays

    private struct State {
        var next = 0
        /// The fields around, and whether their code goes on.
        var open: [(number: Int, isCode: Bool)] = []
    }

    private func kept(_ element: Element, _ state: inout State) -> Element {
        var result = element
        result.children = element.children.compactMap { child -> Markup? in
            guard case .element(let inner) = child else { return child }
            switch inner.name {
            case "w:fldChar": return stays(inner["w:fldCharType"], &state) ? child : nil
            case "w:instrText":
                return state.open.last.map { fields[$0.number].isLink && $0.isCode } == true ? child : nil
            case "w:t", "w:tab", "w:br", "w:sym", "w:cr", "w:noBreakHyphen":
                let isCode = state.open.contains { $0.isCode && fields[$0.number].isClosed }
                return isCode ? nil : child
            default: return .element(kept(inner, &state))
            }
        }
        return result
    }

    private func stays(_ type: String?, _ state: inout State) -> Bool {
        switch type {
        case "begin":
            state.open.append((state.next, true))
            state.next += 1
            return fields[state.next - 1].isLink
        case "separate":
            guard let last = state.open.indices.last else { return false }
            state.open[last].isCode = false
            return fields[state.open[last].number].isLink
        case "end":
            guard let last = state.open.popLast() else { return false }
            return fields[last.number].isLink
        default: return false
        }
    }
}
