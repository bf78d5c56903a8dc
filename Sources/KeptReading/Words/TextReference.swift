import KeptDocuments
import KeptVocabulary

/// Words of a text that point to another place of the same text by its number: a note, a paragraph, or the note before.
package struct TextReference: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        case note(Int)
        case paragraph(Int)
        /// `Ibid.`, at the beginning of a note.
        case previousNote
    }

    package let kind: Kind
    /// Where the number stands, or `Ibid.`.
    package let range: Range<String.Index>

    /// References in the order in which they stand.
    ///
    /// A number counts where words say that it is of this text: above, below, supra, *see note*. Numbers of other texts
    /// ("paragraph 12 of the report") do not.
    /// `isNote`: Whether the text is that of a note.
    package static func all(in text: String, isNote: Bool) -> [TextReference] {
        guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) || isNote else { return [] }
        let block = Block(kind: .paragraph, text: text, origin: .paragraph(1))
        let wording = Wording(block, index: 0)
        var found: [TextReference] = []
        // A text points in the words of any language: notes are often in another one than the text.
        for words in OfficialLanguage.all.compactMap(\.citing) {
            let reader = TextReferenceReader(wording: wording, words: words)
            for (kind, bytes) in reader.all(isNote: isNote) {
                let start = text.utf8.index(text.startIndex, offsetBy: bytes.lowerBound)
                let range = start..<text.utf8.index(start, offsetBy: bytes.count)
                if !found.contains(where: { $0.range.overlaps(range) }) {
                    found.append(TextReference(kind: kind, range: range))
                }
            }
        }
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}

/// Finds the references of a text by the words of a language.
private struct TextReferenceReader {
    typealias Found = (kind: TextReference.Kind, bytes: Range<Int>)

    let wording: Wording
    let words: CitingWords

    func all(isNote: Bool) -> [Found] {
        var found: [Found] = []
        if isNote, words.previous.contains(wording.lower(0)) {
            let end = wording.lower(1) == "." ? 2 : 1
            found.append((.previousNote, wording.bytes(0..<end)))
        }
        for index in wording.tokens.indices {
            if words.notes.contains(wording.lower(index)) {
                found += notes(at: index, isNote: isNote).map { (.note($0.number), $0.bytes) }
            }
            if words.paragraphs.contains(wording.lower(index)) {
                let numbers = numbers(behind: index)
                if pointsHere(numbers.end) { found += numbers.all.map { (.paragraph($0.number), $0.bytes) } }
            }
        }
        return found
    }

    private typealias Number = (number: Int, bytes: Range<Int>)

    private func notes(at index: Int, isNote: Bool) -> [Number] {
        let numbers = numbers(behind: index)
        if pointsHere(numbers.end, isNote: true) { return numbers.all }
        let first = Array(numbers.all.prefix(1))
        if isBehindSupra(index) { return first }
        if isNote, wording.lower(index - 1) == "(", wording.lower(numbers.end) == ")" { return first }
        let isSeen = (1...2).contains { words.see.contains(wording.lower(index - $0)) }
        return isSeen && !words.of.contains(wording.lower(numbers.end)) ? first : []
    }

    /// `supra note 4`, `op. cit., note 3`.
    private func isBehindSupra(_ index: Int) -> Bool {
        let start = wording.tokens[max(0, index - 5)].range.lowerBound
        let before = wording.block.words(start..<wording.tokens[index].range.lowerBound).lowercased()
        return words.before.contains { mark in
            let rest = before.trimmedEnd { " .,".contains($0) }
            return rest.hasSuffix(mark) || rest.hasSuffix(mark + "., at") || rest.hasSuffix(mark + ", at")
        }
    }

    /// The numbers behind a word, `3, 4 and 6`, and the token behind the last.
    private func numbers(behind index: Int) -> (all: [Number], end: Int) {
        var result: [Number] = []
        var next = wording.lower(index + 1) == "." ? index + 2 : index + 1
        var end = next
        while wording.tokens.indices.contains(next), wording.tokens[next].kind == .number {
            let token = wording.tokens[next]
            var offset = token.range.lowerBound
            for part in token.text.split(omittingEmptySubsequences: false, whereSeparator: { !$0.isNumber }) {
                if let number = Int(part), part.count <= 4 {
                    result.append((number, offset..<(offset + part.utf8.count)))
                }
                offset += part.utf8.count + separatorLength(in: token, at: offset + part.utf8.count)
            }
            next += 1
            end = next
            while words.joining.contains(wording.lower(next)) { next += 1 }
        }
        return (result, end)
    }

    private func separatorLength(in token: Token, at offset: Int) -> Int {
        guard offset < token.range.upperBound else { return 0 }
        let rest = token.text.utf8.dropFirst(offset - token.range.lowerBound)
        return rest.first.map { $0 < 0x80 ? 1 : 3 } ?? 0
    }

    /// `above`, `of this submission` behind a number.
    private func pointsHere(_ end: Int, isNote: Bool = false) -> Bool {
        let next = wording.lower(end) == "," ? end + 1 : end
        return words.directions.contains(wording.lower(next))
            || !isNote && words.selves.length(at: next, in: wording) != nil
    }
}
