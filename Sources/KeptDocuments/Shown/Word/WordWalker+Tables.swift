import KeptMarkup

extension WordWalker {
    /// A table with the rows that show.
    mutating func table(_ element: Element, _ context: Context) -> [Markup] {
        var inner = context
        let properties = element.first("w:tblPr")
        if styles.fillsCells(properties?.first("w:tblStyle")?["w:val"]) {
            inner.backdrop = .unknown
        } else if let own = WordProperty.backdrop(properties?.first("w:shd")) {
            inner.backdrop = own
        }
        var table = element
        table.children = element.children.flatMap { node -> [Markup] in
            guard let child = node.element else { return [] }
            switch child.name {
            case "w:tblPr", "w:tblGrid": return [node]
            default: return rows(child, inner)
            }
        }
        guard table.first("w:tr") != nil else { return [] }
        return [.element(withGrid(table))]
    }

    /// The table with properties and columns declared: converters drop one that does not say them.
    private func withGrid(_ table: Element) -> Element {
        let width = table.elements.map { row in row.elements.count { $0.name == "w:tc" } }.max() ?? 0
        let columns = Array(repeating: Markup.element(Element("w:gridCol", ["w:w": "1000"])), count: width)
        let head = [
            table.first("w:tblPr") ?? Element("w:tblPr"),
            table.first("w:tblGrid") ?? Element("w:tblGrid", [:], columns),
        ]
        var result = table
        result.children.removeAll { ["w:tblPr", "w:tblGrid"].contains($0.element?.name) }
        result.children.insert(contentsOf: head.map(Markup.element), at: 0)
        return result
    }

    private mutating func rows(_ element: Element, _ context: Context) -> [Markup] {
        switch element.name {
        case "w:tr": return row(element, context)
        case "w:sdt":
            return element.first("w:sdtContent")?.elements.flatMap { rows($0, context) } ?? []
        case "w:customXml": return element.elements.flatMap { rows($0, context) }
        case "w:ins", "w:moveTo":
            let inner = changed(element, .inserted, context)
            return element.elements.flatMap { rows($0, inner) }
        case "w:del", "w:moveFrom":
            let inner = changed(element, .deleted, context)
            return element.elements.flatMap { rows($0, inner) }
        default: return []
        }
    }

    private mutating func row(_ element: Element, _ context: Context) -> [Markup] {
        let properties = element.first("w:trPr")
        var inner = context
        if let change = properties?.first("w:ins") { inner = changed(change, .inserted, inner) }
        if let change = properties?.first("w:del") { inner = changed(change, .deleted, inner) }
        if inner.trace == nil, isUnseen(properties) { inner.trace = .hidden(.marked) }
        var row = element
        row.children = element.children.flatMap { node -> [Markup] in
            guard let child = node.element else { return [] }
            return child.name == "w:trPr" ? [node] : cells(child, inner)
        }
        return inner.trace == .deleted || isHidden(inner.trace) ? [] : [.element(row)]
    }

    /// Whether a row is hidden, or too low to hold a line.
    private func isUnseen(_ properties: Element?) -> Bool {
        if let hidden = properties?.first("w:hidden"), WordProperty.isOn(hidden) { return true }
        guard let height = properties?.first("w:trHeight"), height["w:hRule"] == "exact",
            let twentieths = height["w:val"].flatMap(Double.init)
        else { return false }
        return twentieths < 60
    }

    private mutating func cells(_ element: Element, _ context: Context) -> [Markup] {
        switch element.name {
        case "w:tc":
            var inner = context
            let properties = element.first("w:tcPr")
            inner.backdrop = WordProperty.backdrop(properties?.first("w:shd")) ?? context.backdrop
            if let change = properties?.first("w:cellDel") { inner = changed(change, .deleted, inner) }
            var cell = element
            cell.children = properties.map { [.element($0)] } ?? []
            cell.children += blocks(element.children.filter { $0.element?.name != "w:tcPr" }, inner)
            if cell.first("w:p") == nil, cell.first("w:tbl") == nil {
                cell.children.append(.element(Element("w:p")))
            }
            return [.element(cell)]
        case "w:sdt":
            return element.first("w:sdtContent")?.elements.flatMap { cells($0, context) } ?? []
        case "w:customXml": return element.elements.flatMap { cells($0, context) }
        case "w:bookmarkStart", "w:bookmarkEnd": return []
        default: return []
        }
    }
}
