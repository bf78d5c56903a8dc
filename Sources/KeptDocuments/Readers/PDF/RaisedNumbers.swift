/// Ties the raised words of a text to the notes that answer them, and puts back those that none answers: the square
/// of a metre, or a letter.
struct RaisedNumbers {
    /// The marks that have a note.
    let known: Set<String>
    /// The mark before, in the text.
    private var last: String?

    init(known: Set<String>) { self.known = known }

    struct Settled {
        var text: [UInt8]
        var segments: [Block.BoxSegment]
        var references: [Block.NoteReference] = []
    }

    mutating func settled(_ joined: LineJoiner.Joined) -> Settled {
        var result = Settled(text: joined.text, segments: joined.segments)
        var added = 0
        for mark in joined.marks {
            var offset = mark.offset + added
            let (restored, parts) = parts(of: mark, behind: result.text[..<offset])
            if !restored.isEmpty {
                result.insert(restored, at: offset, page: joined.page(at: mark.offset), box: mark.box)
                added += restored.count
                offset += restored.count
            }
            last = parts.last ?? last
            result.references += parts.map { .init(mark: $0, offset: offset) }
        }
        return result
    }

    /// What of a raised word is text after all, and the marks of which the rest consists.
    private func parts(of mark: TextLine.Mark, behind text: ArraySlice<UInt8>) -> (
        text: [UInt8], marks: [String]
    ) {
        if mark.mark.first == "*" { return ([], [mark.mark]) }
        let next = (last.flatMap { Int($0) } ?? 0) + 1
        let unit = Self.unit(atEndOf: text)
        if Self.units.contains(unit), ["2", "3"].contains(mark.mark), Int(mark.mark) != next {
            return (mark.drawn, [])
        }
        let parts = NoteNumber.parts(of: mark.mark, known: known, after: last)
        if !parts.isEmpty { return ([], parts) }
        if mark.isGlued {
            // `204-21`: the text's own digits stand before the mark.
            let number = Array("\(next)".utf8)
            let isNext = mark.drawn.count > number.count && mark.drawn.suffix(number.count) == number[...]
            if isNext, known.contains("\(next)") { return (mark.drawn.dropLast(number.count), ["\(next)"]) }
            return (mark.drawn, [])
        }
        let isNumber = mark.mark.allSatisfy(\.isNumber)
        return (!isNumber || (1...2).contains(unit.count) ? mark.drawn : [], [])
    }

    private static let units: Set = ["m", "km", "cm", "mm", "ft"]

    /// The letters at the end of a text, at most three.
    private static func unit(atEndOf text: ArraySlice<UInt8>) -> String {
        let letters = text.suffix(3).reversed().prefix(while: PDFWordText.isLetter)
        return String(decoding: Array(letters.reversed()), as: UTF8.self)
    }
}

extension RaisedNumbers.Settled {
    /// Puts a word into the text where it was drawn.
    fileprivate mutating func insert(_ word: [UInt8], at offset: Int, page: Int, box: Box) {
        text.insert(contentsOf: word, at: offset)
        for index in segments.indices where segments[index].textStart >= offset {
            segments[index].textStart += word.count
        }
        let place = segments.firstIndex { $0.textStart > offset } ?? segments.endIndex
        segments.insert(.init(textStart: offset, length: word.count, page: page, box: box), at: place)
    }
}

extension LineJoiner.Joined {
    /// The page of the word that stands before an offset.
    fileprivate func page(at offset: Int) -> Int {
        (segments.last { $0.textStart < offset } ?? segments.first)?.page ?? 1
    }
}
