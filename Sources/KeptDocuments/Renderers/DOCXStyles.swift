/// The styles of a Word document: Times New Roman, black, 12 points.
enum DOCXStyles {
    /// Sizes are in half points, distances in twentieths of a point.
    static func part(language: String) -> String {
        let isRightToLeft = RenderedWords(language: language).isRightToLeft
        let layout = isRightToLeft ? "<w:pPr><w:bidi/></w:pPr>" : ""
        let face = isRightToLeft ? "<w:rPr><w:rtl/></w:rPr>" : ""
        let tag = MarkupText.escaped(language)
        return DOCXParts.part(
            "styles",
            """
            <w:docDefaults><w:rPrDefault><w:rPr>\
            <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" \
            w:cs="Times New Roman"/><w:color w:val="000000"/><w:sz w:val="24"/><w:szCs w:val="24"/>\
            <w:lang w:val="\(tag)" w:eastAsia="\(tag)" w:bidi="\(tag)"/></w:rPr></w:rPrDefault>\
            <w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>\
            </w:docDefaults>
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>\(layout)\(face)</w:style>
            <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">\
            <w:name w:val="Default Paragraph Font"/></w:style>

            """
                + paragraph("BodyText", "Body Text", "<w:widowControl/>")
                + paragraph(
                    "Title", "Title",
                    "<w:keepNext/><w:spacing w:after=\"240\" w:line=\"240\" w:lineRule=\"auto\"/>",
                    "<w:b/><w:bCs/><w:sz w:val=\"34\"/><w:szCs w:val=\"34\"/>")
                + paragraph(
                    "Heading1", "heading 1",
                    "<w:keepNext/><w:keepLines/><w:spacing w:before=\"320\" w:after=\"120\"/>"
                        + "<w:outlineLvl w:val=\"0\"/>",
                    "<w:b/><w:bCs/><w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>")
                + paragraph("Cover", "Cover", coverLayout(after: 60))
                + paragraph(
                    "CoverLast", "Cover Last",
                    "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"8\" w:color=\"000000\"/></w:pBdr>"
                        + coverLayout(after: 360))
                + paragraph("TableText", "Table Text", "<w:spacing w:before=\"40\" w:after=\"40\"/>")
                + paragraph("NumberedParagraph", "Numbered Paragraph", "<w:widowControl/>")
                + paragraph(
                    "ListBullet", "List Bullet",
                    "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"80\"/>"
                )
                + paragraph(
                    "EndnoteText", "endnote text",
                    "<w:spacing w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/>",
                    "<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>")
                + paragraph(
                    "Footer", "footer", "<w:spacing w:after=\"0\"/><w:jc w:val=\"center\"/>",
                    "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>")
                + character("EndnoteReference", "endnote reference", "<w:vertAlign w:val=\"superscript\"/>")
                + character("Hyperlink", "Hyperlink", "<w:color w:val=\"00327D\"/><w:u w:val=\"single\"/>"))
    }

    /// Labels stand left, values in a column of their own.
    private static func coverLayout(after: Int) -> String {
        "<w:tabs><w:tab w:val=\"left\" w:pos=\"2835\"/></w:tabs><w:spacing w:after=\"\(after)\"/>"
            + "<w:ind w:left=\"2835\" w:hanging=\"2835\"/>"
    }

    private static func paragraph(_ id: String, _ name: String, _ layout: String, _ face: String = "")
        -> String
    {
        "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
            + "<w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>\(layout)</w:pPr><w:rPr>\(face)</w:rPr></w:style>\n"
    }

    private static func character(_ id: String, _ name: String, _ face: String) -> String {
        "<w:style w:type=\"character\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
            + "<w:basedOn w:val=\"DefaultParagraphFont\"/><w:rPr>\(face)</w:rPr></w:style>\n"
    }
}
