import Foundation
import KeptActions
import KeptDocuments
import KeptEntries
import KeptMarkup
import KeptRegister
import KeptTestSupport
import KeptVocabulary
import Testing

/// Tables on their way out of a register, and back.
struct ExportTests {
    private let folder: TemporaryFolder
    private let register: Register

    init() throws {
        folder = try TemporaryFolder()
        register = try Register(folder.url.appending(path: "r.kept"), creating: true, in: .inTest(folder))
    }

    private func add(_ kind: EntryKind, _ title: String, _ fields: [String]) throws -> Entry {
        try AddEntry(register).run(kind, title, fields: fields, links: [])
    }

    private func export(
        _ kind: EntryKind, as ending: String, fields: [String] = [], each: String? = nil,
        in register: Register? = nil
    ) throws -> URL {
        let file = folder.url.appending(path: "out-\(UUID().uuidString)." + ending)
        let table = try ExportTable(kind, fields: fields, each: each) { "/entries/" + $0 }
        let query = try ListEntries.query(kind, filters: [], about: nil)
        _ = try ExportEntries(register ?? self.register).run(query, table, to: file, overwriting: false)
        return file
    }

    private func rows(_ file: URL) throws -> [[String]] {
        try RawTable(Data(contentsOf: file)).rows.map(\.cells)
    }

    private static let odd = [
        "=SUM(A1)", "'=SUM(A1)", "+44 20", "@who", "a \"b\", c;\td", "two\nlines", "-", "тест – ‘да’",
    ]

    /// What is exported comes back as the same entries, whatever their words are.
    @Test(arguments: ["csv", "xlsx"])
    func whatIsExportedComesBackAsTheSameEntries(ending: String) async throws {
        for words in Self.odd {
            _ = try add(
                .event, words,
                ["date=2031-04", "location=Ostermark; Vessaly", "reprisal=yes", "groups=journalists; women"])
        }
        let before = try register.entries(.event)
        let file = try export(.event, as: ending)
        let tables = try await TableFile.all([file], as: nil)
        #expect(tables.first?.kind == .event)
        let result = try ImportTable(register).run(tables)
        #expect(result.added == 0 && result.changed == 0 && result.refused.map(\.reason) == [])
        #expect(result.same == Self.odd.count)
        #expect(try register.entries(.event) == before)
    }

    /// Of every kind, with every field that a submission fills.
    @Test(arguments: EntryKind.known)
    func everyKindComesBackAsItself(kind: EntryKind) async throws {
        _ = try AddReading(register).accept(
            try await ReadFile().run(Project.file("Examples/norland-2025.txt")))
        let before = try register.entries(kind)
        guard !before.isEmpty else { return }
        let tables = try await TableFile.all([try export(kind, as: "csv")], as: nil)
        let result = try ImportTable(register).run(tables)
        #expect(
            result.added == 0 && result.changed == 0 && result.same == before.count && result.refused.isEmpty)
        #expect(try register.entries(kind) == before)
    }

    /// A cell that was changed in a spreadsheet changes its entry, and one undo takes it back.
    @Test(arguments: ["csv", "xlsx"])
    func aChangedCellChangesItsEntry(ending: String) async throws {
        let first = try add(.event, "Raid", ["date=2031-04"])
        _ = try add(.event, "Arrest", ["date=2031-05"])
        var cells = try rows(export(.event, as: ending))
        let date = try #require(cells[0].firstIndex(of: "Date"))
        let row = try #require(cells.firstIndex { $0[0] == first.id })
        cells[row][date] = "2 April 2031"
        let file = folder.url.appending(path: "changed." + ending)
        if ending == "csv" {
            try Data(CSV.text(cells[0], Array(cells.dropFirst())).utf8).write(to: file)
        } else {
            var workbook = WorkbookWriter("x")
            for row in cells { workbook.add(row) }
            try workbook.finished().write(to: file)
        }
        let result = try ImportTable(register).run(try await TableFile.all([file], as: nil))
        #expect(result.added == 0 && result.changed == 1 && result.same == 1)
        #expect(Typed<EventEntry>(try register.entry(first.id))?.date?.description == "2031-04-02")
        #expect(try register.entries(.event).count == 2)
    }

    /// Of restricted persons marks leave; they come back as nothing new, and never in the place of a name.
    @Test func masksDoNotComeBackAsNames() async throws {
        let person = try add(.person, "Ada Quillfeather", [])
        _ = try add(.event, "Ada Quillfeather was held", ["date=2031-04"])
        let publicly = register.seeing(.public)
        let file = try export(.event, as: "csv", in: publicly)
        #expect(try String(contentsOf: file, encoding: .utf8).contains("Quillfeather") == false)
        let same = try ImportTable(publicly).run(try await TableFile.all([file], as: nil))
        #expect(same.added == 0 && same.changed == 0)
        // Under full sight the mask is another text than the name.
        await #expect(throws: ActionError.self) {
            try ImportTable(register.seeing(.restricted)).run(try await TableFile.all([file], as: nil))
        }
        #expect(try register.seeing(.restricted).entry(person.id).title == "Ada Quillfeather")
    }

    @Test func fieldsAreChosenAndEachValueHasItsRow() throws {
        let ask = try add(.recommendation, "Free all", ["issues=Press; Assembly", "state=Kazakhstan"])
        let all = try rows(export(.recommendation, as: "csv"))
        #expect(all[0].first == "id" && all[0].last == "page in Kept" && all[0].count > 10)
        #expect(all[1].last == "/entries/" + ask.id)
        let chosen = try rows(export(.recommendation, as: "csv", fields: ["text", "issues"], each: "issues"))
        #expect(chosen[0] == ["id", "in lists", "Text", "Issues", "page in Kept"])
        #expect(chosen.dropFirst().map { $0[3] } == ["Press", "Assembly"])
        #expect(Set(chosen.dropFirst().map { $0[0] }) == [ask.id])
        #expect(throws: EntryError.self) { try export(.recommendation, as: "csv", fields: ["isues"]) }
        #expect(throws: ActionError.unknownTableOutput(file: "a.pdf")) {
            let table = try ExportTable(.recommendation) { $0 }
            _ = try ExportEntries(register).run(
                try ListEntries.query(.recommendation, filters: [], about: nil), table,
                to: folder.url.appending(path: "a.pdf"), overwriting: false)
        }
    }

    @Test func jsonHasTheChosenFields() throws {
        _ = try add(.event, "Raid", ["date=2031-04", "location=Ostermark"])
        let file = try export(.event, as: "json", fields: ["date"])
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text.contains("2031-04") && !text.contains("Ostermark"))
    }
}

/// Workbooks as spreadsheets write them.
struct SpreadsheetTests {
    private func workbook(_ sheet: String, is1904: Bool = false, more: String = "") throws -> RawTable {
        let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        var package = PackageWriter()
        package.add(
            "xl/workbook.xml",
            "<workbook \(main) xmlns:r=\"\(office)\"><workbookPr date1904=\"\(is1904)\"/><sheets>\(more)"
                + "<sheet name=\"Cases\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>")
        package.add(
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Target=\"worksheets/sheet2.xml\"/>"
                + "</Relationships>")
        package.add(
            "xl/sharedStrings.xml",
            "<sst \(main)><si><t>Title</t></si><si><r><t>Da</t></r><r><t>te</t></r><rPh><t>x</t></rPh></si></sst>"
        )
        package.add(
            "xl/styles.xml",
            "<styleSheet \(main)><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-409]d mmm yyyy\"/>"
                + "<numFmt numFmtId=\"165\" formatCode=\"0.0&quot; days&quot;\"/></numFmts><cellXfs><xf numFmtId=\"0\"/>"
                + "<xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>")
        package.add(
            "xl/worksheets/sheet1.xml", "<worksheet \(main)><sheetData>\(sheet)</sheetData></worksheet>")
        package.add(
            "xl/worksheets/sheet2.xml",
            "<worksheet \(main)><sheetData><row><c t=\"inlineStr\"><is><t>Other</t></is></c></row></sheetData></worksheet>"
        )
        return try RawTable(package.finished())
    }

    @Test func stringsDatesAndGapsAreRead() throws {
        let table = try workbook(
            "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"s\"><v>1</v></c></row>"
                + "<row r=\"4\"><c r=\"A4\" t=\"str\"><f>A1</f><v>Raid</v></c><c r=\"B4\"><v>0.30000000000000004</v></c>"
                + "<c r=\"C4\" s=\"1\"><v>45000</v></c></row>"
                + "<row r=\"5\" hidden=\"1\"><c r=\"A5\" t=\"b\"><v>1</v></c><c r=\"B5\" s=\"3\"><v>45000</v></c><c r=\"C5\" s=\"2\"><v>45000.75</v></c></row>"
        )
        #expect(
            table.rows.map(\.cells) == [
                ["Title", "", "Date"], ["Raid", "0.3", "2023-03-15"], ["yes", "45000", "2023-03-15"],
            ])
        #expect(table.rows.map(\.number) == [2, 4, 5])
        #expect(table.remarks == ["1 hidden row is read as well"])
    }

    @Test(arguments: [
        (false, 45000.0, "2023-03-15"), (true, 43538, "2023-03-15"), (false, 1, "1900-01-01"),
        (false, 61, "1900-03-01"),
    ])
    func daysAreCountedAsTheWorkbookSays(is1904: Bool, number: Double, day: String) throws {
        let table = try workbook(
            "<row><c t=\"s\"><v>1</v></c></row><row><c s=\"1\"><v>\(number)</v></c></row>", is1904: is1904)
        #expect(table.rows.last?.cells == [day])
    }

    @Test func otherSheetsAreTold() throws {
        let table = try workbook(
            "<row><c t=\"s\"><v>0</v></c></row>",
            more: "<sheet name=\"Old\" sheetId=\"2\" state=\"hidden\" r:id=\"r2\"/>")
        #expect(table.rows.map(\.cells) == [["Title"]])
        #expect(table.remarks == ["the hidden sheet ‘Old’ is not read; --sheet names another"])
    }

    @Test func whatIsNoSpreadsheetIsRefused() throws {
        #expect(throws: SpreadsheetError.damaged) { try RawTable(Data([0x50, 0x4B, 3, 4, 9, 9])) }
        #expect(throws: SpreadsheetError.unknownForm) {
            try RawTable(Data([0xD0, 0xCF, 0x11, 0xE0] + Array(repeating: 0, count: 600)))
        }
    }
}
