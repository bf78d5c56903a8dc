internal import CLibXML
package import Foundation

/// Reads markup with libxml2, without the network and without entities of the document's own.
package enum MarkupParser {
    /// The element that holds all else.
    ///
    /// - Throws: `MarkupError.damaged` for what is no whole XML or declares a document type, `.tooDeep`, `.tooLarge` and `.tooManyParts`.
    package static func xml(
        _ bytes: Data, limits: MarkupLimits = .document
    ) throws(MarkupError) -> Element {
        try limits.check(bytes)
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        return try root(of: bytes, hasTypes: false) { start, count in
            xmlReadMemory(start, count, nil, nil, Int32(options | XML_PARSE_NOCDATA.rawValue))
        }
    }

    /// The `html` element of a page in UTF-8, mended where the page leaves its elements open.
    ///
    /// - Throws: `MarkupError.damaged` where there is no element at all, `.tooDeep`, `.tooLarge` and `.tooManyParts`.
    package static func html(_ bytes: Data) throws(MarkupError) -> Element {
        try MarkupLimits.document.check(bytes)
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
            | HTML_PARSE_NOWARNING.rawValue
        return try root(of: bytes, hasTypes: true) { start, count in
            htmlReadMemory(start, count, nil, "UTF-8", Int32(options))
        }
    }

    private static func root(
        of bytes: Data, hasTypes: Bool, _ parse: (UnsafePointer<CChar>?, Int32) -> xmlDocPtr?
    ) throws(MarkupError) -> Element {
        guard let count = Int32(exactly: bytes.count) else { throw .tooLarge }
        xmlResetLastError()
        let document = bytes.withUnsafeBytes { parse($0.bindMemory(to: CChar.self).baseAddress, count) }
        // The only fault that stops a page that is mended is its depth.
        let isTooDeep =
            xmlGetLastError().map { $0.pointee.code == Int32(XML_ERR_INTERNAL_ERROR.rawValue) } ?? false
        defer { if let document { xmlFreeDoc(document) } }
        if isTooDeep { throw .tooDeep }
        guard let document else { throw .damaged }
        guard hasTypes || document.pointee.intSubset == nil else { throw .damaged }
        guard let root = xmlDocGetRootElement(document) else { throw .damaged }
        var names = Names()
        return try element(root, &names, depth: 0)
    }

    /// What libxml2 follows at most; a page that is mended can come a little deeper.
    private static let deepest = 400

    private static func element(
        _ node: xmlNodePtr, _ names: inout Names, depth: Int
    ) throws(MarkupError) -> Element {
        guard depth < deepest else { throw .tooDeep }
        var result = Element(names.name(node.pointee.name, node.pointee.ns))
        var attribute = node.pointee.properties
        while let this = attribute {
            let value = xmlNodeListGetString(node.pointee.doc, this.pointee.children, 1)
            defer { kept_xml_free(value) }
            result.attributes[names.name(this.pointee.name, this.pointee.ns)] =
                value.map { Names.text($0) } ?? ""
            attribute = this.pointee.next
        }
        var child = node.pointee.children
        while let this = child {
            switch this.pointee.type {
            case XML_ELEMENT_NODE:
                result.children.append(.element(try element(this, &names, depth: depth + 1)))
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                if let content = this.pointee.content { result.children.append(.text(Names.text(content))) }
            case XML_COMMENT_NODE:
                if let content = this.pointee.content {
                    result.children.append(.comment(Names.text(content)))
                }
            default: break
            }
            child = this.pointee.next
        }
        return result
    }
}

/// Makes names of elements and attributes, each text once.
private struct Names {
    private var known: [String: String] = [:]

    mutating func name(_ local: UnsafePointer<xmlChar>?, _ namespace: UnsafeMutablePointer<xmlNs>?) -> String
    {
        let local = local.map(Self.text) ?? ""
        guard let namespace, let href = namespace.pointee.href else { return local }
        let uri = Self.text(href)
        let prefix = Namespaces.prefix(of: uri) ?? namespace.pointee.prefix.map(Self.text) ?? ""
        return prefix.isEmpty || prefix == "xhtml" ? local : shared(prefix + ":" + local)
    }

    private mutating func shared(_ name: String) -> String {
        if let name = known[name] { return name }
        known[name] = name
        return name
    }

    static func text(_ bytes: UnsafePointer<xmlChar>) -> String { String(cString: bytes) }
}
