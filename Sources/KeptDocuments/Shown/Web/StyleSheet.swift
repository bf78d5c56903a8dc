/// The rules of a page's style sheets that say whether words show.
///
/// What only some screens or printers are told is left out. Source: CSS Syntax Level 3, Selectors Level 3.
struct StyleSheet {
    struct Rule {
        let selector: StyleSelector
        let declarations: [StyleDeclaration]
    }

    private var rules: [Rule] = []
    /// The numbers of rules by what their last part asks first: pages have thousands of both.
    private var byKey: [String: [Int]] = [:]

    /// The properties that say whether words show.
    private static let looked: Set<String> = [
        "display", "visibility", "content-visibility", "opacity", "font-size", "color", "background",
        "background-color",
        "background-image", "text-decoration", "text-decoration-line", "overflow", "width", "height",
        "max-width",
        "max-height", "clip", "clip-path", "transform", "position", "left", "right", "top", "bottom",
        "text-indent",
        "margin-left",
    ]

    /// More rules than a page of text has.
    private static let mostRules = 20_000

    mutating func add(_ text: String) { parse(Substring(text.withoutStyleComments)) }

    private mutating func parse(_ text: Substring) {
        var rest = text
        while let open = rest.firstIndex(of: "{"), rules.count < Self.mostRules {
            var head = rest[..<open]
            // Statements such as @import end before the rule begins.
            if let end = head.lastIndex(of: ";") { head = head[head.index(after: end)...] }
            let close = Self.end(of: open, in: rest)
            let body = rest[rest.index(after: open)..<close]
            rest = close < rest.endIndex ? rest[rest.index(after: close)...] : ""
            add(String(head).trimmed, body)
        }
    }

    private mutating func add(_ head: String, _ body: Substring) {
        if head.hasPrefix("@") {
            let medium = head.lowercased().dropFirst("@media".count).trimmed(where: \.isWhitespace)
            let isForAll =
                head.lowercased().hasPrefix("@media") && ["screen", "all", ""].contains(String(medium))
            if isForAll || head.lowercased().hasPrefix("@supports") { parse(body) }
            return
        }
        let declarations = StyleDeclaration.all(in: body).filter { Self.looked.contains($0.name) }
        guard !declarations.isEmpty else { return }
        for part in head.split(separator: ",") {
            guard let selector = StyleSelector(String(part)) else { continue }
            byKey[selector.key, default: []].append(rules.count)
            rules.append(Rule(selector: selector, declarations: declarations))
        }
    }

    /// The brace that closes the one at `open`; the end where none does.
    private static func end(of open: Substring.Index, in text: Substring) -> Substring.Index {
        var depth = 0
        for index in text[open...].indices {
            if text[index] == "{" { depth += 1 }
            if text[index] == "}" { depth -= 1 }
            if depth == 0 { return index }
        }
        return text.endIndex
    }

    /// What the rules and an element's own `style` say of it, the strongest last.
    func declarations(for path: [StyleSelector.Subject], own: String?) -> [StyleDeclaration] {
        let candidates = (path.last?.keys ?? []).flatMap { byKey[$0] ?? [] }
        let matched = candidates.filter { rules[$0].selector.matches(path) }
            .sorted { (rules[$0].selector.weight, $0) < (rules[$1].selector.weight, $1) }
            .flatMap { rules[$0].declarations }
        let all = matched + (own.map { StyleDeclaration.all(in: Substring($0)) } ?? [])
        return all.filter { !$0.isImportant } + all.filter(\.isImportant)
    }
}

/// A property and its value, both in lower case.
struct StyleDeclaration: Equatable {
    let name: String
    let value: String
    let isImportant: Bool

    static func all(in text: Substring) -> [StyleDeclaration] {
        text.split(separator: ";").compactMap { part in
            guard let colon = part.firstIndex(of: ":") else { return nil }
            let name = String(part[..<colon]).trimmed.lowercased()
            var value = String(part[colon...].dropFirst()).trimmed.lowercased()
            let isImportant = value.hasSuffix("!important")
            if isImportant { value = String(value.dropLast("!important".count)).trimmed }
            return name.isEmpty || value.isEmpty
                ? nil : StyleDeclaration(name: name, value: value, isImportant: isImportant)
        }
    }
}

extension String {
    fileprivate var withoutStyleComments: String {
        var (result, rest) = ("", self[...])
        while let start = rest.range(of: "/*") {
            result += rest[..<start.lowerBound]
            guard let end = rest[start.upperBound...].range(of: "*/") else { return result }
            rest = rest[end.upperBound...]
        }
        return (result + rest).replacing("<!--", with: "").replacing("-->", with: "")
    }
}
