import KeptVocabulary

/// The text of a manuscript in WordprocessingML, and what it asks of other parts of the package.
struct DOCXText {
    /// The numbers at which the numbering starts anew; the first is that of the text's first numbered
    /// paragraph.
    private(set) var restarts: [Int] = []
    /// Addresses of links in the endnotes, in order.
    private(set) var addresses: [String] = []
    private var expected: Int?
    private var marked: Set<Int> = []

    mutating func body(of manuscript: Manuscript) -> String {
        var xml = Self.paragraph("Title", Self.run(manuscript.title) + marks(manuscript.titleNotes))
        for (index, line) in manuscript.cover.enumerated() {
            let style = index == manuscript.cover.count - 1 ? "CoverLast" : "Cover"
            let label = "<w:r><w:rPr><w:b/></w:rPr>\(Self.text(line.label + ":"))<w:tab/></w:r>"
            xml += Self.paragraph(style, label + Self.run(line.value))
        }
        for section in manuscript.sections {
            if let heading = section.heading {
                xml += Self.paragraph("Heading1", Self.run(heading) + marks(section.titleNotes))
            }
            for paragraph in section.paragraphs { xml += self.paragraph(paragraph) }
        }
        return DOCXParts.document(
            xml, isRightToLeft: RenderedWords(language: manuscript.language).isRightToLeft)
    }

    mutating func endnotes(of manuscript: Manuscript) -> String {
        var xml = ""
        for note in manuscript.notes {
            var runs = "<w:r><w:rPr><w:rStyle w:val=\"EndnoteReference\"/></w:rPr><w:endnoteRef/></w:r>"
            runs += Self.run(" ")
            for run in note.runs { runs += self.run(run) }
            xml += "<w:endnote w:id=\"\(note.number)\">\(Self.paragraph("EndnoteText", runs))</w:endnote>"
        }
        return DOCXParts.endnotes(xml)
    }

    // MARK: - Paragraphs

    private mutating func paragraph(_ paragraph: Manuscript.Paragraph) -> String {
        var runs = ""
        for run in paragraph.runs { runs += self.run(run) }
        switch paragraph.kind {
        case .plain: return Self.paragraph("BodyText", runs)
        case .bullet: return Self.paragraph("ListBullet", runs)
        case .table: return table(paragraph.rows)
        case .numbered(let number):
            if expected != number { restarts.append(number) }
            expected = number + 1
            return Self.paragraph("NumberedParagraph", runs, list: DOCXParts.firstList + restarts.count - 1)
        }
    }

    private mutating func marks(_ notes: [Int]) -> String {
        var runs = ""
        for note in notes { runs += run(.note(note)) }
        return runs
    }

    private mutating func table(_ rows: [[[Manuscript.Run]]]) -> String {
        var xml = ""
        for row in rows {
            xml += "<w:tr>"
            for cell in row {
                var runs = ""
                for run in cell { runs += self.run(run) }
                xml += "<w:tc>" + Self.paragraph("TableText", runs) + "</w:tc>"
            }
            xml += "</w:tr>\n"
        }
        return DOCXParts.table(xml, columns: rows.first?.count ?? 0) + Self.paragraph("BodyText", "")
    }

    private static func paragraph(_ style: String, _ runs: String, list: Int? = nil) -> String {
        let numbering =
            list.map { "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\($0)\"/></w:numPr>" } ?? ""
        return "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(numbering)</w:pPr>\(runs)</w:p>\n"
    }

    // MARK: - Runs

    private mutating func run(_ run: Manuscript.Run) -> String {
        switch run {
        case .text(let words): return Self.run(words)
        case .note(let number):
            let style = "<w:rPr><w:rStyle w:val=\"EndnoteReference\"/></w:rPr>"
            guard marked.insert(number).inserted else {
                // Word ties an endnote to one mark; further marks are fields that follow the first.
                let words = "<w:r>\(style)<w:t>\(number)</w:t></w:r>"
                return "<w:fldSimple w:instr=\" NOTEREF mark\(number) \\f \\h \">\(words)</w:fldSimple>"
            }
            let mark = "<w:r>\(style)<w:endnoteReference w:id=\"\(number)\"/></w:r>"
            return "<w:bookmarkStart w:id=\"\(number)\" w:name=\"mark\(number)\"/>\(mark)"
                + "<w:bookmarkEnd w:id=\"\(number)\"/>"
        }
    }

    private mutating func run(_ run: Manuscript.NoteRun) -> String {
        switch run {
        case .text(let words): return Self.run(words)
        case .link(let address):
            guard WebAddress(address) != nil else { return Self.run(address) }
            addresses.append(address)
            let words = "<w:r><w:rPr><w:rStyle w:val=\"Hyperlink\"/></w:rPr>\(Self.text(address))</w:r>"
            return
                "<w:hyperlink r:id=\"\(DOCXParts.relation(toAddress: addresses.count - 1))\">\(words)</w:hyperlink>"
        }
    }

    private static func run(_ words: String) -> String { words.isEmpty ? "" : "<w:r>\(text(words))</w:r>" }

    private static func text(_ words: String) -> String {
        "<w:t xml:space=\"preserve\">\(MarkupText.escaped(words))</w:t>"
    }
}
