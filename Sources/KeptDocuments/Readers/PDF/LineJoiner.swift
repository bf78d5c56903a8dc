/// Joins the lines of a paragraph into one text, and keeps where each word stood.
struct LineJoiner {
    /// All words of the document, lower case, for telling a broken word from a compound.
    private let known: Set<String>

    init(_ pages: [[TextLine]]) {
        // Only documents with a hyphen at a line's end need their words looked up.
        let isNeeded = pages.joined().contains { $0.text.last == UInt8(ascii: "-") }
        known = isNeeded ? Self.words(pages) : []
    }

    struct Joined {
        var text: [UInt8] = []
        var segments: [Block.BoxSegment] = []
        var marks: [Block.NoteReference] = []
    }

    /// One text of the lines, of which the first begins with a label of `label` bytes that is left out.
    func join(_ lines: [TextLine], skipping label: Int) -> Joined {
        var joined = Joined()
        for (number, line) in lines.enumerated() {
            let line = number == 0 && label > 0 ? line.dropping(label) : line
            if number > 0 { bind(&joined, to: line) }
            let start = joined.text.count
            joined.text += line.text
            for piece in line.pieces {
                joined.segments.append(
                    .init(
                        textStart: start + piece.start, length: piece.length, page: line.page,
                        left: piece.box.left, top: piece.box.top, right: piece.box.right,
                        bottom: piece.box.bottom))
            }
            joined.marks += line.marks.map { .init(mark: $0.mark, offset: start + $0.offset) }
        }
        return joined
    }

    /// Ends what is there so that the next line can follow: with a space, with a hyphen taken off, or with
    /// nothing in the middle of an address.
    private func bind(_ joined: inout Joined, to next: TextLine) {
        guard let last = joined.text.last else { return }
        if last == UInt8(ascii: "-"), let first = next.text.first, Self.isLetter(first) {
            if dropsHyphen(joined.text, next.text) {
                joined.text.removeLast()
                if let segment = joined.segments.indices.last { joined.segments[segment].length -= 1 }
            }
            return
        }
        if isAddress(joined.text, next.text) { return }
        joined.text.append(0x20)
    }

    /// Whether a hyphen at a line's end only breaks a word: the word without it stands elsewhere in the text, and
    /// not the word with it.
    private func dropsHyphen(_ text: [UInt8], _ next: [UInt8]) -> Bool {
        guard let first = next.first, (0x61...0x7A).contains(first) else { return false }
        let left = Array(text.dropLast().reversed().prefix(while: Self.isLetter).reversed())
        let right = next.prefix(while: Self.isLetter)
        guard !left.isEmpty else { return false }
        func word(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self).lowercased() }
        if known.contains(word(left + [UInt8(ascii: "-")] + right)) { return false }
        if known.contains(word(left + right)) { return true }
        // What stands nowhere else: two words of the text are a compound, a stump is none.
        let isCompound = known.contains(word(left)) || Self.prefixes.contains(word(left))
        return !(isCompound && right.count > 2)
    }

    private static let prefixes: Set = [
        "self", "non", "co", "anti", "well", "long", "mid", "pre", "post", "multi", "inter", "sub", "socio",
        "counter", "cross", "ex", "high", "low", "full", "vice", "semi", "pro", "re", "so", "ill", "in", "de",
    ]

    private func isAddress(_ text: [UInt8], _ next: [UInt8]) -> Bool {
        let tail = text.reversed().prefix { $0 != 0x20 }.reversed()
        let word = Array(tail)
        let opens = [Array("http".utf8), Array("www.".utf8)]
        guard let start = word.firstIndex(where: { $0 == UInt8(ascii: "h") || $0 == UInt8(ascii: "w") }),
            opens.contains(where: { word[start...].starts(with: $0) }), let last = word.last
        else { return false }
        let first = next.prefix { $0 != 0x20 }
        if ",;)".utf8.contains(last) { return false }
        if "/-_=?&%#:".utf8.contains(last) { return true }
        let signs = Set("/-_=?&%#".utf8)
        return first.contains(where: signs.contains) || first.first == UInt8(ascii: ".")
            || first.suffix(6).contains(UInt8(ascii: ".")) && first.last != UInt8(ascii: ".")
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
    }

    private static func words(_ pages: [[TextLine]]) -> Set<String> {
        var result: Set<String> = []
        for line in pages.joined() {
            for word in line.text.split(whereSeparator: { !isLetter($0) && $0 != UInt8(ascii: "-") }) {
                guard word.last != UInt8(ascii: "-") else { continue }
                result.insert(String(decoding: word, as: UTF8.self).lowercased())
            }
        }
        return result
    }
}
