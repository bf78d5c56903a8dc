import KeptActions
import KeptEntries
import KeptLedger
import KeptRegister

/// Changes, oldest first, a paragraph each.
struct HistoryText {
    let text: String

    init(_ steps: [HistoryStep]) {
        text = steps.map(Self.paragraph).joined(separator: "\n")
    }

    private static func paragraph(_ step: HistoryStep) -> String {
        let undoes = step.undoes.map { " of \($0)" } ?? ""
        let entries = step.entries.count == 1 ? step.entries[0] : step.entries.count.of("entry", "entries")
        var lines = ["\(step.id)  \(step.at.words)  \(step.by)  \(step.action)\(undoes)  \(entries)"]
        let kind = EntryKind(ofID: step.entries.first ?? "")
        lines += step.values.filter { !$0.key.isTechnical }.map { slot, value in
            guard let value else { return "    \(slot.shownName) = (emptied)" }
            // What a tie holds only places it among others.
            if case .link = slot { return "    \(slot.shownName)" }
            return "    \(slot.shownName) = \(slot.words(value, of: kind))".cut(to: 100)
        }.sorted()
        return lines.joined(separator: "\n")
    }
}

/// Two values of one slot, of which nobody has decided yet.
struct ConflictText {
    let text: String
    /// The lines with the two values.
    let values: [String]

    init(_ conflict: Conflict, of entry: Entry?) {
        let now: Value? =
            switch conflict.slot {
            case .field(let name): entry?.fields[name]
            case .element(let field, let key): entry?.elements[field]?[key]?.value
            case .key, .removed, .record, .link, .place, .other: nil
            }
        let isRemoval = conflict.slot == .removed
        let kind = EntryKind(ofID: conflict.entry)
        func words(_ value: Value?, _ none: String) -> String {
            value.map { conflict.slot.words($0, of: kind) } ?? none
        }
        let stands = isRemoval ? "it is there" : words(now, "(empty)")
        let other = isRemoval ? "it is removed" : words(conflict.value, "(emptied)")
        let writer = conflict.standsBy.map { "  (\($0))" } ?? ""
        values = [
            "stands  \(stands.cut(to: 90))\(writer)",
            "also    \(other.cut(to: 90))  (\(conflict.by), \(conflict.at.words))",
        ]
        let title = entry.map { "  " + $0.title.cut(to: 60) } ?? ""
        text = (["\(conflict.entry)  \(conflict.slot.shownName)\(title)"] + values.map { "    " + $0 })
            .joined(separator: "\n")
    }
}

extension LostText {
    /// Tells that something hangs on records that are gone, where that is so.
    static func tell(_ register: Register, name: String) throws {
        let count = try register.lost().count
        guard count > 0 else { return }
        Failures.note(
            "\(count.of("record is", "records are")) gone on which work hangs; see kept conflicts --register \(name)"
        )
    }
}

/// What hangs on a record that is gone, and what it may belong to now.
struct LostText {
    let text: String

    init(_ lost: LostRecord) {
        var lines = ["\(lost.id)  is in no collection any more"]
        if let was = lost.was { lines.append("    was     \(was.title.cut(to: 90))") }
        let changed = lost.changed.filter { !$0.key.isTechnical }.sorted {
            $0.key.shownName < $1.key.shownName
        }
        for (slot, value) in changed {
            lines.append("    \(slot.shownName) = \(value?.plainWords ?? "(emptied)")".cut(to: 100))
        }
        if !lost.tied.isEmpty {
            lines.append("    tied    \(lost.tied.joined(separator: ", "))".cut(to: 200))
        }
        for entry in lost.nearest { lines.append("    near    \(entry.id)  \(entry.title.cut(to: 70))") }
        text = lines.joined(separator: "\n")
    }
}
