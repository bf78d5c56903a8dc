/// Gives blocks that were put together from a page's layout the structure that the file itself tells by its tags.
///
/// Tags and layout are matched by their letters. Notes, tables and what no tag holds stay as the layout has them.
struct TaggedBlocks {
    private let blocks: [Block]
    /// The letters of all blocks but notes, one after the other, with the block and the offset of each.
    private var letters: [UInt8] = []
    private var places: [(block: Int, offset: Int)] = []
    /// For each letter the tag that holds it.
    private var tagOfLetter: [Int?]
    private let tags: [StructureTags.Tag]

    /// So much of the words must stand in tags, or the tags are not the page's.
    private static let leastShare = 0.7
    /// How far ahead a tag's words are looked for, in letters.
    private static let window = 20_000

    /// The blocks in the structure of the tags; `nil` where the tags do not fit the words.
    static func applied(_ tags: StructureTags, to blocks: [Block]) -> [Block]? {
        guard !tags.tags.isEmpty else { return nil }
        var matched = TaggedBlocks(blocks: blocks, tags: tags.tags)
        return matched.match() ? matched.structured() : nil
    }

    private init(blocks: [Block], tags: [StructureTags.Tag]) {
        (self.blocks, self.tags) = (blocks, tags)
        for (number, block) in blocks.enumerated() where !block.isNote {
            var offset = 0
            for scalar in block.text.unicodeScalars {
                for letter in Self.letters(of: scalar) {
                    letters.append(letter)
                    places.append((number, offset))
                }
                offset += UTF8.width(scalar)
            }
        }
        tagOfLetter = Array(repeating: nil, count: letters.count)
    }

    private static func letters(of scalar: Unicode.Scalar) -> [UInt8] {
        // Digits are left out: marks of notes stand in tags, and beside the text of blocks.
        guard scalar.properties.isAlphabetic else { return [] }
        return Array(scalar.properties.lowercaseMapping.utf8)
    }

    // MARK: - Matching

    /// Finds each tag's letters behind those of the one before it.
    private mutating func match() -> Bool {
        var next = 0
        var found = 0
        for (number, tag) in tags.enumerated() {
            let ways = [tag.whole, tag.own].map { $0.unicodeScalars.flatMap(Self.letters) }
            for wanted in ways where !wanted.isEmpty {
                guard let start = position(of: wanted, from: next) else { continue }
                for letter in start..<(start + wanted.count) { tagOfLetter[letter] = number }
                next = start + wanted.count
                found += wanted.count
                break
            }
        }
        return Double(found) >= Self.leastShare * Double(letters.count) && found > 0
    }

    private func position(of wanted: [UInt8], from start: Int) -> Int? {
        guard wanted.count <= letters.count - start else { return nil }
        let last = min(letters.count - wanted.count, start + Self.window)
        guard start <= last else { return nil }
        return (start...last).first { place in
            letters[place] == wanted[0] && letters[place..<(place + wanted.count)].elementsEqual(wanted)
        }
    }

    // MARK: - Structure

    private struct Piece {
        var block: Block
        let tag: Int?
    }

    private func structured() -> [Block] {
        var pieces: [Piece] = []
        for piece in parted() {
            if let last = pieces.last, let tag = piece.tag, last.tag == tag, goesOn(last.block, piece.block) {
                pieces[pieces.count - 1].block = last.block.joined(with: piece.block)
            } else {
                pieces.append(piece)
            }
        }
        return pieces.map(shaped) + blocks.filter(\.isNote)
    }

    /// Two pieces of one tag are one block where the layout saw two, as at the end of a page.
    private func goesOn(_ upper: Block, _ lower: Block) -> Bool {
        upper.cell == nil && lower.cell == nil && lower.label == nil
    }

    /// The blocks, those parted that hold a heading or an item beside something else.
    private func parted() -> [Piece] {
        var result: [Piece] = []
        var letter = 0
        for (number, block) in blocks.enumerated() where !block.isNote {
            var runs: [(tag: Int?, offset: Int)] = []
            while letter < places.count, places[letter].block == number {
                let tag = tagOfLetter[letter]
                if runs.isEmpty || runs[runs.count - 1].tag != tag {
                    runs.append((tag, places[letter].offset))
                }
                letter += 1
            }
            let starts = runs.dropFirst().filter { run in
                run.tag.map { parts(tags[$0].role) } ?? false || previousParts(run.offset, runs)
            }
            guard !starts.isEmpty, block.cell == nil else {
                result.append(Piece(block: block, tag: runs.count == 1 ? runs[0].tag : nil))
                continue
            }
            let cuts = [0] + starts.map { wordStart(before: $0.offset, in: block) } + [block.text.utf8.count]
            for (piece, (start, end)) in zip(cuts, cuts.dropFirst()).enumerated() where start < end {
                let range = trimmed(start..<end, in: block)
                guard !range.isEmpty else { continue }
                var part = block.part(range)
                if piece == 0 { part.label = block.label }
                if piece > 0 { part.kind = .paragraph }
                let tag = piece == 0 ? runs.first?.tag : starts[piece - 1].tag
                result.append(Piece(block: part, tag: tag))
            }
        }
        return result
    }

    private func parts(_ role: StructureTags.Role) -> Bool {
        switch role {
        case .heading, .item: true
        default: false
        }
    }

    /// Whether the run before an offset is a heading's, which what follows is no part of.
    private func previousParts(_ offset: Int, _ runs: [(tag: Int?, offset: Int)]) -> Bool {
        guard let before = runs.last(where: { $0.offset < offset })?.tag else { return false }
        if case .heading = tags[before].role { return true }
        return false
    }

    /// Where the word begins that holds an offset, with what opens it: a bracket, a quotation mark, a number.
    private func wordStart(before offset: Int, in block: Block) -> Int {
        let bytes = Array(block.text.utf8)
        var start = offset
        while start > 0, bytes[start - 1] != 0x20 { start -= 1 }
        return start
    }

    private func trimmed(_ range: Range<Int>, in block: Block) -> Range<Int> {
        let bytes = Array(block.text.utf8)
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start] == 0x20 { start += 1 }
        while end > start, bytes[end - 1] == 0x20 { end -= 1 }
        return start..<end
    }

    /// A block as its tag has it.
    private func shaped(_ piece: Piece) -> Block {
        var block = piece.block
        guard let tag = piece.tag, block.cell == nil else { return block }
        switch tags[tag].role {
        case .heading(let level): block.kind = .heading(level: level)
        case .item where block.kind == .paragraph: block.kind = .listItem(depth: 1, isOrdered: false)
        default: break
        }
        return block
    }
}
