internal import Foundation
import KeptMarkup
import KeptVocabulary

/// Why a spreadsheet could not be read.
package enum SpreadsheetError: Error, Equatable {
    case damaged
    case encrypted
    case tooLarge
    /// The sheets that there are, for one that was asked for and is not.
    case noSheet([String])
    /// Excel's form before 2007, and other files that are no spreadsheet that Kept reads.
    case unknownForm
}

/// A spreadsheet: its sheets, each a list of rows of cells in words.
struct Spreadsheet {
    struct Sheet {
        let name: String
        let isHidden: Bool
        /// With their numbers, from 1; rows without any cell may be left out.
        var rows: [(number: Int, cells: [String])]
        var hiddenRows = 0
    }

    let sheets: [Sheet]
    private let mediaType: String
    private let form: String

    /// A spreadsheet's parts, unpacked.
    private static let largest = 400_000_000
    /// More columns than any table has.
    static let mostColumns = 2000
    static let mostRows = 1_100_000

    init(_ bytes: Data) throws(SpreadsheetError) {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .unknownForm }
        do {
            let package = try ZIPPackage(bytes, limits: .init(bytes: Self.largest)) { name in
                name.hasSuffix(".xml") || name.hasSuffix(".rels") || name == "mimetype"
            }
            if package["xl/workbook.xml"] != nil {
                sheets = try Workbook.sheets(package)
                mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                form = "an Excel workbook"
            } else if package["content.xml"] != nil {
                sheets = try OpenDocumentSheets.sheets(package)
                mediaType = "application/vnd.oasis.opendocument.spreadsheet"
                form = "an OpenDocument spreadsheet"
            } else {
                throw SpreadsheetError.unknownForm
            }
        } catch let error as MarkupError {
            switch error {
            case .damaged, .tooDeep: throw .damaged
            case .encrypted: throw .encrypted
            case .tooLarge, .tooManyParts: throw .tooLarge
            }
        } catch let error as SpreadsheetError { throw error } catch { throw .damaged }
    }

    /// A sheet as a table: the one that is named, or the first that shows and holds something.
    func table(named name: String?) throws(SpreadsheetError) -> RawTable {
        let filled = sheets.filter { $0.rows.contains { $0.cells.contains { !$0.trimmed.isEmpty } } }
        let chosen = name.map { name in sheets.first { $0.name == name } } ?? filled.first { !$0.isHidden }
        guard let chosen else {
            guard name != nil else { throw .damaged }
            throw .noSheet(sheets.map(\.name))
        }
        let others = filled.filter { $0.name != chosen.name }
        var remarks = others.map { sheet in
            "the \(sheet.isHidden ? "hidden sheet" : "sheet") ‘\(sheet.name)’ is not read; --sheet names another"
        }
        if chosen.hiddenRows > 0 {
            remarks.append(
                chosen.hiddenRows == 1
                    ? "1 hidden row is read as well" : "\(chosen.hiddenRows) hidden rows are read as well")
        }
        let rows = chosen.rows.map { row in
            RawTable.Row(
                cells: row.cells, place: .paragraph(row.number, start: 0, end: 0), number: row.number)
        }
        // Rows of a sheet end with their last cell.
        let width = rows.map(\.cells.count).max() ?? 0
        return RawTable(
            rows: rows.filter { $0.filled > 0 }.map { row in
                RawTable.Row(
                    cells: row.cells + Array(repeating: "", count: width - row.cells.count), place: row.place,
                    number: row.number)
            }, form: "the sheet ‘\(chosen.name)’ of \(form)", remarks: remarks, mediaType: mediaType)
    }
}

/// Dates as spreadsheets count them: days since one of two days.
enum SerialDay {
    /// The day of a number, as `2023-03-15`; a time of day where it has no day, and `nil` where there is none.
    ///
    /// Excel's first calendar has a 29 February 1900 that never was. Source: ECMA-376 part 1, section 18.17.4.1.
    static func words(_ serial: Double, is1904: Bool) -> String? {
        guard serial.isFinite, serial >= 0, serial < 3_000_000 else { return nil }
        let day = Int(serial.rounded(.down))
        let seconds = Int(((serial - Double(day)) * 86_400).rounded())
        if day == 0, !is1904 {
            return two(seconds / 3600) + ":" + two(seconds / 60 % 60)
        }
        let days = is1904 ? day + 1462 : day < 60 ? day + 1 : day
        let date = Date(timeIntervalSince1970: Double(days - 25_569) * 86_400)
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
        return "\(year)-\(two(month))-\(two(day))"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
