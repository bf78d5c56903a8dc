internal import Foundation
import KeptVocabulary

/// Finds notes that are only typed: raised digits or `[1]` in the text, and the same before a note's text.
///
/// Nothing is taken for a mark unless a note answers at least one mark of its sort, so that `m²` and `1st`
/// stay.
struct PandocRaisedNotes {
    private let drafts: [PandocDraft]
    /// The mark and its bytes for each draft that is a note's text; the bytes are empty for numbered lists.
    private let definitions: [Int: (mark: String, length: Int)]

    init(_ drafts: [PandocDraft]) {
        self.drafts = drafts
        var definitions: [Int: (String, Int)] = [:]
        var isUnderNotes = false
        for (index, draft) in drafts.enumerated() {
            if draft.isHeading || Self.announcesNotes(draft) { isUnderNotes = Self.announcesNotes(draft) }
            if let typed = Self.typedDefinition(draft) {
                definitions[index] = typed
            } else if isUnderNotes, case .listItem(_, isOrdered: true) = draft.kind,
                let mark = draft.label.flatMap(PandocLinkedNotes.mark), mark.allSatisfy(\.isNumber)
            {
                definitions[index] = (mark, 0)
            }
        }
        self.definitions = definitions
    }

    /// - Returns: The running text with references in place of the marks, and the notes in their own order.
    func separated() -> (body: [PandocDraft], notes: [PandocDraft]) {
        let marks = NoteMarks(defined: definitions.values.map(\.mark))
        let defined = Set(definitions.values.map(\.mark))
        var body = drafts
        var answered = 0
        for index in drafts.indices where definitions[index] == nil {
            for (range, found) in Self.marks(in: drafts[index], marks, defined: defined).reversed() {
                body[index].replace(range, withReferences: found)
                answered += found.count(where: defined.contains)
            }
        }
        guard answered > 0 else { return (drafts, []) }
        let notes = definitions.sorted { $0.key < $1.key }.map { index, definition in
            var note = drafts[index]
            if definition.length > 0 { note.cut(0..<definition.length) }
            (note.kind, note.label) = (.note(mark: definition.mark), nil)
            return note
        }
        return (body.indices.filter { definitions[$0] == nil }.map { body[$0] }, notes)
    }

    // MARK: - Notes

    private static let announcements: Set = [
        "notes", "endnotes", "footnotes", "references", "end notes", "notes and references", "notas",
        "notes de fin",
        "references and notes", "sources",
    ]

    private static func announcesNotes(_ draft: PandocDraft) -> Bool {
        let words = draft.words(0..<min(draft.text.count, 40)).lowercased()
        return announcements.contains(String(words.trimmed { $0.isWhitespace || $0.isPunctuation }))
    }

    private static func typedDefinition(_ draft: PandocDraft) -> (mark: String, length: Int)? {
        guard !draft.isHeading else { return nil }
        if let range = draft.superscripts.first, range.lowerBound == 0, range.count < draft.text.count,
            let mark = digits(draft.words(range)).first, digits(draft.words(range)).count == 1
        {
            return (mark, range.upperBound)
        }
        if let raised = NoteMarks.superscript(at: 0, in: draft.text), raised.end < draft.text.count {
            return (raised.mark, raised.end)
        }
        guard draft.text.first == UInt8(ascii: "["),
            let end = draft.text.prefix(6).firstIndex(of: UInt8(ascii: "]")),
            end + 1 < draft.text.count, draft.text[end + 1] == 0x20
        else { return nil }
        let mark = draft.words(1..<end)
        return !mark.isEmpty && mark.allSatisfy { $0.isASCII && $0.isNumber } ? (mark, end + 1) : nil
    }

    // MARK: - Marks

    /// Marks in running text, in order, with their bytes.
    private static func marks(
        in draft: PandocDraft, _ marks: NoteMarks, defined: Set<String>
    ) -> [(Range<Int>, [String])] {
        var found: [(Range<Int>, [String])] = []
        for range in draft.superscripts where range.lowerBound > 0 {
            let digits = digits(draft.words(range))
            guard !digits.isEmpty, !draft.links.contains(where: { $0.range.overlaps(range) }),
                digits.allSatisfy(defined.contains) || followsWord(range.lowerBound, in: draft.text),
                !isUnit(before: range.lowerBound, in: draft.text)
            else { continue }
            found.append((range, digits))
        }
        var index = 1
        while index < draft.text.count {
            guard [0xC2, 0xE2, 0x5B].contains(draft.text[index]),
                let (marks, end) = marks.references(at: index, in: draft.text),
                !draft.links.contains(where: { $0.range.contains(index) })
            else {
                index += 1
                continue
            }
            found.append((index..<end, marks))
            index = end
        }
        return found.sorted { $0.0.lowerBound < $1.0.lowerBound }
    }

    /// The numbers of `3`, `3,4` or `3 4`; empty for any other words.
    private static func digits(_ words: String) -> [String] {
        let parts = words.split { $0 == "," || $0 == " " || $0 == ";" }.map(String.init)
        let areNumbers = parts.allSatisfy { $0.count <= 4 && $0.allSatisfy { $0.isASCII && $0.isNumber } }
        return areNumbers ? parts : []
    }

    /// `m`, `km`, `CO`: one or two letters alone.
    private static func isUnit(before offset: Int, in text: [UInt8]) -> Bool {
        let letters = text[..<offset].reversed().prefix { isLetter($0) }
        return (1...2).contains(letters.count)
    }

    private static func followsWord(_ offset: Int, in text: [UInt8]) -> Bool {
        guard let last = text[..<offset].last(where: { $0 != 0x20 }) else { return false }
        return isLetter(last) || [0x2E, 0x2C, 0x3B, 0x3A, 0x29, 0x22, 0x27].contains(last) || last >= 0x80
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
