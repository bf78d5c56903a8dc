/// Writes markup as XML, which HTML's readers take as well.
package enum MarkupWriter {
    /// An element with all in it; the namespaces of its prefixes are declared on it.
    ///
    /// Some are declared even where nothing bears them: readers of one part look for the prefixes of others there.
    package static func text(_ root: Element, declaring declared: Set<String> = []) -> String {
        var prefixes = declared
        collect(root, into: &prefixes)
        var root = root
        for prefix in prefixes where prefix != "xml" {
            root.attributes["xmlns:" + prefix] = Namespaces.written[prefix] ?? "urn:x-" + prefix
        }
        var result = ""
        write(.element(root), to: &result)
        return result
    }

    private static func collect(_ element: Element, into prefixes: inout Set<String>) {
        for name in [element.name] + element.attributes.keys {
            if let colon = name.firstIndex(of: ":") { prefixes.insert(String(name[..<colon])) }
        }
        for case .element(let child) in element.children { collect(child, into: &prefixes) }
    }

    private static func write(_ markup: Markup, to result: inout String) {
        switch markup {
        case .text(let text): escape(text, to: &result)
        case .comment: break
        case .element(let element):
            result += "<" + element.name
            for (name, value) in element.attributes.sorted(by: { $0.key < $1.key }) {
                result += " " + name + "=\""
                escape(value, to: &result)
                result += "\""
            }
            if element.children.isEmpty, !spelledOut.contains(element.name) {
                result += " />"
                return
            }
            result += ">"
            for child in element.children { write(child, to: &result) }
            result += "</" + element.name + ">"
        }
    }

    /// Elements of HTML that hold something even when they hold nothing: `<a />` would go on to the page's end.
    private static let spelledOut: Set<String> = [
        "a", "abbr", "b", "blockquote", "body", "caption", "cite", "code", "dd", "div", "dl", "dt", "em",
        "h1", "h2", "h3", "h4", "h5", "h6", "head", "html", "i", "li", "ol", "p", "pre", "q", "span",
        "strong",
        "sub", "sup", "table", "tbody", "td", "th", "thead", "title", "tr", "u", "ul",
    ]

    private static func escape(_ text: String, to result: inout String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
