import KeptVocabulary

/// Turns a paragraph of plain text into a block: label and marks taken out, lines joined, addresses found.
struct TextCleaner {
    let bytes: [UInt8]
    let marks: NoteMarks
    /// Marks that cling to words, by where they begin.
    let glued: [Int: GluedNotes.Mark]

    private var text: [UInt8] = []
    private var segments: [Block.Segment] = []
    private var references: [Block.NoteReference] = []
    private var links: [Block.Link] = []

    init(bytes: [UInt8], marks: NoteMarks, glued: [Int: GluedNotes.Mark]) {
        (self.bytes, self.marks, self.glued) = (bytes, marks, glued)
    }

    /// The block of a note whose mark stands no more in its lines.
    mutating func block(_ note: GluedNotes.Note) -> Block? {
        guard !note.lines.isEmpty, var block = block(.init(lines: note.lines), isNote: true) else {
            return nil
        }
        block.kind = .note(mark: note.mark)
        return block
    }

    /// - Returns: The block; `nil` where nothing is left of it.
    mutating func block(_ paragraph: TextLines.Paragraph, isNote: Bool = false) -> Block? {
        text.removeAll(keepingCapacity: true)
        (segments, references, links) = ([], [], [])
        var kind = Block.Kind.paragraph
        var label: String?
        var first = paragraph.lines[0]
        if isNote {
        } else if let note = NoteMarks.definition(at: paragraph, in: bytes) {
            kind = .note(mark: note.mark)
            first = (first.lowerBound + note.length)..<first.upperBound
        } else if let length = TypedLabel.length(in: bytes[first]) {
            let end = first.lowerBound + length
            let typed = String(decoding: bytes[first.lowerBound..<end], as: UTF8.self)
            label = String(typed.prefix { $0 != " " && $0 != "\t" })
            kind = .listItem(depth: 1, isOrdered: TypedLabel.isOrdered(label ?? ""))
            first = end..<first.upperBound
        }
        if paragraph.isUnderlined { kind = .heading(level: 2) }
        copy(first)
        for line in paragraph.lines.dropFirst() {
            // The line's end is the space between its words.
            if !text.isEmpty, text.last != 0x20 { space(at: line.lowerBound - 1) }
            copy(line)
        }
        while text.last == 0x20 { text.removeLast() }
        // A mark that stood apart behind the last word still belongs to it.
        references = references.map { .init(mark: $0.mark, offset: min($0.offset, text.count)) }
        guard !text.isEmpty else { return nil }
        return Block(
            kind: kind, label: label, text: String(decoding: text, as: UTF8.self), noteReferences: references,
            links: links, origin: .bytes(segments))
    }

    private mutating func copy(_ range: Range<Int>) {
        var index = range.lowerBound
        var runStart = index
        while index < range.upperBound {
            let byte = bytes[index]
            if !glued.isEmpty, let mark = glued[index] {
                flush(runStart..<index)
                references += mark.marks.map { Block.NoteReference(mark: $0, offset: text.count) }
                index = mark.end
                runStart = index
            } else if byte == 0xC2 || byte == 0xE2 || byte == 0x5B, index > range.lowerBound,
                let found = marks.references(at: index, in: bytes)
            {
                flush(runStart..<index)
                references += found.marks.map { Block.NoteReference(mark: $0, offset: text.count) }
                index = found.end
                runStart = index
            } else if byte == 0x3C,
                let end = BareAddresses.end(at: index + 1, in: bytes[..<range.upperBound]),
                end < range.upperBound,
                bytes[end] == 0x3E
            {
                flush(runStart..<index)
                link(index + 1..<end)
                index = end + 1
                runStart = index
            } else if byte == 0x68 || byte == 0x77,
                let end = BareAddresses.end(at: index, in: bytes[..<range.upperBound])
            {
                flush(runStart..<index)
                link(index..<end)
                index = end
                runStart = index
            } else if byte == 0x0A || byte == 0x0D || byte == 0x09 {
                flush(runStart..<index)
                space(at: index)
                index += 1
                runStart = index
            } else {
                index += 1
            }
        }
        flush(runStart..<index)
    }

    private mutating func flush(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        segments.append(.init(textStart: text.count, originalStart: range.lowerBound, length: range.count))
        text += bytes[range]
    }

    private mutating func space(at index: Int) {
        segments.append(.init(textStart: text.count, originalStart: index, length: 1))
        text.append(0x20)
    }

    private mutating func link(_ range: Range<Int>) {
        let start = text.count
        flush(range)
        links.append(.init(target: String(decoding: bytes[range], as: UTF8.self), range: start..<text.count))
    }
}
