internal import Foundation
import KeptMarkup
import KeptVocabulary

/// The sheets of an OpenDocument spreadsheet.
///
/// Source: OASIS OpenDocument 1.3 part 3, section 9.
enum OpenDocumentSheets {
    static func sheets(_ package: ZIPPackage) throws -> [Spreadsheet.Sheet] {
        guard let bytes = package["content.xml"] else { throw MarkupError.damaged }
        let root = try MarkupParser.xml(bytes, limits: .table)
        guard let body = root.at("office:body", "office:spreadsheet") else {
            throw SpreadsheetError.unknownForm
        }
        var hidden: Set<String> = []
        for style in root.first("office:automatic-styles")?.elements ?? [] {
            if style.first("style:table-properties")?["table:display"] == "false",
                let name = style["style:name"]
            {
                hidden.insert(name)
            }
        }
        return try body.elements.filter { $0.name == "table:table" }.map { table in
            var sheet = Spreadsheet.Sheet(
                name: table["table:name"] ?? "", isHidden: hidden.contains(table["table:style-name"] ?? ""),
                rows: [])
            var next = 1
            try add(table.elements, to: &sheet, &next)
            return sheet
        }
    }

    private static func add(_ elements: [Element], to sheet: inout Spreadsheet.Sheet, _ next: inout Int)
        throws
    {
        for element in elements {
            switch element.name {
            case "table:table-row":
                let count = element["table:number-rows-repeated"].flatMap { Int($0) } ?? 1
                let cells = try cells(element)
                // Empty rows are repeated to the end of the sheet.
                if cells.contains(where: { !$0.isEmpty }) {
                    guard count > 0, count <= Spreadsheet.mostRows - sheet.rows.count else {
                        throw MarkupError.tooLarge
                    }
                    for row in 0..<count { sheet.rows.append((next + row, cells)) }
                    if element["table:visibility"] ?? "visible" != "visible" { sheet.hiddenRows += count }
                }
                next = min(next + max(1, count), Int.max / 2)
            case "table:table-header-rows", "table:table-rows", "table:table-row-group":
                try add(element.elements, to: &sheet, &next)
            default: break
            }
        }
    }

    private static func cells(_ row: Element) throws -> [String] {
        var cells: [String] = []
        for cell in row.elements where ["table:table-cell", "table:covered-table-cell"].contains(cell.name) {
            let count = cell["table:number-columns-repeated"].flatMap { Int($0) } ?? 1
            let words = cell.name == "table:table-cell" ? words(of: cell) : ""
            guard words.isEmpty || cells.count + count <= Spreadsheet.mostColumns else {
                throw MarkupError.tooLarge
            }
            let room = max(0, Spreadsheet.mostColumns - cells.count)
            cells += Array(repeating: words, count: min(max(1, count), room))
        }
        while cells.last?.isEmpty == true { cells.removeLast() }
        return cells
    }

    private static func words(of cell: Element) -> String {
        switch cell["office:value-type"] {
        case "date":
            // A day, with the time of day only where there is one.
            return (cell["office:date-value"] ?? "").split(separator: "T").first.map(String.init) ?? ""
        case "boolean": return cell["office:boolean-value"] == "true" ? "yes" : "no"
        case "float", "percentage", "currency":
            return cell["office:value"].flatMap { Double($0) }.map(PlainNumber.words) ?? ""
        default:
            // Comments and drawings of a cell stand beside its paragraphs.
            return cell.elements.filter { $0.name == "text:p" }.map(text).joined(separator: "\n")
        }
    }

    private static func text(_ paragraph: Element) -> String {
        paragraph.children.map { child in
            guard let inner = child.element else { return child.text }
            switch inner.name {
            case "text:s":
                return String(repeating: " ", count: min(100, inner["text:c"].flatMap { Int($0) } ?? 1))
            case "text:tab", "text:line-break": return " "
            case "office:annotation": return ""
            default: return text(inner)
            }
        }.joined()
    }
}
