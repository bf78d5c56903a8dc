/// The parts of a Word document around its text.
enum DOCXParts {
    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    static let namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        """
    private static let officeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    /// A part whose outermost element is `w:` and the given name.
    static func part(_ element: String, _ content: String) -> String {
        head + "<w:\(element) \(namespaces)>\n\(content)</w:\(element)>\n"
    }

    // MARK: - Text

    /// A4 with margins of 25 mm, in twentieths of a point.
    static func document(_ paragraphs: String, isRightToLeft: Bool) -> String {
        part(
            "document",
            """
            <w:body>
            \(paragraphs)<w:sectPr><w:footerReference w:type="default" r:id="rId5"/>\
            <w:endnotePr><w:pos w:val="sectEnd"/><w:numFmt w:val="decimal"/></w:endnotePr>\
            <w:pgSz w:w="11906" w:h="16838"/>\
            <w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="709" w:footer="709" \
            w:gutter="0"/>\(isRightToLeft ? "<w:bidi/>" : "")</w:sectPr>
            </w:body>

            """)
    }

    /// A table of columns of one width, within 9,072 twentieths of a point, and lines around its cells.
    static func table(_ rows: String, columns: Int) -> String {
        let lines = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
            "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
        }
        let column = "<w:gridCol w:w=\"\(9072 / max(1, columns))\"/>"
        return
            "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>\(lines.joined())</w:tblBorders>"
            + "</w:tblPr><w:tblGrid>\(String(repeating: column, count: columns))</w:tblGrid>\n\(rows)</w:tbl>\n"
    }

    static func endnotes(_ notes: String) -> String {
        part(
            "endnotes",
            """
            <w:endnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:endnote>
            <w:endnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>\
            </w:endnote>
            \(notes)
            """)
    }

    static func footer(_ words: RenderedWords) -> String {
        func field(_ name: String) -> String {
            "<w:fldSimple w:instr=\" \(name) \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
        }
        func run(_ text: String) -> String {
            text.isEmpty ? "" : "<w:r><w:t xml:space=\"preserve\">\(MarkupText.escaped(text))</w:t></w:r>"
        }
        let line = run(words.page.before) + field("PAGE") + run(words.page.between) + field("NUMPAGES")
        return part("ftr", "<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>\(line)</w:p>\n")
    }

    // MARK: - Numbering

    private static let bulletList = 1
    static let firstList = 2

    /// One running list of paragraphs, with an instance for each number at which it starts anew, and bullets.
    static func numbering(restarts: [Int]) -> String {
        let instances = restarts.enumerated().map { index, start in
            "<w:num w:numId=\"\(firstList + index)\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">"
                + "<w:startOverride w:val=\"\(start)\"/></w:lvlOverride></w:num>\n"
        }
        return part(
            "numbering",
            """
            <w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">\
            <w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#x2022;"/><w:lvlJc w:val="left"/>\
            <w:pPr><w:ind w:left="1134" w:hanging="283"/></w:pPr></w:lvl></w:abstractNum>
            <w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">\
            <w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>\
            <w:pPr><w:tabs><w:tab w:val="num" w:pos="567"/></w:tabs><w:ind w:left="567" w:hanging="567"/></w:pPr>\
            </w:lvl></w:abstractNum>
            <w:num w:numId="\(bulletList)"><w:abstractNumId w:val="0"/></w:num>
            \(instances.joined())
            """)
    }

    // MARK: - Package

    static let settings = part(
        "settings",
        """
        <w:defaultTabStop w:val="567"/><w:endnotePr><w:endnote w:id="-1"/><w:endnote w:id="0"/></w:endnotePr>
        <w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" \
        w:val="15"/></w:compat>

        """)

    static let contentTypes =
        head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\n"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\n"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\n"
        + [
            ("document", "document.main"), ("styles", "styles"), ("numbering", "numbering"),
            ("settings", "settings"),
            ("endnotes", "endnotes"), ("footer1", "footer"),
        ]
        .map { "<Override PartName=\"/word/\($0).xml\" ContentType=\"\(word).\($1)+xml\"/>\n" }.joined()
        + "<Override PartName=\"/docProps/core.xml\" "
        + "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\n</Types>\n"

    static let packageRelations = relations([
        ("rId1", officeTypes + "/officeDocument", "word/document.xml", false),
        (
            "rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            "docProps/core.xml", false
        ),
    ])

    static let documentRelations = relations(
        ["styles", "numbering", "settings", "endnotes", "footer"].enumerated().map { index, name in
            let file = name == "footer" ? "footer1.xml" : name + ".xml"
            return ("rId\(index + 1)", officeTypes + "/" + name, file, false)
        })

    static func relation(toAddress index: Int) -> String { "rId\(index + 1)" }

    static func relations(toAddresses addresses: [String]) -> String {
        relations(
            addresses.enumerated().map { (relation(toAddress: $0), officeTypes + "/hyperlink", $1, true) })
    }

    private static func relations(_ list: [(id: String, type: String, target: String, isExternal: Bool)])
        -> String
    {
        let lines = list.map { relation in
            let mode = relation.isExternal ? " TargetMode=\"External\"" : ""
            return "<Relationship Id=\"\(relation.id)\" Type=\"\(relation.type)\" "
                + "Target=\"\(MarkupText.escaped(relation.target))\"\(mode)/>\n"
        }
        return head
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\n"
            + lines.joined() + "</Relationships>\n"
    }

    /// Title and language only: who wrote it where and when is nobody's business.
    static func properties(_ manuscript: Manuscript) -> String {
        head
            + """
            <cp:coreProperties \
            xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
            xmlns:dc="http://purl.org/dc/elements/1.1/">\
            <dc:title>\(MarkupText.escaped(manuscript.title))</dc:title>\
            <dc:language>\(MarkupText.escaped(manuscript.language))</dc:language></cp:coreProperties>

            """
    }
}
