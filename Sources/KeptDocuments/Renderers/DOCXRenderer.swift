package import Foundation
internal import KeptMarkup

/// Writes a manuscript as a Word document with Word's own headings, numbering and endnotes.
///
/// It writes the package itself: pandoc has no endnotes, and starts a new list of numbers after each heading,
/// which falls apart as soon as somebody adds a paragraph. Source: ECMA-376, part 1.
package struct DOCXRenderer {
    package init() {}

    package func render(_ manuscript: Manuscript) -> Data {
        let manuscript = manuscript.inOrder
        let words = RenderedWords(language: manuscript.language)
        var text = DOCXText()
        let body = text.body(of: manuscript)
        let notes = text.endnotes(of: manuscript)
        var package = PackageWriter()
        package.add("[Content_Types].xml", DOCXParts.contentTypes)
        package.add("_rels/.rels", DOCXParts.packageRelations)
        package.add("word/document.xml", body)
        package.add("word/_rels/document.xml.rels", DOCXParts.documentRelations)
        package.add("word/styles.xml", DOCXStyles.part(language: manuscript.language))
        package.add("word/numbering.xml", DOCXParts.numbering(restarts: text.restarts))
        package.add("word/settings.xml", DOCXParts.settings)
        package.add("word/endnotes.xml", notes)
        package.add("word/_rels/endnotes.xml.rels", DOCXParts.relations(toAddresses: text.addresses))
        package.add("word/footer1.xml", DOCXParts.footer(words))
        package.add("docProps/core.xml", DOCXParts.properties(manuscript))
        return package.finished()
    }
}
