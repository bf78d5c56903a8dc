import KeptActions
import KeptEntries
import KeptLedger
import KeptRegister

/// What came of a bundle, or would come: from whom, which entries are new or changed, and what is in conflict.
struct TakenText {
    let text: String

    /// So many entries are told; of each, so many values.
    private static let most = (entries: 25, values: 6)

    init(_ taken: Take.Taken, isPreview: Bool, register: String) {
        var lines = [Self.head(taken, isPreview: isPreview)]
        if taken.filled > 0 {
            lines.append("\(taken.filled.of("change")) came with lines that had been withheld.")
        }
        let withheld = taken.withheld - taken.heldBack
        if withheld > 0 {
            lines.append(
                "\(withheld.of("line of these changes is", "lines of these changes are")) withheld from you; "
                    + "who made the bundle can let you see more with kept exchange add --sees.")
        }
        if taken.heldBack > 0 {
            lines.append(
                "\(taken.heldBack.of("line is", "lines are")) not taken yet: \(taken.from) did not know that something is to be forgotten. Send a "
                    + "bundle of yours, and take one again.")
        }
        if taken.forgotten > 0 {
            lines.append(
                "\(taken.forgotten.of("line that is", "lines that are")) to be forgotten \(isPreview ? "would go" : "went") out of this copy for "
                    + "good; backups that were made before have \(taken.forgotten == 1 ? "it" : "them") still."
            )
        }
        if taken.refused > 0 {
            lines.append(
                taken.refused.of(
                    "change counts for nothing: its writer was",
                    "changes count for nothing: their writers were")
                    + " put out.")
        }
        lines += taken.copied.map(CopiedKeyText.text)
        if taken.missing > 0 {
            lines.append(
                "\(taken.from) has \(taken.missing.of("change that is", "changes that are")) not here: send a bundle of yours, and take one again."
            )
        }
        if taken.entries.count > Self.most.entries, taken.arrivals.allSatisfy({ $0.change == .new }) {
            lines += Self.kinds(taken.entries)
        } else {
            lines += taken.arrivals.prefix(Self.most.entries).flatMap(Self.told)
            let more = taken.entries.count - Self.most.entries
            if more > 0 { lines.append("  … and \(more.of("more entry", "more entries"))") }
        }
        if taken.conflicts > 0 {
            let values = taken.conflicts.of("value is", "values are")
            let found = taken.arrivals.flatMap(\.conflicts)
            let one = found.count == 1 ? found[0] : nil
            let decision = one.map { "\($0.entry) \($0.slot.shownName)=VALUE" } ?? "ID FIELD=VALUE"
            lines.append(
                isPreview
                    ? "If you take it, \(values) in conflict; kept set \(decision) decides then."
                    : "\(values) in conflict; decide with kept set \(decision) --register \(register)")
        }
        if isPreview { lines.append("Nothing was taken.") }
        if !taken.words.isEmpty {
            lines.append("\nWords: " + taken.words.joined(separator: " "))
            lines.append(
                "Read them to your colleague by voice, whose machine prints them with kept exchange key --register: where they differ, this is "
                    + "another register than theirs. Delete the folder then, and write nothing into it.")
        }
        text = lines.joined(separator: "\n")
    }

    private static func head(_ taken: Take.Taken, isPreview: Bool) -> String {
        var parts = [taken.changes.of("change"), taken.evidence.of("file") + " of evidence"]
        for change in [Arrival.Change.new, .changed, .removed] {
            let arrivals = taken.arrivals.filter { $0.change == change }
            // Of more entries than are told one by one, how many are new is not known.
            guard !arrivals.isEmpty, taken.arrivals.count == taken.entries.count else { continue }
            parts.append(arrivals.count.of("entry", "entries") + " \(change.rawValue)")
        }
        return "From \(taken.from)\(isPreview ? " would come" : ""): \(parts.joined(separator: ", "))."
    }

    /// How many there are of each kind, which an id begins with.
    private static func kinds(_ entries: [String]) -> [String] {
        Dictionary(grouping: entries, by: EntryKind.init(ofID:))
            .sorted { $0.key < $1.key }
            .map { "  " + String($1.count).leftPadded(to: 5) + "  " + $0.word(for: $1.count) }
    }

    private static func told(_ arrival: Arrival) -> [String] {
        let entry = arrival.entry
        let title = entry.title.isEmpty ? entry.kind.name : entry.title
        var lines = [
            "  " + arrival.change.rawValue.padded(to: 8) + "  \(entry.id)  " + title.cut(to: 80)
        ]
        let contested = Set(arrival.conflicts.map(\.slot))
        let values = arrival.values.filter { slot, value in
            isTold(slot, entry.kind) && !contested.contains(slot) && value?.plainWords != title
        }.map { slot, value in
            "\(slot.shownName) = \(value.map { slot.words($0, of: entry.kind) } ?? "(emptied)")"
        }.sorted()
        lines += values.prefix(most.values).map { "            " + $0.cut(to: 90) }
        if values.count > most.values { lines.append("            … and \(values.count - most.values) more") }
        for conflict in arrival.conflicts {
            lines.append("            \(conflict.slot.shownName) is in conflict:")
            lines += ConflictText(conflict, of: entry).values.map { "                " + $0 }
        }
        return lines
    }

    /// What only places an entry among others is told nobody.
    private static func isTold(_ slot: Slot, _ kind: EntryKind) -> Bool {
        guard case .field(let name) = slot else { return !slot.isTechnical }
        return kind.description?.field(name)?.uses.contains(.technical) != true
    }
}
