/// Pandoc's tree of a document, as far as Kept uses it.
///
/// Source: the JSON form of pandoc-types 1.22 and 1.23, https://hackage.haskell.org/package/pandoc-types.
struct PandocTree: Decodable {
    let meta: [String: PandocMetaValue]
    let blocks: [PandocBlock]

    /// The same tree with other blocks at the mark of a chunk.
    func replacing(chunk: Int, with blocks: [PandocBlock]) -> PandocTree {
        PandocTree(meta: meta, blocks: self.blocks.flatMap { $0.replacing(chunk: chunk, with: blocks) })
    }
}

/// A block; kinds without text of their own are left out.
indirect enum PandocBlock {
    case paragraph([PandocInline])
    case heading(level: Int, id: String, [PandocInline])
    case lines([[PandocInline]])
    case code(String)
    /// `style` is `nil` for bullets.
    case list(style: PandocListStyle?, items: [[PandocBlock]])
    case quotation([PandocBlock])
    case group(id: String, [PandocBlock])
    case table(caption: [PandocBlock], rows: [[[PandocBlock]]])
    /// Blocks that do not show, and why.
    case unseen(Trace.Kind, [PandocBlock])
    case nothing
}

extension PandocBlock {
    /// These blocks in place of a paragraph that holds a chunk's place, at whatever depth.
    fileprivate func replacing(chunk: Int, with blocks: [PandocBlock]) -> [PandocBlock] {
        func inner(_ old: [PandocBlock]) -> [PandocBlock] {
            old.flatMap { $0.replacing(chunk: chunk, with: blocks) }
        }
        switch self {
        case .paragraph(let inlines):
            if case .text(let text)? = inlines.first, Chunk.number(in: text) == chunk { return blocks }
            return [self]
        case .list(let style, let items): return [.list(style: style, items: items.map(inner))]
        case .quotation(let old): return [.quotation(inner(old))]
        case .group(let id, let old): return [.group(id: id, inner(old))]
        case .table(let caption, let rows):
            return [.table(caption: caption, rows: rows.map { $0.map(inner) })]
        case .heading, .lines, .code, .unseen, .nothing: return [self]
        }
    }
}

/// A run of text or what it is wrapped in.
indirect enum PandocInline {
    enum Style { case strong, superscript, plain }

    case text(String)
    case space
    case lineBreak
    case styled(Style, [PandocInline])
    case span(id: String, [PandocInline])
    case link(id: String, target: String, [PandocInline])
    case note([PandocBlock])
    /// Words that do not show, and why.
    case unseen(Trace.Kind, [PandocInline])
    /// A tag of HTML that stands alone.
    case tag(String)
    case nothing
}

/// How an ordered list counts.
struct PandocListStyle {
    let start: Int
    /// As pandoc names it: `Decimal`, `LowerRoman`, `UpperAlpha` and so on.
    let numerals: String
    /// As pandoc names it: `Period`, `OneParen`, `TwoParens`, `DefaultDelim`.
    let delimiter: String

    /// The label of the item at `index`, from 0, as the list prints it.
    func label(at index: Int) -> String {
        let (number, overflows) = start.addingReportingOverflow(index)
        let numeral = overflows ? "" : self.numeral(number)
        switch delimiter {
        case "OneParen": return numeral + ")"
        case "TwoParens": return "(" + numeral + ")"
        default: return numeral + "."
        }
    }

    private func numeral(_ number: Int) -> String {
        guard (1...3999).contains(number) else { return String(number) }
        switch numerals {
        case "LowerAlpha": return Self.letters(number)
        case "UpperAlpha": return Self.letters(number).uppercased()
        case "LowerRoman": return Self.roman(number)
        case "UpperRoman": return Self.roman(number).uppercased()
        default: return String(number)
        }
    }

    /// a … z, aa … zz, as word processors count.
    private static func letters(_ number: Int) -> String {
        let letter = Character(Unicode.Scalar(UInt8(0x61 + (number - 1) % 26)))
        return String(repeating: letter, count: (number - 1) / 26 + 1)
    }

    private static let romanParts = [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
        (10, "x"),
        (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]

    private static func roman(_ number: Int) -> String {
        var rest = number
        var result = ""
        for (value, sign) in romanParts {
            while rest >= value {
                result += sign
                rest -= value
            }
        }
        return result
    }
}
