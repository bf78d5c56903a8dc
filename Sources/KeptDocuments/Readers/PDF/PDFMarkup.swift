import Foundation

/// What poppler's `pdftohtml` writes of a PDF: pieces of text that are drawn with ink, with their boxes, and the
/// addresses to which they lead.
struct PDFMarkup {
    struct Piece {
        var page: Int
        /// In points, widened by what the program rounds off.
        var box: Box
        var target: String?
        /// UTF-8, without tags.
        var text: [UInt8]
        var isBold: Bool
    }

    let pieces: [Piece]

    /// The arguments under which the program writes text with boxes in points, and links.
    static let arguments = ["-q", "-xml", "-i", "-zoom", "1", "-stdout", "/dev/stdin"]

    /// - Parameter output: What the program wrote; lines that say nothing of text are passed over.
    init(_ output: Data) {
        var page = 0
        var found: [Piece] = []
        for line in output.split(separator: UInt8(ascii: "\n")) {
            let bytes = Array(line)
            if bytes.starts(with: Array("<page".utf8)), let number = Self.value(of: " number=\"", in: bytes) {
                page = Int(String(decoding: number, as: UTF8.self)) ?? page
            } else if bytes.starts(with: Array("<text".utf8)), let box = Self.box(bytes) {
                let target = Self.value(of: "<a href=\"", in: bytes).map {
                    String(decoding: Entities.decoded($0), as: UTF8.self)
                }
                found.append(
                    Piece(
                        page: page, box: box, target: target, text: Self.text(bytes),
                        isBold: Self.isBold(bytes)))
            }
        }
        pieces = found
    }

    func pieces(ofPage page: Int) -> [Piece] { pieces.filter { $0.page == page } }

    /// The pages with the weight of their words.
    func weighing(_ pages: [RawPage]) -> [RawPage] {
        let bold = Dictionary(grouping: pieces.filter(\.isBold), by: \.page)
        return pages.enumerated().map { number, page in
            guard let pieces = bold[number + 1] else { return page }
            var page = page
            for index in page.words.indices {
                let box = page.words[index].box
                let middle = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
                page.words[index].isBold = pieces.contains { $0.box.holds(middle) }
            }
            return page
        }
    }

    /// `<text …><b>All of it</b></text>`.
    private static func isBold(_ line: [UInt8]) -> Bool {
        guard let open = line.firstIndex(of: UInt8(ascii: ">")) else { return false }
        var rest = line[(open + 1)...]
        for tag in ["<a href=", "<i>"] where rest.starts(with: tag.utf8) {
            rest = rest.drop { $0 != UInt8(ascii: ">") }.dropFirst()
        }
        guard rest.starts(with: "<b>".utf8),
            case let parts = String(decoding: rest, as: UTF8.self).components(separatedBy: "</b>")
        else { return false }
        return parts.dropFirst().dropLast().allSatisfy { $0.hasPrefix("<b>") } && parts.count > 1
            && (parts.last ?? "").split(separator: "<").allSatisfy { $0.hasPrefix("/") }
    }

    private static func text(_ line: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var isTag = false
        for byte in line {
            if byte == UInt8(ascii: "<") { isTag = true }
            if !isTag { result.append(byte) }
            if byte == UInt8(ascii: ">") { isTag = false }
        }
        return Entities.decoded(result[...])
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
    func holds(_ point: (x: Float, y: Float)) -> Bool {
        left <= point.x && point.x <= right && top <= point.y && point.y <= bottom
    }
}
