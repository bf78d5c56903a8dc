/// The parts of pandoc's JSON: an object with a tag `t` and a content `c`.
private enum PandocKey: String, CodingKey { case t, c }

extension KeyedDecodingContainer where Key == PandocKey {
    fileprivate func content<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try decode(type, forKey: .c)
    }

    fileprivate func parts() throws -> any UnkeyedDecodingContainer { try nestedUnkeyedContainer(forKey: .c) }
}

/// Reads over a part that is of no use here.
struct PandocSkipped: Decodable { init(from decoder: any Decoder) {} }

/// Identifier, classes and key-value pairs; of these only what says whether words show.
private struct Attributes: Decodable {
    let id: String
    /// What words in it are a trace of; `nil` where they show.
    let trace: Trace.Kind?

    init(from decoder: any Decoder) throws {
        var parts = try decoder.unkeyedContainer()
        id = try parts.decode(String.self)
        _ = try parts.decode([String].self)
        let pairs = try parts.decode([[String]].self)
        let style = pairs.first { $0.first == "style" }?.last ?? ""
        let isHidden = pairs.contains { $0.first == "hidden" }
        trace =
            isHidden ? .hidden(.marked) : WebLook().within(StyleDeclaration.all(in: style[...])).trace
    }
}

/// Markup of another format that stands in a text.
private struct Raw: Decodable {
    let format: String
    let text: String

    init(from decoder: any Decoder) throws {
        var parts = try decoder.unkeyedContainer()
        (format, text) = (try parts.decode(String.self), try parts.decode(String.self))
    }

    var isPage: Bool { format == PandocFormat.page }
    /// Whether it is the tag of a line break.
    var isBreak: Bool {
        isPage && text.hasSuffix(">")
            && text.dropLast().filter { $0 != "/" && $0 != " " }.lowercased() == "<br"
    }

    /// The words of a remark in HTML; `nil` where it is none.
    var remark: String? {
        guard isPage, text.hasPrefix("<!--"), text.hasSuffix("-->") else { return nil }
        return String(text.dropFirst(4).dropLast(3)).trimmed
    }
}

extension PandocBlock: Decodable {
    init(from decoder: any Decoder) throws {
        let object = try decoder.container(keyedBy: PandocKey.self)
        switch try object.decode(String.self, forKey: .t) {
        case "Para", "Plain": self = .paragraph(try object.content([PandocInline].self))
        case "LineBlock": self = .lines(try object.content([[PandocInline]].self))
        case "BlockQuote": self = .quotation(try object.content([PandocBlock].self))
        case "BulletList": self = .list(style: nil, items: try object.content([[PandocBlock]].self))
        case "OrderedList":
            var parts = try object.parts()
            let style = try parts.decode(PandocListStyle.self)
            self = .list(style: style, items: try parts.decode([[PandocBlock]].self))
        case "Header":
            var parts = try object.parts()
            let level = try parts.decode(Int.self)
            let attributes = try parts.decode(Attributes.self)
            self = .heading(level: level, id: attributes.id, try parts.decode([PandocInline].self))
        case "Div":
            var parts = try object.parts()
            let attributes = try parts.decode(Attributes.self)
            let blocks = try parts.decode([PandocBlock].self)
            self = attributes.trace.map { .unseen($0, blocks) } ?? .group(id: attributes.id, blocks)
        case "RawBlock":
            let remark = try object.content(Raw.self).remark
            self = remark.map { .unseen(.hidden(.inSource), [.code($0)]) } ?? .nothing
        case "CodeBlock":
            var parts = try object.parts()
            _ = try parts.decode(PandocSkipped.self)
            self = .code(try parts.decode(String.self))
        case "DefinitionList":
            self = .group(id: "", try object.content([PandocDefinition].self).flatMap(\.blocks))
        case "Table": self = try object.content(PandocTable.self).block
        case "Figure":
            var parts = try object.parts()
            let attributes = try parts.decode(Attributes.self)
            let caption = try parts.decode(PandocCaption.self)
            self = .group(id: attributes.id, try parts.decode([PandocBlock].self) + caption.blocks)
        default: self = .nothing
        }
    }
}

extension PandocListStyle: Decodable {
    init(from decoder: any Decoder) throws {
        struct Tag: Decodable { let t: String }
        var parts = try decoder.unkeyedContainer()
        start = try parts.decode(Int.self)
        numerals = try parts.decode(Tag.self).t
        delimiter = try parts.decode(Tag.self).t
    }
}

extension PandocInline: Decodable {
    init(from decoder: any Decoder) throws {
        let object = try decoder.container(keyedBy: PandocKey.self)
        switch try object.decode(String.self, forKey: .t) {
        case "Str": self = .text(try object.content(String.self))
        case "Space", "SoftBreak": self = .space
        case "LineBreak": self = .lineBreak
        case "Strong": self = .styled(.strong, try object.content([PandocInline].self))
        case "Superscript": self = .styled(.superscript, try object.content([PandocInline].self))
        case "Emph", "Underline", "Subscript", "SmallCaps":
            self = .styled(.plain, try object.content([PandocInline].self))
        case "Note": self = .note(try object.content([PandocBlock].self))
        case "Quoted":
            var parts = try object.parts()
            let isSingle = try parts.decode(QuoteType.self).t == "SingleQuote"
            let words = try parts.decode([PandocInline].self)
            self = .styled(
                .plain,
                [.text(isSingle ? "\u{2018}" : "\u{201C}")] + words + [
                    .text(isSingle ? "\u{2019}" : "\u{201D}")
                ])
        case "Cite":
            var parts = try object.parts()
            _ = try parts.decode(PandocSkipped.self)
            self = .styled(.plain, try parts.decode([PandocInline].self))
        case "Code", "Math":
            var parts = try object.parts()
            _ = try parts.decode(PandocSkipped.self)
            self = .text(try parts.decode(String.self))
        case "Span":
            var parts = try object.parts()
            let attributes = try parts.decode(Attributes.self)
            let words = try parts.decode([PandocInline].self)
            self = attributes.trace.map { .unseen($0, words) } ?? .span(id: attributes.id, words)
        case "Strikeout": self = .unseen(.struck, try object.content([PandocInline].self))
        case "RawInline":
            let raw = try object.content(Raw.self)
            self =
                raw.remark.map { .unseen(.hidden(.inSource), [.text($0)]) }
                ?? (raw.isBreak ? .lineBreak : raw.isPage ? .tag(raw.text) : .nothing)
        case "Link":
            var parts = try object.parts()
            let attributes = try parts.decode(Attributes.self)
            let words = try parts.decode([PandocInline].self)
            self = .link(id: attributes.id, target: try parts.decode([String].self).first ?? "", words)
        default: self = .nothing
        }
    }

    private struct QuoteType: Decodable { let t: String }
}

// MARK: - Metadata

/// A value of the document's metadata; anything but text is left out.
enum PandocMetaValue: Decodable {
    case text(String)
    case inlines([PandocInline])
    case blocks([PandocBlock])
    case list([PandocMetaValue])
    case other

    init(from decoder: any Decoder) throws {
        let object = try decoder.container(keyedBy: PandocKey.self)
        switch try object.decode(String.self, forKey: .t) {
        case "MetaString": self = .text(try object.content(String.self))
        case "MetaInlines": self = .inlines(try object.content([PandocInline].self))
        case "MetaBlocks": self = .blocks(try object.content([PandocBlock].self))
        case "MetaList": self = .list(try object.content([PandocMetaValue].self))
        default: self = .other
        }
    }
}
