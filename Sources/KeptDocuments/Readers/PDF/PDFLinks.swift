import Foundation
import KeptVocabulary

/// The addresses that a PDF's words lead to without saying them, from poppler's `pdftohtml`.
///
/// Authors link a title to its address, and a note may have no other.
struct PDFLinks {
    private struct Link {
        var page: Int
        var box: Box
        var target: String
    }

    private let links: [Link]

    /// The arguments under which the program writes text with boxes in points, and links.
    static let arguments = ["-q", "-xml", "-i", "-zoom", "1", "-stdout"]

    /// - Parameter output: What the program wrote; lines that say nothing of links are passed over.
    init(_ output: Data) {
        var page = 0
        var found: [Link] = []
        for line in output.split(separator: UInt8(ascii: "\n")) {
            let bytes = Array(line)
            if let number = Self.value(of: " number=\"", in: bytes), bytes.starts(with: Array("<page".utf8)) {
                page = Int(String(decoding: number, as: UTF8.self)) ?? page
            } else if let target = Self.value(of: "<a href=\"", in: bytes), let box = Self.box(bytes) {
                let address = String(decoding: Entities.decoded(target), as: UTF8.self)
                if Self.leadsOut(address) { found.append(Link(page: page, box: box, target: address)) }
            }
        }
        links = found
    }

    /// The blocks with a link on all words that stand in one's box.
    func tied(to blocks: [Block]) -> [Block] {
        guard !links.isEmpty else { return blocks }
        let byPage = Dictionary(grouping: links, by: \.page)
        return blocks.map { block in
            guard case .boxes(let segments) = block.origin else { return block }
            var result = block
            for segment in segments {
                let middle = ((segment.left + segment.right) / 2, (segment.top + segment.bottom) / 2)
                guard let link = byPage[segment.page]?.first(where: { $0.box.holds(middle) }) else {
                    continue
                }
                let range = segment.textStart..<(segment.textStart + segment.length)
                if let last = result.links.indices.last, result.links[last].target == link.target,
                    range.lowerBound - result.links[last].range.upperBound <= 2
                {
                    result.links[last] = .init(
                        target: link.target, range: result.links[last].range.lowerBound..<range.upperBound)
                } else {
                    result.links.append(.init(target: link.target, range: range))
                }
            }
            return result
        }
    }

    private static func leadsOut(_ address: String) -> Bool {
        let lower = address.lowercased()
        return (lower.hasPrefix("http://") || lower.hasPrefix("https://")) && address.utf8.count < 4000
    }

    private static func box(_ line: [UInt8]) -> Box? {
        func number(_ name: String) -> Float? {
            value(of: " \(name)=\"", in: line).flatMap { Float(String(decoding: $0, as: UTF8.self)) }
        }
        guard let top = number("top"), let left = number("left"), let width = number("width"),
            let height = number("height")
        else { return nil }
        // Whole points on both sides.
        return Box(left: left - 1.5, top: top - 1.5, right: left + width + 1.5, bottom: top + height + 1.5)
    }

    /// What stands between an opening and the next quotation mark.
    private static func value(of opening: String, in line: [UInt8]) -> ArraySlice<UInt8>? {
        let name = Array(opening.utf8)
        guard line.count > name.count else { return nil }
        for start in 0..<(line.count - name.count)
        where line[start..<(start + name.count)].elementsEqual(name) {
            return line[(start + name.count)...].prefix { $0 != UInt8(ascii: "\"") }
        }
        return nil
    }
}

extension Box {
    fileprivate func holds(_ point: (x: Float, y: Float)) -> Bool {
        left <= point.x && point.x <= right && top <= point.y && point.y <= bottom
    }
}
