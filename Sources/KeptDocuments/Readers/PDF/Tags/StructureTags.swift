import Foundation

/// The structure that a tagged PDF gives itself, as `pdfinfo -struct-text` of poppler tells it.
///
/// Source: ISO 32000-1, 14.8 (tagged PDF): headings `H1` to `H6`, paragraphs `P`, items `LBody`, cells `TD` and `TH`, notes `Note`.
struct StructureTags {
    enum Role: Equatable {
        case heading(level: Int)
        case paragraph, item, other
    }

    /// One block of the structure.
    struct Tag {
        let role: Role
        /// Its words, without what stands in elements within it: some programs write those twice.
        fileprivate(set) var own = ""
        fileprivate(set) var whole = ""
    }

    /// In the order of the document; those without a word are left out.
    private(set) var tags: [Tag] = []

    static let arguments = ["-struct-text", "-enc", "UTF-8"]

    /// `output`: What `pdfinfo -struct-text` wrote; any bytes give tags or none.
    init(_ output: Data) {
        var open: [(depth: Int, tag: Int?)] = []
        var text: (line: String, depth: Int)?
        for line in String(decoding: output, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        {
            if let begun = text {
                // Words with a line break within them go on in the next line.
                text = line.hasSuffix("\"") ? nil : (begun.line + " " + line, begun.depth)
                if line.hasSuffix("\"") { add(begun.line + " " + line.dropLast(), at: begun.depth, open) }
                continue
            }
            let depth = line.prefix { $0 == " " }.count
            let rest = line.dropFirst(depth)
            while let last = open.last, last.depth >= depth { open.removeLast() }
            if rest.first == "\"" {
                let words = rest.dropFirst()
                if words.hasSuffix("\"") {
                    add(String(words.dropLast()), at: depth, open)
                } else {
                    text = (String(words), depth)
                }
            } else if let name = rest.split(separator: " ").first, rest.first?.isLetter ?? false {
                open.append((depth, element(String(name.prefix { $0.isLetter || $0.isNumber }), open)))
            }
        }
        tags.removeAll { !$0.whole.contains(where: \.isLetter) }
    }

    /// The tag that an element opens, or the one that it stands in.
    private mutating func element(_ name: String, _ open: [(depth: Int, tag: Int?)]) -> Int? {
        let outer = open.last.flatMap(\.tag)
        let role: Role
        switch name {
        case "H": role = .heading(level: 1)
        case "H1", "H2", "H3", "H4", "H5", "H6": role = .heading(level: Int(name.suffix(1)) ?? 1)
        case "P":
            // Word writes the words of items as paragraphs within them.
            if let outer, tags[outer].role == .item { return outer }
            role = .paragraph
        case "LBody": role = .item
        case "TD", "TH", "Note", "TOCI", "Caption", "BlockQuote", "Figure", "Lbl", "Artifact": role = .other
        default: return outer
        }
        tags.append(Tag(role: role))
        return tags.count - 1
    }

    private mutating func add(_ words: String, at depth: Int, _ open: [(depth: Int, tag: Int?)]) {
        guard let tag = open.last?.tag else { return }
        tags[tag].whole += words
        let isOwn = !open.dropLast().contains { $0.tag == tag }
        if isOwn { tags[tag].own += words }
    }
}
