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

/// Identifier, classes and key-value pairs; only the first is of use here.
private struct Attributes: Decodable {
    let id: String

    init(from decoder: any Decoder) throws {
        var parts = try decoder.unkeyedContainer()
        id = try parts.decode(String.self)
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
            self = .group(id: attributes.id, try parts.decode([PandocBlock].self))
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
        case "Space", "SoftBreak", "LineBreak": self = .space
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
            self = .span(id: attributes.id, try parts.decode([PandocInline].self))
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
