import KeptReading
import KeptVocabulary

/// Where the notes and paragraphs of the document that was read stand in the text that is written, so that words which point to them
/// by number point to them still.
struct WrittenNumbers {
    /// By the mark that a note bore, the numbers that it has now, in order.
    private var notes: [String: [Int]] = [:]
    private var paragraphs: [String: Int] = [:]

    mutating func add(note mark: String?, number: Int) {
        if let mark { notes[mark, default: []].append(number) }
    }

    mutating func add(paragraph label: String?, number: Int?) {
        if let label, let number, paragraphs[label] == nil { paragraphs[label] = number }
    }

    /// Words with the numbers of today.
    ///
    /// Of a note its mark, as it was read, and its number count; of words that come from no document no number is known.
    /// - Throws: `ActionError.lostReference` where what they point to does not stand in the text any more, and `.typedReference`
    ///   for a number that a person wrote: what it meant is not known.
    func resolved(
        _ words: String, note: (mark: String?, number: Int)? = nil, isRead: Bool, language: String, id: String
    ) throws -> String {
        let references = TextReference.all(in: words, isNote: note != nil)
        guard !references.isEmpty else { return words }
        guard isRead else {
            throw ActionError.typedReference(id: id, words: String(words[references[0].range]))
        }
        var result = words
        for reference in references.reversed() {
            let new: String
            switch reference.kind {
            case .note(let number):
                guard let now = now(String(number), before: note?.number) else {
                    throw ActionError.lostReference(id: id, what: "note \(number)")
                }
                new = String(now)
            case .paragraph(let number):
                guard let now = paragraphs[String(number)] else {
                    throw ActionError.lostReference(id: id, what: "paragraph \(number)")
                }
                new = String(now)
            case .previousNote:
                guard let note, let mark = note.mark.flatMap({ Int($0) }) else { continue }
                guard let now = now(String(mark - 1), before: note.number) else {
                    throw ActionError.lostReference(id: id, what: "the note before it, \(mark - 1)")
                }
                // It still stands right before: the word says it.
                if now == note.number - 1 { continue }
                let isAlone = words[reference.range.upperBound...].allSatisfy { !$0.isLetter && !$0.isNumber }
                new = Self.words(forNote: now, isAlone: isAlone, language: language)
            }
            result.replaceSubrange(reference.range, with: new)
        }
        return result
    }

    /// The number that a note has now; of several with one mark the last before a place.
    private func now(_ mark: String, before number: Int?) -> Int? {
        let all = notes[mark] ?? []
        return all.last { number == nil || $0 < number ?? 0 } ?? all.first
    }

    /// In place of *ibid.*, where another note came between.
    private static func words(forNote number: Int, isAlone: Bool, language: String) -> String {
        switch language.prefix(2) {
        case "fr":
            return (isAlone ? "Voir note \(number)" : "Note \(number)") + " ci-dessus" + (isAlone ? "." : "")
        case "es":
            return (isAlone ? "Véase nota \(number)" : "Nota \(number)") + " supra" + (isAlone ? "." : "")
        default: return (isAlone ? "See note \(number)" : "Note \(number)") + " above" + (isAlone ? "." : "")
        }
    }
}
