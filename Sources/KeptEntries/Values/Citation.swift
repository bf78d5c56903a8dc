/// A note of a text: where its mark stands, what it says, and which sources it names.
package struct Citation: Sendable, Hashable {
    /// Characters of the text before the mark, as it stood when the note was written.
    package var offset: Int
    /// The words before and after the mark, by which it finds its place in a text that was changed since.
    package var before: String
    package var after: String
    package var text: String
    /// Ids of sources.
    package var sources: [String]
    /// The mark that it bore in the document that it was read from; `nil` for a note that a person wrote.
    package var mark: String?

    private static let kept = 24

    /// A note whose mark stands after so many characters of a text.
    package init(
        at offset: Int, of words: String, text: String, sources: [String], mark: String? = nil
    ) {
        self.mark = mark
        let place = words.index(words.startIndex, offsetBy: max(0, offset), limitedBy: words.endIndex)
        let (before, after) = (words[..<(place ?? words.endIndex)], words[(place ?? words.endIndex)...])
        self.offset = before.count
        self.before = String(before.suffix(Self.kept))
        self.after = String(after.prefix(Self.kept))
        self.text = text
        self.sources = sources
    }

    /// Where the mark stands in a text, in characters: where it stood, or where the words around it are now, or else at
    /// the end of the word that is at its place.
    package func offset(in text: String) -> Int {
        let words = Array(text)
        for length in [Self.kept, 12, 6] {
            let ending = Array(before.suffix(length))
            if let place = Self.nearest(ending, in: words, to: offset - ending.count) {
                return place + ending.count
            }
            let beginning = Array(after.prefix(length))
            if let place = Self.nearest(beginning, in: words, to: offset) { return place }
        }
        var place = min(offset, words.count)
        while place > 0, place < words.count, !words[place].isWhitespace { place += 1 }
        return place
    }

    /// Where some words stand, nearest to a place; `nil` where they stand nowhere or are none.
    private static func nearest(_ part: [Character], in words: [Character], to place: Int) -> Int? {
        guard !part.isEmpty, part.count <= words.count else { return nil }
        func holds(_ start: Int) -> Bool {
            start >= 0 && start + part.count <= words.count
                && words[start..<start + part.count].elementsEqual(part)
        }
        for distance in 0...words.count {
            if holds(place - distance) { return place - distance }
            if holds(place + distance) { return place + distance }
        }
        return nil
    }
}

extension Citation: ElementValue {
    package static let expected = "the words of a note"

    package static let schema = JSONSchema.members(
        [
            "at": .number(0...1_000_000_000), "before": .text(), "after": .text(), "text": .text(),
            "sources": .list(.text()), "mark": .text(),
        ], required: ["at", "text"])

    package init?(stored: [String: Value]) {
        guard let offset = stored["at"]?.number, offset >= 0, let text = stored["text"]?.text else {
            return nil
        }
        self.offset = offset
        self.text = text
        before = stored["before"]?.text ?? ""
        after = stored["after"]?.text ?? ""
        sources = (stored["sources"]?.list ?? []).compactMap(\.text)
        mark = stored["mark"]?.text
    }

    package var stored: [String: Value] {
        var members: [String: Value] = [
            "at": .number(offset), "before": .text(before), "after": .text(after), "text": .text(text),
            "sources": .list(sources.map(Value.text)),
        ]
        if let mark { members["mark"] = .text(mark) }
        return members
    }

    /// A note at the end of the text.
    package init(typed words: String) throws(Refusal) {
        self.init(
            at: 1_000_000_000, of: "", text: try String(typed: words), sources: [])
        offset = 1_000_000_000
    }

    package var words: String { text }
}
