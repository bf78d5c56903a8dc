import KeptEntries
import KeptLedger
import KeptVocabulary

/// What is to be forgotten, as it is looked for in the lines of changes.
struct Sought: Sendable {
    /// The entries of which nothing stays: what is forgotten, and those whose ids follow from words that name it.
    private(set) var entries: Set<String> { didSet { guardian = made() } }
    /// The documents that hold what is forgotten.
    let documents: Set<String>
    let mask: NameMask
    private var guardian = Guardian(NameMask([]), hidden: [])

    init(entries: Set<String>, documents: Set<String> = [], words: Set<HiddenWords>) {
        (self.entries, self.documents) = (entries, documents)
        // The mark that stands for what is forgotten is not looked for.
        let marks = [NameMask.mark, NameMask.markOfForgotten]
        mask = NameMask(
            words.filter { word in !marks.contains { $0.lowercased().contains(FoldedLetters.of(word.text)) }
            },
            mark: NameMask.markOfForgotten)
        guardian = made()
    }

    private func made() -> Guardian { Guardian(mask, hidden: entries.union(documents)) }

    mutating func add(_ more: [String]) { entries.formUnion(more) }

    /// Whether a line tells of it.
    func holds(_ line: Change.Line) -> Bool {
        guard !Change.isOfRegister(line.kind) else { return false }
        if guardian.withholds(line) { return true }
        return line.patch.values.values.contains { $0?.containsText(where: entries.contains) ?? false }
    }

    /// Whether a line has words of it.
    func names(_ line: Change.Line) -> Bool { Guardian(mask, hidden: []).withholds(line) }

    /// The lines of a change that tell of it.
    func places(in read: ChangeText.Read) -> Set<LinePlace> {
        Set(
            read.change.lines.enumerated().compactMap { position, line in
                guard let line, holds(line) else { return nil }
                return LinePlace(change: read.digest, position: position)
            })
    }
}
