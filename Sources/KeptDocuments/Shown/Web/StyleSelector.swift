/// Which elements a rule of a style sheet is for: names, classes, ids and attributes, one within another.
struct StyleSelector: Equatable {
    /// What selectors know of an element.
    struct Subject {
        let name: String
        let id: String?
        let classes: Set<String>
        let attributes: [String: String]

        /// The keys of selectors that can be for it.
        var keys: [String] { ["*", name] + (id.map { ["#" + $0] } ?? []) + classes.map { "." + $0 } }
    }

    private struct Part: Equatable {
        var name: String?
        var id: String?
        var classes: Set<String> = []
        /// A value of `nil` asks only that the attribute is there.
        var attributes: [String: String?] = [:]
        /// Whether it must stand right above the next one.
        var isParent = false

        func matches(_ subject: Subject) -> Bool {
            (name == nil || name == subject.name) && (id == nil || id == subject.id)
                && classes.isSubset(of: subject.classes)
                && attributes.allSatisfy { key, value in
                    subject.attributes[key].map { value == nil || value == $0 } ?? false
                }
        }
    }

    private var parts: [Part] = []

    /// `nil` for a selector that asks what only a browser knows, such as where the pointer is.
    init?(_ text: String) {
        let spaced = text.replacing(">", with: " > ")
        guard !spaced.contains(where: { "+~()".contains($0) }) else { return nil }
        for word in spaced.split(whereSeparator: \.isWhitespace) {
            if word == ">" {
                guard !parts.isEmpty else { return nil }
                parts[parts.count - 1].isParent = true
                continue
            }
            guard let part = Self.part(String(word)) else { return nil }
            parts.append(part)
        }
        if parts.isEmpty { return nil }
    }

    private static func part(_ text: String) -> Part? {
        var part = Part()
        var rest = text[...]
        let name = rest.prefix { !".#[:".contains($0) }
        if !name.isEmpty, name != "*" { part.name = name.lowercased() }
        rest = rest.dropFirst(name.count)
        while let sign = rest.first {
            rest = rest.dropFirst()
            let word = rest.prefix { sign == "[" ? $0 != "]" : !".#[:".contains($0) }
            rest = rest.dropFirst(word.count)
            switch sign {
            case ".": part.classes.insert(String(word))
            case "#": part.id = String(word)
            case "[":
                rest = rest.dropFirst()
                let pieces = word.split(separator: "=", maxSplits: 1).map(String.init)
                guard let key = pieces.first, key.last?.isLetter == true else { return nil }
                part.attributes.updateValue(
                    pieces.count > 1 ? pieces[1].filter { !"\"'".contains($0) } : nil,
                    forKey: key.lowercased())
            default:
                guard word == "root" else { return nil }
                part.name = "html"
            }
        }
        return part
    }

    /// What its last part asks: an id, else a class, else a name.
    var key: String {
        guard let last = parts.last else { return "*" }
        return last.id.map { "#" + $0 } ?? last.classes.min().map { "." + $0 } ?? last.name ?? "*"
    }

    /// Ids before classes and attributes before names.
    var weight: Int {
        parts.reduce(0) { sum, part in
            sum + (part.id == nil ? 0 : 10_000) + 100 * (part.classes.count + part.attributes.count)
                + (part.name == nil ? 0 : 1)
        }
    }

    /// Whether it is for the last element of a path, before which those around it stand, the outermost first.
    func matches(_ path: [Subject]) -> Bool {
        guard let last = parts.last, let element = path.last, last.matches(element) else { return false }
        return Self.matches(parts.dropLast(), path.dropLast())
    }

    private static func matches(_ parts: ArraySlice<Part>, _ path: ArraySlice<Subject>) -> Bool {
        guard let part = parts.last else { return true }
        if part.isParent {
            guard let parent = path.last, part.matches(parent) else { return false }
            return matches(parts.dropLast(), path.dropLast())
        }
        var path = path
        while let element = path.popLast() {
            if part.matches(element), matches(parts.dropLast(), path) { return true }
        }
        return false
    }
}
