/// Marks of notes in square brackets, `[1]` and `[2, 3]`, as they stand in a text whose notes begin with the same.
enum BracketMarks {
    /// The mark that begins a line, and its bytes with the space after it.
    static func opening(_ line: TextLine) -> (mark: String, length: Int)? {
        guard let (marks, end) = marks(at: 0, in: line.text), marks.count == 1, end < line.text.count,
            line.text[end] == 0x20
        else { return nil }
        return (marks[0], end + 1)
    }

    /// The lines with the marks that have notes taken out of the text.
    static func raised(_ pages: [[TextLine]], known: Set<String>) -> [[TextLine]] {
        pages.map { lines in
            guard lines.contains(where: { $0.text.contains(UInt8(ascii: "[")) }) else { return lines }
            return lines.map { line in
                var line = line
                var index = 0
                while index < line.text.count {
                    guard line.text[index] == UInt8(ascii: "["),
                        let (marks, end) = marks(at: index, in: line.text),
                        marks.allSatisfy(known.contains)
                    else {
                        index += 1
                        continue
                    }
                    // The space before a mark goes with it.
                    let start = index > 0 && line.text[index - 1] == 0x20 ? index - 1 : index
                    line.remove(start..<end)
                    line.marks += marks.map { .init(mark: $0, offset: start) }
                    index = start
                }
                line.marks.sort { $0.offset < $1.offset }
                return line
            }
        }
    }

    /// `[1]`, `[2, 3]` or `[4–6]` at an offset, and where it ends.
    private static func marks(at start: Int, in text: [UInt8]) -> (marks: [String], end: Int)? {
        guard start < text.count, text[start] == UInt8(ascii: "["),
            let close = text[start...].prefix(16).firstIndex(of: UInt8(ascii: "]"))
        else { return nil }
        let inside = String(decoding: text[(start + 1)..<close], as: UTF8.self)
        guard !inside.isEmpty, inside.allSatisfy({ $0.isNumber || ",;–- ".contains($0) }) else { return nil }
        let marks = NoteNumber.listed(inside).filter { Int($0).map { (1...999).contains($0) } ?? false }
        return marks.isEmpty ? nil : (marks, close + 1)
    }
}

extension TextLine {
    /// Takes bytes out of the text; the words around them keep their places.
    mutating func remove(_ range: Range<Int>) {
        text.removeSubrange(range)
        pieces = pieces.compactMap { piece in
            let end = piece.start + piece.length
            let cut = max(0, min(end, range.upperBound) - max(piece.start, range.lowerBound))
            let before = max(0, min(piece.start, range.upperBound) - range.lowerBound)
            let start = piece.start > range.lowerBound ? piece.start - before : piece.start
            return cut == piece.length && cut > 0
                ? nil : Piece(start: start, length: piece.length - cut, box: piece.box)
        }
        marks = marks.map { mark in
            let before = max(0, min(mark.offset, range.upperBound) - range.lowerBound)
            return Mark(
                mark: mark.mark, offset: mark.offset > range.lowerBound ? mark.offset - before : mark.offset)
        }
    }
}
