/// Joins the lines of a paragraph into one text, and keeps where each word stood.
struct LineJoiner {
    private let seams: LineSeams

    init(_ pages: [[TextLine]]) { seams = LineSeams(pages) }

    struct Joined {
        var text: [UInt8] = []
        var segments: [Block.BoxSegment] = []
        var marks: [TextLine.Mark] = []
    }

    /// One text of the lines, of which the first begins with a label of `label` bytes that is left out.
    func join(_ lines: [TextLine], skipping label: Int) -> Joined {
        var joined = Joined()
        for (number, line) in lines.enumerated() {
            let line = number == 0 && label > 0 ? line.dropping(label) : line
            if let mark = line.leadingMark {
                joined.marks.append(
                    .init(mark: mark, offset: joined.text.count, drawn: Array(mark.utf8), box: line.box))
            }
            if number > 0 { bind(&joined, lines[number - 1], to: line) }
            let start = joined.text.count
            joined.text += line.text
            joined.segments += line.pieces.map { piece in
                Block.BoxSegment(
                    textStart: start + piece.start, length: piece.length, page: line.page, box: piece.box)
            }
            joined.marks += line.marks.map { mark in
                var mark = mark
                mark.offset += start
                return mark
            }
        }
        return joined
    }

    /// Ends what is there so that the next line can follow.
    private func bind(_ joined: inout Joined, _ last: TextLine, to next: TextLine) {
        guard !joined.text.isEmpty else { return }
        switch seams.seam(behind: joined.text, last, before: next) {
        case .space: joined.text.append(0x20)
        case .nothing: break
        case .brokenWord:
            joined.text.removeLast()
            if let segment = joined.segments.indices.last { joined.segments[segment].length -= 1 }
        }
    }
}

extension Block.BoxSegment {
    init(textStart: Int, length: Int, page: Int, box: Box) {
        self.init(
            textStart: textStart, length: length, page: page, left: box.left, top: box.top,
            right: box.right, bottom: box.bottom)
    }
}
