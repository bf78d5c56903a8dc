internal import Foundation
import KeptMarkup
import KeptVocabulary

/// The sheets of an Excel workbook.
///
/// Source: ECMA-376 part 1, section 18.
enum Workbook {
    static func sheets(_ package: ZIPPackage) throws -> [Spreadsheet.Sheet] {
        let workbook = try root("xl/workbook.xml", package)
        let is1904 = ["1", "true"].contains(workbook.first("x:workbookPr")?["date1904"] ?? "")
        let relations = try package["xl/_rels/workbook.xml.rels"].map {
            try MarkupParser.xml($0, limits: .table)
        }
        var targets: [String: String] = [:]
        for relation in relations?.elements ?? [] {
            guard let id = relation["Id"], let target = relation["Target"] else { continue }
            targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
        }
        let strings =
            try package["xl/sharedStrings.xml"].map { try MarkupParser.xml($0, limits: .table) }?.elements
            .map(text) ?? []
        let dates =
            try package["xl/styles.xml"].map { dateStyles(try MarkupParser.xml($0, limits: .table)) } ?? []
        let cells = Cells(strings: strings, dateStyles: dates, is1904: is1904)
        return try (workbook.first("x:sheets")?.elements ?? []).compactMap { sheet in
            guard let name = sheet["name"], let part = sheet["r:id"].flatMap({ targets[$0] }),
                package[part] != nil
            else { return nil }
            let isHidden = ["hidden", "veryHidden"].contains(sheet["state"] ?? "")
            return try cells.sheet(name, isHidden: isHidden, root(part, package))
        }
    }

    private static func root(_ part: String, _ package: ZIPPackage) throws -> Element {
        guard let bytes = package[part] else { throw MarkupError.damaged }
        return try MarkupParser.xml(bytes, limits: .table)
    }

    /// The words of a string, without the readings above them.
    static func text(_ string: Element) -> String {
        string.elements.map { part in
            switch part.name {
            case "x:t": part.text
            case "x:r": text(part)
            default: ""
            }
        }.joined()
    }

    /// The numbers of the styles that show a number as a date.
    private static func dateStyles(_ styles: Element) -> Set<Int> {
        var own: [Int: String] = [:]
        for format in styles.first("x:numFmts")?.elements ?? [] {
            if let id = format["numFmtId"].flatMap({ Int($0) }) { own[id] = format["formatCode"] ?? "" }
        }
        let forms = styles.first("x:cellXfs")?.elements ?? []
        return Set(
            forms.indices.filter { index in
                guard let id = forms[index]["numFmtId"].flatMap({ Int($0) }) else { return false }
                if let code = own[id] { return isDate(code) }
                return (14...22).contains(id) || (27...36).contains(id) || (45...47).contains(id)
                    || (50...58).contains(id)
            })
    }

    /// Whether a format has a day, a month or a year in it, outside of words in marks.
    static func isDate(_ code: String) -> Bool {
        var (bare, isQuoted, isBracketed) = ("", false, false)
        var isEscaped = false
        let first = code.prefix { $0 != ";" }
        for character in first {
            if isEscaped {
                isEscaped = false
                continue
            }
            switch character {
            case "\\", "_", "*": isEscaped = true
            case "\"": isQuoted.toggle()
            case "[": isBracketed = true
            case "]": isBracketed = false
            default: if !isQuoted, !isBracketed { bare.append(character) }
            }
        }
        let lower = bare.lowercased()
        return !lower.contains("general") && lower.contains(where: { "ymdh".contains($0) })
    }
}

/// What the cells of a workbook say.
private struct Cells {
    let strings: [String]
    let dateStyles: Set<Int>
    let is1904: Bool

    func sheet(_ name: String, isHidden: Bool, _ root: Element) throws -> Spreadsheet.Sheet {
        var sheet = Spreadsheet.Sheet(name: name, isHidden: isHidden, rows: [])
        var next = 1
        for row in root.first("x:sheetData")?.elements ?? [] {
            let number = row["r"].flatMap { Int($0) } ?? next
            next = number + 1
            guard sheet.rows.count < Spreadsheet.mostRows else { throw MarkupError.tooLarge }
            var cells: [String] = []
            for cell in row.elements where cell.name == "x:c" {
                let column = cell["r"].flatMap(Self.column) ?? cells.count
                guard column < Spreadsheet.mostColumns else { throw MarkupError.tooLarge }
                while cells.count < column { cells.append("") }
                if cells.count == column {
                    cells.append(words(of: cell))
                } else {
                    cells[column] = words(of: cell)
                }
            }
            if ["1", "true"].contains(row["hidden"] ?? ""), cells.contains(where: { !$0.isEmpty }) {
                sheet.hiddenRows += 1
            }
            sheet.rows.append((number, cells))
        }
        return sheet
    }

    private func words(of cell: Element) -> String {
        let value = cell.first("x:v")?.text ?? ""
        switch cell["t"] {
        case "s": return Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
        case "inlineStr": return cell.first("x:is").map(Workbook.text) ?? ""
        case "b": return value == "1" ? "yes" : "no"
        case "str", "e", "d": return value
        default:
            guard let number = Double(value) else { return value }
            if let style = cell["s"].flatMap({ Int($0) }), dateStyles.contains(style),
                let day = SerialDay.words(number, is1904: is1904)
            {
                return day
            }
            return PlainNumber.words(number)
        }
    }

    /// `C` of `C7` is 2.
    private static func column(_ reference: String) -> Int? {
        var number = 0
        let letters = reference.utf8.prefix { (0x41...0x5A).contains($0) }
        for letter in letters {
            number = number * 26 + Int(letter - 0x40)
            if number > Spreadsheet.mostColumns { return number }
        }
        return number > 0 ? number - 1 : nil
    }
}

/// Numbers as people write them.
enum PlainNumber {
    /// `7`, `0.3`, without the last digits that only a machine knows.
    static func words(_ number: Double) -> String {
        if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
        return String(format: "%.12g", number)
    }
}
