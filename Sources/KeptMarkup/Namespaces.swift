/// The prefixes by which Kept names what a document's own prefixes mean.
///
/// Source: ECMA-376 parts 1 and 4 (transitional), OASIS OpenDocument 1.3 part 3, MS-DOCX and MS-ODRAWXML for Microsoft's.
package enum Namespaces {
    /// The name that is written for a prefix; of Office Open XML the transitional one, which all programs know.
    package static let written: [String: String] = [
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "ep": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
        "x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "dc": "http://purl.org/dc/elements/1.1/",
        "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
        "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
        "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
        "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
        "xlink": "http://www.w3.org/1999/xlink",
        "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
        "number": "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
        "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
        "xhtml": "http://www.w3.org/1999/xhtml",
        "opf": "http://www.idpf.org/2007/opf",
        "container": "urn:oasis:names:tc:opendocument:xmlns:container",
        "xml": "http://www.w3.org/XML/1998/namespace",
    ]

    /// The names that strict documents have for the same.
    private static let strict: [String: String] = [
        "w": "http://purl.oclc.org/ooxml/wordprocessingml/main",
        "r": "http://purl.oclc.org/ooxml/officeDocument/relationships",
        "wp": "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
        "a": "http://purl.oclc.org/ooxml/drawingml/main",
        "c": "http://purl.oclc.org/ooxml/drawingml/chart",
        "dgm": "http://purl.oclc.org/ooxml/drawingml/diagram",
        "pic": "http://purl.oclc.org/ooxml/drawingml/picture",
        "m": "http://purl.oclc.org/ooxml/officeDocument/math",
        "ep": "http://purl.oclc.org/ooxml/officeDocument/extendedProperties",
        "x": "http://purl.oclc.org/ooxml/spreadsheetml/main",
    ]

    /// The prefix of a namespace's name; `nil` for one that Kept does not know.
    static func prefix(of name: String) -> String? { prefixes[name] }

    private static let prefixes: [String: String] = {
        var result: [String: String] = [:]
        for names in [written, strict] { for (prefix, name) in names { result[name] = prefix } }
        return result
    }()
}
