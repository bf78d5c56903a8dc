/// A block while it is being read: its text, and all that is tied to bytes of it.
struct PandocDraft {
    struct Anchor {
        let id: String
        var offset: Int
    }

    var kind: Block.Kind
    var label: String?
    private(set) var text: [UInt8] = []
    /// One entry per byte of `text`.
    private var isStrong: [Bool] = []
    private(set) var references: [Block.NoteReference] = []
    /// Links out of the document, and links within it, whose targets start with `#`.
    private(set) var links: [Block.Link] = []
    private(set) var superscripts: [Range<Int>] = []
    private(set) var anchors: [Anchor] = []
    /// Where marks of traces stood.
    private(set) var marks: [(number: Int, offset: Int)] = []

    init(kind: Block.Kind, label: String? = nil) {
        (self.kind, self.label) = (kind, label)
    }

    var isHeading: Bool { if case .heading = kind { true } else { false } }
    var isEmpty: Bool { text.allSatisfy { $0 == 0x20 } && references.isEmpty }

    func words(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

    // MARK: - Growing

    /// Adds words; runs of spaces of any kind become one, marks without width are dropped.
    mutating func append(_ words: String, isStrong: Bool) {
        for scalar in words.unicodeScalars {
            if let number = TraceCollector.number(of: scalar) {
                marks.append((number, text.count))
            } else if scalar.properties.isWhitespace {
                space(isStrong: isStrong)
            } else if !Self.isWithoutWidth(scalar) {
                for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                    text.append(byte)
                    self.isStrong.append(isStrong)
                }
            }
        }
    }

    mutating func space(isStrong: Bool) {
        guard let last = text.last, last != 0x20 else { return }
        text.append(0x20)
        self.isStrong.append(isStrong)
    }

    mutating func addReference(_ mark: String) { references.append(.init(mark: mark, offset: text.count)) }
    mutating func addMark(_ number: Int, at offset: Int) { marks.append((number, offset)) }
    mutating func addAnchor(_ id: String, at offset: Int) { anchors.append(.init(id: id, offset: offset)) }

    mutating func addLink(_ target: String, from start: Int) {
        let range = Self.trimmed(start..<text.count, in: text)
        if !range.isEmpty { links.append(.init(target: target, range: range)) }
    }

    mutating func addSuperscript(from start: Int) {
        let range = Self.trimmed(start..<text.count, in: text)
        if !range.isEmpty { superscripts.append(range) }
    }

    /// Adds another draft's text and links behind a space.
    mutating func append(_ other: PandocDraft) {
        space(isStrong: false)
        let start = text.count
        text += other.text
        isStrong += other.isStrong
        links += other.links.map { .init(target: $0.target, range: Self.moved($0.range, by: start)) }
        superscripts += other.superscripts.map { Self.moved($0, by: start) }
        references += other.references.map { .init(mark: $0.mark, offset: $0.offset + start) }
        marks += other.marks.map { ($0.number, $0.offset + start) }
    }

    // MARK: - Cutting

    /// Takes bytes out, and with them a space that would stand doubled or before punctuation.
    ///
    /// - Returns: Where they stood.
    @discardableResult
    mutating func cut(_ range: Range<Int>) -> Int {
        var start = range.lowerBound
        var end = range.upperBound
        let next = end < text.count ? text[end] : 0x20
        if start == 0, end < text.count, next == 0x20 {
            end += 1
        } else if start > 0, text[start - 1] == 0x20, Self.closing.contains(next) {
            start -= 1
        }
        text.removeSubrange(start..<end)
        isStrong.removeSubrange(start..<end)
        links = links.compactMap { link in
            let range = place(link.range.lowerBound)..<place(link.range.upperBound)
            return range.isEmpty ? nil : .init(target: link.target, range: range)
        }
        superscripts = superscripts.map { place($0.lowerBound)..<place($0.upperBound) }.filter { !$0.isEmpty }
        references = references.map { .init(mark: $0.mark, offset: place($0.offset)) }
        anchors = anchors.map { .init(id: $0.id, offset: place($0.offset)) }
        marks = marks.map { ($0.number, place($0.offset)) }
        return start

        func place(_ offset: Int) -> Int {
            offset <= start ? offset : max(start, offset - (min(offset, end) - start))
        }
    }

    /// Takes the bytes of a note's mark out and puts references in their place.
    mutating func replace(_ range: Range<Int>, withReferences marks: [String]) {
        let offset = cut(range)
        let index = references.firstIndex { $0.offset > offset } ?? references.endIndex
        references.insert(contentsOf: marks.map { .init(mark: $0, offset: offset) }, at: index)
    }

    // MARK: - Ending

    /// The block with this number in the document, from 1.
    func block(number: Int) -> Block {
        var length = text.count
        while length > 0, text[length - 1] == 0x20 { length -= 1 }
        let printed = text[..<length].indices.filter { text[$0] != 0x20 }
        return Block(
            kind: kind, label: label, text: words(0..<length),
            noteReferences: references.map { .init(mark: $0.mark, offset: min($0.offset, length)) },
            links: links.filter { !$0.target.hasPrefix("#") && $0.range.upperBound <= length },
            isBold: !printed.isEmpty && printed.allSatisfy { isStrong[$0] }, origin: .paragraph(number))
    }

    private static let closing: Set<UInt8> = [0x20, 0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x29]

    /// Soft hyphen, zero-width space, byte order mark.
    private static func isWithoutWidth(_ scalar: Unicode.Scalar) -> Bool {
        [0xAD, 0x200B, 0xFEFF].contains(scalar.value)
    }

    private static func trimmed(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, text[start] == 0x20 { start += 1 }
        while end > start, text[end - 1] == 0x20 { end -= 1 }
        return start..<end
    }

    private static func moved(_ range: Range<Int>, by distance: Int) -> Range<Int> {
        (range.lowerBound + distance)..<(range.upperBound + distance)
    }
}
