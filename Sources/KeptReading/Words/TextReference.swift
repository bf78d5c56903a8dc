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
    /// A number counts where words say that it is of this text: above, below, supra, *see note*. Numbers of other texts ("paragraph 12 of
    /// the report") do not.
    /// `isNote`: Whether the text is that of a note.
    package static func all(in text: String, isNote: Bool) -> [TextReference] {
        guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) || isNote else { return [] }
        var found: [TextReference] = []
        func add(_ numbers: Substring, _ kind: (Int) -> Kind) {
            for match in numbers.matches(of: /\d+/) {
                guard let number = Int(match.output),
                    !found.contains(where: { $0.range.overlaps(match.range) })
                else {
                    continue
                }
                found.append(TextReference(kind: kind(number), range: match.range))
            }
        }
        if isNote, let match = text.prefixMatch(of: /(?i)(?:Ibidem|Ibid|Idem|Id)\b\.?/) {
            found.append(TextReference(kind: .previousNote, range: match.range))
        }
        for match in text.matches(of: directedNote) { add(match.1, Kind.note) }
        for match in text.matches(of: noteAfterSupra) { add(match.1, Kind.note) }
        for match in text.matches(of: seeNote) { add(match.1, Kind.note) }
        if isNote {
            for match in text.matches(of: /\((?:n|fn|note)\.? ?(\d{1,4})\)/) { add(match.1, Kind.note) }
        }
        for match in text.matches(of: directedParagraph) { add(match.1, Kind.paragraph) }
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private static var directedNote: Regex<(Substring, Substring)> {
        /(?i)\b(?:foot|end)?(?:notes?|notas?|сноск\p{L}*|примечани\p{L}*)\s+(\d{1,4}(?:\s*(?:,|and|&|to|et|y|и|–|-)\s*\d{1,4})*),?\s+(?:above|below|supra|infra|ci-dessus|ci-dessous|arriba|abajo|выше|ниже)\b/
    }

    private static var noteAfterSupra: Regex<(Substring, Substring)> {
        /(?i)\b(?:supra|infra|op\. ?cit\.|loc\. ?cit\.),?\s*(?:at\s+)?(?:foot|end)?(?:notes?|nn?\.?)\s*(\d{1,4})\b/
    }

    private static var seeNote: Regex<(Substring, Substring)> {
        /(?i)\b(?:see|see also|cf\.|compare|voir|véase|см\.)\s+(?:foot|end)?(?:notes?|nota|сноску?|nn?\.)\s*(\d{1,4})\b(?!\s*(?:of|in|to|de|du|des|del)\b)/
    }

    private static var directedParagraph: Regex<(Substring, Substring)> {
        /(?i)\b(?:paragraphs?|paras?\.?|paragraphes?|párrafos?|пункт\p{L}*)\s+(\d{1,4}(?:\s*(?:,|and|&|to|et|y|и|–|-)\s*\d{1,4})*),?\s+(?:above|below|supra|infra|ci-dessus|ci-dessous|arriba|abajo|выше|ниже|of this (?:submission|report|briefing|document))\b/
    }
}
