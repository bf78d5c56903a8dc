/// A caption without its short form.
struct PandocCaption: Decodable {
    let blocks: [PandocBlock]

    init(from decoder: any Decoder) throws {
        var parts = try decoder.unkeyedContainer()
        _ = try parts.decode(PandocSkipped.self)
        blocks = try parts.decode([PandocBlock].self)
    }
}

/// A term and what it means, one after the other.
struct PandocDefinition: Decodable {
    let blocks: [PandocBlock]

    init(from decoder: any Decoder) throws {
        var parts = try decoder.unkeyedContainer()
        let term = try parts.decode([PandocInline].self)
        blocks = try [.paragraph(term)] + parts.decode([[PandocBlock]].self).flatMap { $0 }
    }
}

/// A table's caption and its cells, row by row.
///
/// Pandoc writes attributes, caption, columns, head, bodies, foot.
struct PandocTable: Decodable {
    let block: PandocBlock

    init(from decoder: any Decoder) throws {
        var parts = try decoder.unkeyedContainer()
        _ = try parts.decode(PandocSkipped.self)
        let caption = try parts.decode(PandocCaption.self)
        _ = try parts.decode(PandocSkipped.self)
        let head = try parts.decode(Rows.self)
        let bodies = try parts.decode([Body].self)
        let rows = try head.rows + bodies.flatMap(\.rows) + parts.decode(Rows.self).rows
        block = .table(caption: caption.blocks, rows: rows.map { $0.cells.map(\.blocks) })
    }

    private struct Rows: Decodable {
        let rows: [Row]
        init(from decoder: any Decoder) throws {
            var parts = try decoder.unkeyedContainer()
            _ = try parts.decode(PandocSkipped.self)
            rows = try parts.decode([Row].self)
        }
    }

    private struct Body: Decodable {
        let rows: [Row]
        init(from decoder: any Decoder) throws {
            var parts = try decoder.unkeyedContainer()
            _ = try parts.decode(PandocSkipped.self)
            _ = try parts.decode(PandocSkipped.self)
            rows = try parts.decode([Row].self) + parts.decode([Row].self)
        }
    }

    private struct Row: Decodable {
        let cells: [Cell]
        init(from decoder: any Decoder) throws {
            var parts = try decoder.unkeyedContainer()
            _ = try parts.decode(PandocSkipped.self)
            cells = try parts.decode([Cell].self)
        }
    }

    private struct Cell: Decodable {
        let blocks: [PandocBlock]
        init(from decoder: any Decoder) throws {
            var parts = try decoder.unkeyedContainer()
            for _ in 0..<4 { _ = try parts.decode(PandocSkipped.self) }
            blocks = try parts.decode([PandocBlock].self)
        }
    }
}
