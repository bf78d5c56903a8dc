import Foundation
import KeptActions
import KeptDocuments
import KeptEntries
import KeptMarkup
import KeptRegister
import KeptTestSupport
import KeptVocabulary
import Testing

/// Tables from a seeded generator: encodings, delimiters, heads, formats and faults.
///
/// Each is read rightly, or a row or the whole is
/// refused with a reason; none is wrong in silence (trial fault 14).
struct GeneratedTableTests {
    /// One table: what a person meant by it, and how it was written.
    struct Made: CustomTestStringConvertible {
        let number: Int
        let rows: [(title: String, date: String, location: String)]
        let bytes: Data
        let ending: String
        /// Rows that must be refused, by their place among `rows`.
        let faulty: Set<Int>
        let form: String
        var testDescription: String { "\(number): \(form)" }
    }

    static let tables: [Made] = (1...60).map { number in
        var maker = TableMaker(UInt64(number))
        return maker.made(number)
    }

    @Test func theGeneratorMakesAllForms() {
        let forms = Self.tables.map(\.form).joined(separator: " ")
        for part in [
            "UTF-8", "UTF-16", "Windows-1251", "Windows-1252", "ISO-8859-6", "semicolon", "tab", "bar",
            "comma", "xlsx", "ods",
            "title", "gaps", "day-first", "month-first", "serial", "stray", "short",
        ] { #expect(forms.contains(part), "\(part)") }
    }

    @Test(arguments: tables)
    func eachIsReadRightlyOrRefused(_ made: Made) async throws {
        let folder = try TemporaryFolder()
        let register = try Register(folder.url.appending(path: "r.kept"), creating: true, in: .inTest(folder))
        let file = folder.url.appending(path: "table." + made.ending)
        try made.bytes.write(to: file)
        let table = try #require(try await TableFile.all([file], as: .event).first)
        let result = try ImportTable(register).run([table])
        let read = try register.entries(.event).compactMap(Typed<EventEntry>.init)
        let wanted = made.rows.enumerated().filter { !made.faulty.contains($0.offset) }.map(\.element)
        #expect(read.map { $0.title ?? "" } == wanted.map(\.title))
        #expect(read.map { $0.date?.description ?? "" } == wanted.map(\.date))
        #expect(read.map { $0.location ?? "" } == wanted.map(\.location))
        #expect(result.refused.count == made.faulty.count && result.refused.allSatisfy { !$0.reason.isEmpty })
        #expect(result.added == wanted.count)
    }
}

/// Makes a table of events in a form that a seed chooses.
private struct TableMaker {
    private var dice: Dice
    private var form: [String] = []

    init(_ seed: UInt64) { dice = Dice(seed) }

    private static let texts: [TableEncoding: [(String, String)]] = [
        .utf8: [
            ("Обыск в редакции, Алматы", "Алматы"), ("تفتيش مكتب الجمعية", "تونس"),
            ("Perquisition d’une école", "Genève"),
        ],
        .utf16: [("Обыск; в редакции", "Алматы"), ("搜查办公室", "北京"), ("Perquisition \"de nuit\"", "Genève")],
        .windows1252: [
            ("Perquisition à l’école, à Genève", "Genève"), ("Übergriff auf Büro", "Köln"),
            ("Détention prolongée", "Besançon"),
        ],
        .windows1251: [
            ("Обыск в редакции газеты", "Алматы"), ("Задержание у здания суда", "Шымкент"),
            ("Штраф за митинг", "Астана"),
        ],
        .iso6: [
            ("تفتيش مكتب الجمعية", "تونس"), ("توقيف صحفي في المطار", "صفاقس"), ("منع مظاهرة سلمية", "سوسة"),
        ],
    ]

    mutating func made(_ number: Int) -> GeneratedTableTests.Made {
        let isSheet = number % 6 == 0
        let encoding =
            isSheet ? TableEncoding.utf8 : pick([.utf8, .utf16, .windows1252, .windows1251, .iso6])
        let words = Self.texts[encoding] ?? []
        let dates = pick(["iso", "stops", "day-first", "month-first"])
        var rows: [(title: String, date: String, location: String)] = []
        var written: [[String]] = []
        for index in 0..<(6 + dice.roll(6)) {
            let (title, location) = words[index % words.count]
            // Some day beyond 12 tells the order.
            let (day, month) = (index == 0 ? 25 : 1 + dice.roll(28), 1 + dice.roll(12))
            let iso = "2031-\(two(month))-\(two(day))"
            rows.append((title + " \(index)", iso, location))
            written.append([title + " \(index)", self.written(day, month, dates), location])
        }
        form.append(dates)
        var faulty: Set<Int> = []
        if !isSheet, dice.roll(3) == 0 {
            let place = 1 + dice.roll(rows.count - 1)
            switch pick(["serial", "short", "stray"]) {
            case "serial": written[place][1] = "45000"
            case "short": written[place][1] = "3/4/31"
            default: written[place] += ["", "", "stray"]
            }
            faulty.insert(place)
            form.append(["45000": "serial", "3/4/31": "short"][written[place][1]] ?? "stray")
        }
        let head = pick([
            ["Title", "Date", "Place"], ["TITLE ", " date", "place"], ["Event", "date", "Place"],
        ])
        var lines: [[String]] = []
        if dice.roll(2) == 0 {
            form.append("title")
            lines += [["Incidents recorded in 2031", "", ""], ["Compiled by Harbour Watch", "", ""]]
            if dice.roll(2) == 0 { lines.append(["", "", ""]) }
        }
        lines.append(head)
        for line in written {
            if dice.roll(4) == 0 {
                form.append("gaps")
                lines.append(["", "", ""])
            }
            lines.append(line)
        }
        let (bytes, ending) = isSheet ? sheet(lines, rows, dates) : (text(lines, encoding), "csv")
        return .init(
            number: number, rows: rows, bytes: bytes, ending: ending, faulty: faulty,
            form: ([ending, encoding.rawValue] + form).joined(separator: " "))
    }

    private func written(_ day: Int, _ month: Int, _ dates: String) -> String {
        switch dates {
        case "stops": "\(two(day)).\(two(month)).2031"
        case "day-first": "\(day)/\(month)/2031"
        case "month-first": "\(month)/\(day)/2031"
        default: "2031-\(two(month))-\(two(day))"
        }
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[dice.roll(choices.count)] }

    // MARK: - Text

    private mutating func text(_ lines: [[String]], _ encoding: TableEncoding) -> Data {
        let (sign, name) = pick([(",", "comma"), (";", "semicolon"), ("\t", "tab"), ("|", "bar")])
        form.append(name)
        let end = pick(["\r\n", "\n"])
        var text = dice.roll(4) == 0 ? "sep=\(sign)\(end)" : ""
        for line in lines {
            let cells = line.map { cell in
                cell.contains { "\"\n".contains($0) || String($0) == sign }
                    ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
            }
            text += cells.joined(separator: sign) + end
        }
        switch encoding {
        case .utf16:
            let isMarked = dice.roll(2) == 0
            return Data(
                (isMarked ? "\u{FEFF}" + text : text).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        case .utf8: return Data((dice.roll(2) == 0 ? "\u{FEFF}" + text : text).utf8)
        default:
            let converted = Converted(text, encoding)
            return converted.bytes
        }
    }

    // MARK: - Sheets

    private mutating func sheet(
        _ lines: [[String]], _ rows: [(title: String, date: String, location: String)], _ dates: String
    ) -> (Data, String) {
        if dice.roll(2) == 0 {
            form.append("xlsx")
            var workbook = WorkbookWriter("Events")
            for line in lines { workbook.add(line) }
            return (workbook.finished(), "xlsx")
        }
        form.append("ods")
        let cells = lines.map { line in
            line.map {
                "<table:table-cell office:value-type=\"string\"><text:p>\($0.replacing("\"", with: "&quot;"))</text:p></table:table-cell>"
            }
            .joined()
        }
        let names = ["office", "table", "text"].map { "xmlns:\($0)=\"\(Namespaces.written[$0] ?? "")\"" }
            .joined(separator: " ")
        var package = PackageWriter()
        package.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.add(
            "content.xml",
            "<office:document-content \(names)><office:body><office:spreadsheet><table:table table:name=\"Events\">"
                + cells.map { "<table:table-row>\($0)</table:table-row>" }.joined()
                + "<table:table-row table:number-rows-repeated=\"1048500\"><table:table-cell table:number-columns-repeated=\"1024\"/>"
                + "</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
        )
        return (package.finished(), "ods")
    }
}

/// A text in an encoding of one byte a letter, by the system's `iconv` command and not by the reader under test.
private struct Converted {
    let bytes: Data

    init(_ text: String, _ encoding: TableEncoding) {
        let name = encoding.rawValue.replacing("Windows-", with: "CP")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["iconv", "-f", "UTF-8", "-t", name]
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (input, output)
        do {
            try process.run()
            try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
            try input.fileHandleForWriting.close()
        } catch { Issue.record("iconv could not be run") }
        bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
    }
}
