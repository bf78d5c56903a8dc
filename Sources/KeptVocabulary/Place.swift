/// Where something stands in the original document.
///
/// Every value is counted in the original as it was read, never in a cleaned copy.
package enum Place: Hashable, Sendable {
    /// UTF-8 bytes of the original, `end` not included; line and column from 1, column in characters.
    case text(start: Int, end: Int, line: Int, column: Int)

    /// Points from the top left of a page; pages from 1.
    case page(Int, box: [Double])

    /// Characters in the numbered paragraph of a format without fixed places; paragraphs from 1.
    case paragraph(Int, start: Int, end: Int)

    /// The line, for documents that have lines.
    package var line: Int? {
        if case .text(_, _, let line, _) = self { line } else { nil }
    }
}

// MARK: - JSON

extension Place: Codable {
    private enum Key: String, CodingKey { case start, end, line, column, page, box, paragraph }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .text(let start, let end, let line, let column):
            try container.encode(start, forKey: .start)
            try container.encode(end, forKey: .end)
            try container.encode(line, forKey: .line)
            try container.encode(column, forKey: .column)
        case .page(let page, let box):
            try container.encode(page, forKey: .page)
            try container.encode(box, forKey: .box)
        case .paragraph(let number, let start, let end):
            try container.encode(number, forKey: .paragraph)
            try container.encode(start, forKey: .start)
            try container.encode(end, forKey: .end)
        }
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        if let page = try container.decodeIfPresent(Int.self, forKey: .page) {
            self = .page(page, box: try container.decode([Double].self, forKey: .box))
            return
        }
        let start = try container.decode(Int.self, forKey: .start)
        let end = try container.decode(Int.self, forKey: .end)
        if let number = try container.decodeIfPresent(Int.self, forKey: .paragraph) {
            self = .paragraph(number, start: start, end: end)
        } else {
            self = .text(
                start: start, end: end,
                line: try container.decode(Int.self, forKey: .line),
                column: try container.decode(Int.self, forKey: .column))
        }
    }
}
