import Foundation
import KeptTestSupport
import Testing

@testable import KeptDocuments

/// Tables as spreadsheets write them.
struct CSVTableTests {
    private func cells(_ text: String) throws -> [[String]] { try fitted(text).rows.map(\.cells) }

    /// The rows with the cells of their head, which is the first one.
    private func fitted(_ text: String) throws -> (rows: [RawTable.Row], broken: [RawTable.Broken]) {
        let table = try RawTable(Data(text.utf8))
        let head = try #require(table.rows.first)
        let below = table.below(0)
        let names = head.cells.prefix((head.cells.lastIndex { !$0.isEmpty } ?? 0) + 1)
        return (
            [.init(cells: Array(names), place: head.place, number: head.number)] + below.rows, below.broken
        )
    }

    private static let plain = [["Text", "State"], ["Free, all", "Norland"], ["Repeal", "Vessaly"]]

    @Test(arguments: [
        "Text,State\r\n\"Free, all\",Norland\r\nRepeal,Vessaly\r\n",
        "Text,State\n\"Free, all\",Norland\nRepeal,Vessaly",
        "Text,State\r\"Free, all\",Norland\rRepeal,Vessaly\r",
        "\u{FEFF}Text,State\n\"Free, all\",Norland\nRepeal,Vessaly\n",
        "Text;State\nFree, all;Norland\nRepeal;Vessaly\n",
        "Text\tState\nFree, all\tNorland\nRepeal\tVessaly\n",
        "Text|State\nFree, all|Norland\nRepeal|Vessaly\n",
        "sep=;\r\nText;State\r\nFree, all;Norland\r\nRepeal;Vessaly\r\n",
        "sep=,\nText,State\n\"Free, all\",Norland\nRepeal,Vessaly\n",
        "\n\nText;State\n;\n\"Free, all\";Norland\n\n \t;\nRepeal;Vessaly\n;\n;",
        "Text,State,,\n\"Free, all\",Norland,,\nRepeal,Vessaly,,\n,,,\n",
        "Text,State\n\"Free, all\",Norland,,\nRepeal,Vessaly\n",
    ])
    func delimitersAndLineEndsAndEmptyRowsAreUnderstood(text: String) throws {
        let table = try fitted(text)
        #expect(table.rows.map(\.cells) == Self.plain)
        #expect(table.broken.isEmpty)
    }

    @Test(arguments: [
        ("\"a \"\"b\"\" c\",d", ["a \"b\" c", "d"]), ("\"\",x", ["", "x"]), ("x,", ["x", ""]),
        ("\"\"\"\",x", ["\"", "x"]), ("say \"a\",x", ["say \"a\"", "x"]), (" \"a\" ,x", [" \"a\" ", "x"]),
        ("\"a\nb\r\nc\",x", ["a\nb\r\nc", "x"]), ("\"a,b;c\",x", ["a,b;c", "x"]), (",x", ["", "x"]),
    ])
    func quotedCellsHoldWhatTheirMarksEnclose(row: String, expected: [String]) throws {
        #expect(try cells("A,B\n\(row)\nlast,row") == [["A", "B"], expected, ["last", "row"]])
    }

    @Test(arguments: [
        ("Text,State", ","), ("Text;State,or Region;Date", ";"), ("\"a;b;c\",State", ","),
        ("Text", ","), ("a,b;c", ","), ("a\tb;c\td", "\t"),
        ("Arrests in Ostermark, 2030\n\nText;State\nx;y", ";"),
    ])
    func theHeadTellsTheDelimiter(head: String, delimiter: Character) throws {
        #expect(CSVTable(Array((head + "\n").utf8)).delimiter == delimiter)
    }

    // MARK: - What is refused

    @Test(arguments: [
        ("x", "has 1 cell, the head has 3"), ("x,y", "has 2 cells, the head has 3"),
        ("x,y,z,a", "has 4 cells, the head has 3"), (",,,,a", "has 5 cells, the head has 3"),
        ("x,,", nil), ("x,,,", nil), ("x,y,z", nil), (",,z,,,", nil),
        ("\"x\" y,b,c", "cell 1 goes on after its closing quotation mark; double the marks within a cell"),
        (
            "x,\"the \"old\" law\",c",
            "cell 2 goes on after its closing quotation mark; double the marks within a cell"
        ),
        ("x,\"the \"\"old\"\" law\",c", nil),
        ("x\0,b,c", "holds a NUL, which no text has; write the cell anew"),
    ])
    func aRowThatDoesNotFitIsReportedAndTheRestIsRead(row: String, words: String?) throws {
        let table = try fitted("A,B,C\n1,2,3\n\n\(row)\n4,5,6\n")
        #expect(table.broken == (words.map { [.init(row: 4, reason: $0)] } ?? []))
        #expect(table.rows.map(\.number) == (words == nil ? [1, 2, 4, 5] : [1, 2, 5]))
        #expect(table.rows.last?.cells == ["4", "5", "6"])
        #expect(table.rows.last?.place.line == 5)
    }

    @Test func aMarkThatIsNotClosedTakesItsLineAndNoMore() throws {
        let table = CSVTable(Array("A,B\n\"x,y\n1,2\n3,4\n".utf8))
        #expect(table.rows.map(\.cells) == [["A", "B"], ["1", "2"], ["3", "4"]])
        #expect(table.refused == [.init(row: 2, line: 2, reason: .openQuotation(cell: 1))])
        #expect(table.rows.map(\.line) == [1, 3, 4])
    }

    @Test(arguments: ["", "\n\r\n", ",,\n,", "\u{FEFF}", "sep=;", "sep=;\n"])
    func nothingIsATableWithoutRows(text: String) throws {
        let table = CSVTable(Array(text.utf8))
        #expect(table.rows.isEmpty && table.refused.isEmpty)
    }

    // MARK: - Places

    @Test func placesAreBytesAndLinesOfTheFile() throws {
        let text = "\u{FEFF}A,B\r\n\"é\nü\",x\r\n\r\nlast,row"
        let bytes = Array(text.utf8)
        let table = CSVTable(bytes)
        let written = table.rows.map { String(decoding: bytes[$0.range], as: UTF8.self) }
        #expect(written == ["A,B", "\"é\nü\",x", "last,row"])
        #expect(table.rows.map(\.line) == [1, 2, 5])
        #expect(table.rows.map(\.number) == [1, 2, 4])
    }

    @Test(arguments: [false, true], [true, false])
    func placesInUTF16AreBytesOfTheFile(isLittleEndian: Bool, hasMark: Bool) throws {
        let text = "Text,State\r\n\"Free é 🕊, now\",Norland\r\nRepeal the law,Vessaly\r\n"
        func bytes(_ text: String) -> [UInt8] {
            text.utf16.flatMap { unit -> [UInt8] in
                let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
                return isLittleEndian ? pair.reversed() : pair
            }
        }
        let file = bytes((hasMark ? "\u{FEFF}" : "") + text)
        let table = CSVTable(file)
        #expect(table.encoding == .utf16)
        #expect(table.rows.map(\.cells)[1] == ["Free é 🕊, now", "Norland"])
        let lines = ["Text,State", "\"Free é 🕊, now\",Norland", "Repeal the law,Vessaly"]
        #expect(table.rows.map { Array(file[$0.range]) } == lines.map(bytes))
    }

    // MARK: - Letters

    @Test(arguments: [
        ("Protéger les défenseurs; à Genève, créée", String.Encoding.windowsCP1252, "Windows-1252"),
        ("Relatório de situação e ações, não", .windowsCP1252, "Windows-1252"),
        ("“Größe” – Übung", .windowsCP1252, "Windows-1252"),
        ("Освободить журналистов и отменить закон", .windowsCP1251, "Windows-1251"),
        ("Отменить Article 19 и ещё статью", .windowsCP1251, "Windows-1251"),
        ("Protéger les défenseurs", .utf8, "UTF-8"), ("Освободить", .utf8, "UTF-8"),
    ])
    func lettersAreReadAsTheyWereWritten(words: String, encoding: String.Encoding, name: String) throws {
        let file = try #require("Text\tState\r\n\(words)\tX\r\nlast\ty".data(using: encoding))
        let table = CSVTable([UInt8](file))
        #expect(table.encoding.rawValue == name)
        #expect(table.rows.map(\.cells)[1] == [words, "X"])
        #expect(table.rows.map { String(data: file[$0.range], encoding: encoding) }[2] == "last\ty")
    }

    @Test func bareCarriageReturnsBesideOtherBytesAreOfAnOldMac() throws {
        // The letter é of Mac OS Roman.
        let file = Array("Text,State\rProt".utf8) + [0x8E] + Array("ger,X\r".utf8)
        let table = CSVTable(file)
        #expect(table.encoding == .macRoman)
        #expect(table.rows.map(\.cells) == [["Text", "State"], ["Protéger", "X"]])
    }

    @Test func rowsWithBytesThatAreNoLetterAreRefused() throws {
        let table = CSVTable(Array("A,B\n".utf8) + [0x81, 0xE9] + Array(",x\né,y\n".utf8))
        #expect(table.refused.map(\.row) == [2])
    }

    /// Lines of UTF-8 and of Windows in one file, as when two people's tables are pasted together.
    @Test func linesOfAnotherEncodingAreRefused() throws {
        let table = CSVTable(
            Array("A,B\nGenève,x\n".utf8) + [0x47, 0xE9, 0x6E] + Array(",y\nЖенева,z\n".utf8))
        #expect(table.rows.map(\.cells) == [["A", "B"], ["Genève", "x"], ["Женева", "z"]])
        #expect(table.refused == [.init(row: 3, line: 3, reason: .otherEncoding)])
    }

    /// The letters of a region in the encodings that its machines write.
    @Test(arguments: [
        ("Освободить журналистов", TableEncoding.koi8), ("Освободить журналистов", .iso5),
        ("Освободить журналистов", .cp866),
        ("إلغاء القانون والإفراج عن الصحفيين", .windows1256), ("إلغاء القانون والإفراج عن الصحفيين", .iso6),
        ("Zażółć gęślą jaźń, wolność prasy", .windows1250), ("Příliš žluťoučký kůň", .windows1250),
        ("Να αφεθούν ελεύθεροι οι δημοσιογράφοι", .windows1253), ("לשחרר את העיתונאים", .windows1255),
        ("Basın özgürlüğü için yasayı değiştirin", .windows1254),
        ("Libérer les journalistes à Genève", .windows1252),
    ])
    func theEncodingOfARegionIsFound(words: String, encoding: TableEncoding) throws {
        let letters = try #require(encoding.letters)
        let text = "Text;State\n\(words);X\n\(words);Y\n"
        let file = text.unicodeScalars.map { scalar in
            scalar.isASCII ? UInt8(scalar.value) : UInt8(0x80 + (letters.firstIndex(of: scalar) ?? 1))
        }
        let table = CSVTable(file)
        #expect(table.encoding == encoding)
        #expect(table.rows.map(\.cells)[1] == [words, "X"])
        #expect(CSVTable(file, encoding: encoding).rows.map(\.cells)[1] == [words, "X"])
        #expect(table.example.map(words.contains) == true)
    }

    @Test(arguments: [
        ("koi8r", TableEncoding.koi8), ("KOI8-R", .koi8), ("cp1250", .windows1250),
        ("windows 1250", .windows1250),
        ("iso-8859-6", .iso6), ("latin-47", nil),
    ])
    func encodingsAreNamedAsPeopleDo(words: String, encoding: TableEncoding?) {
        #expect(TableEncoding(typed: words) == encoding)
    }

    /// Whatever a file holds, rows stand in it in order, and each byte in one row at most.
    @Test func anyBytesGiveRowsInOrder() throws {
        let samples = [
            "A;B\n\"x\";y\n1;2\n", "\u{FEFF}A,B\r\n\"a\"\"b\",\"c\r\nd\"\r\n,,\r\n", "A\tB\ré\tü\r",
        ]
        var dice = Dice(11)
        for _ in 0..<Mutation.rounds(600) {
            let sample = Data(samples[dice.roll(samples.count)].utf8)
            let bytes = [UInt8](Mutation.of(sample, &dice))
            let table = CSVTable(bytes)
            let ends = table.rows.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
            #expect(ends == ends.sorted() && (ends.last ?? 0) <= bytes.count)
        }
    }

    @Test(.enabled(if: Shared.isThere, "the shared tables are not here"))
    func theTablesOfUPRInfoAreReadWhole() throws {
        for (name, count, encoding) in [
            ("sessions-1-5", 6094, "Mac OS Roman"), ("kazakhstan-session-20", 198, "UTF-8"),
        ] {
            let file = Shared.file("data/upr-info/\(name).csv")
            let table = try CSVTable([UInt8](Data(contentsOf: file)))
            #expect(table.rows.count == count + 1, "\(name)")
            #expect(table.refused.isEmpty, "\(name)")
            #expect(table.encoding.rawValue == encoding)
        }
    }
}
