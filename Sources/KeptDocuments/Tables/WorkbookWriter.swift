package import Foundation
import KeptMarkup

/// Writes an Excel workbook of one sheet whose cells are words: a spreadsheet runs none of them.
///
/// Source: ECMA-376 part 1, section 18.
package struct WorkbookWriter: Sendable {
    private var rows = ""
    private var count = 0
    private let name: String

    /// - Parameter name: Of the sheet; spreadsheets take 31 characters, and none of `[]:*?/\`.
    package init(_ name: String) {
        self.name = String(name.filter { !"[]:*?/\\'".contains($0) }.prefix(31))
    }

    /// Adds a row; a cell holds 32,767 characters at most in Excel, and the rest is cut there.
    package mutating func add(_ cells: [String]) {
        count += 1
        rows += "<row r=\"\(count)\">"
        for (index, cell) in cells.enumerated() where !cell.isEmpty {
            rows +=
                "<c r=\"\(Self.column(index))\(count)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                + Self.escaped(cell) + "</t></is></c>"
        }
        rows += "</row>\n"
    }

    package func finished() -> Data {
        var package = PackageWriter()
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        let main = Namespaces.written["x"] ?? ""
        let relations = Namespaces.written["rel"] ?? ""
        let office = Namespaces.written["r"] ?? ""
        let spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        package.add(
            "[Content_Types].xml",
            head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(spreadsheet).sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"\(spreadsheet).worksheet+xml\"/></Types>"
        )
        package.add(
            "_rels/.rels",
            head
                + "<Relationships xmlns=\"\(relations)\"><Relationship Id=\"r1\" Type=\"\(office)/officeDocument\" "
                + "Target=\"xl/workbook.xml\"/></Relationships>")
        package.add(
            "xl/workbook.xml",
            head
                + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets><sheet name=\"\(Self.escaped(name))\" "
                + "sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>")
        package.add(
            "xl/_rels/workbook.xml.rels",
            head
                + "<Relationships xmlns=\"\(relations)\"><Relationship Id=\"r1\" Type=\"\(office)/worksheet\" "
                + "Target=\"worksheets/sheet1.xml\"/></Relationships>")
        package.add(
            "xl/worksheets/sheet1.xml",
            head + "<worksheet xmlns=\"\(main)\"><sheetData>\n\(rows)</sheetData></worksheet>")
        return package.finished()
    }

    private static func column(_ index: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(0x41 + index % 26)))
        return index < 26 ? letter : column(index / 26 - 1) + letter
    }

    /// Line ends and tabs stay: cells hold them.
    private static func escaped(_ cell: String) -> String {
        let lines = cell.prefix(32_767).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return lines.map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false)
                .map { MarkupText.escaped(String($0)) }.joined(separator: "&#9;")
        }.joined(separator: "&#10;")
    }
}
