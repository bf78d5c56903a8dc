import KeptActions
import KeptRegister

/// Changes, oldest first, a paragraph each.
struct HistoryText {
    let text: String

    init(_ steps: [HistoryStep]) {
        text = steps.map(Self.paragraph).joined(separator: "\n")
    }

    private static func paragraph(_ step: HistoryStep) -> String {
        let undoes = step.undoes.map { " of \($0)" } ?? ""
        var lines = ["\(step.id)  \(step.at.words)  \(step.action)\(undoes)  \(step.entries.count) entries"]
        for (slot, value) in step.values.sorted(by: { $0.key < $1.key }) where !slot.hasPrefix("provenance/")
        {
            let name = slot.hasPrefix("fields/") ? String(slot.dropFirst(7)) : slot
            lines.append("    \(name) = \(value.map(FieldLine.text) ?? "(emptied)")".cut(to: 100))
        }
        return lines.joined(separator: "\n")
    }
}

/// Two values of one field, of which nobody has decided yet.
struct ConflictText {
    let text: String

    init(_ conflict: Conflict, standing: Field?) {
        let now = standing.map(FieldLine.text) ?? "(empty)"
        let other = conflict.value.map(FieldLine.text) ?? "(emptied)"
        text = """
            \(conflict.entry)  \(conflict.name)
                stands  \(now.cut(to: 90))
                also    \(other.cut(to: 90))  (\(conflict.by), \(conflict.at.words))
            """
    }
}

/// A field on one line.
enum FieldLine {
    static func text(_ field: Field) -> String {
        switch field {
        case .text(let text): text
        case .number(let number): String(number)
        case .truth(let truth): truth ? "yes" : "no"
        case .list(let values): values.map(text).joined(separator: ", ")
        case .fields(let values):
            values.sorted { $0.key < $1.key }.map { $0.key + " " + text($0.value) }.joined(separator: ", ")
        }
    }
}
