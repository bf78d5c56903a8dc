import KeptEntries
package import KeptRegister

/// Changes, oldest first, in the shape of `kept history --json`.
package struct HistoryJSON: Encodable, Sendable {
    private struct Step: Encodable, Sendable {
        let id: String
        let at: String
        let action: String
        let by: String
        let undoes: String?
        let entries: [String]
        let set: [String: Value]?
        let emptied: [String]?
    }

    private let changes: [Step]

    package init(_ steps: [HistoryStep]) {
        changes = steps.map { step in
            var (set, emptied) = ([String: Value](), [String]())
            for (slot, value) in step.values {
                if let value { set[slot.shownName] = value } else { emptied.append(slot.shownName) }
            }
            return Step(
                id: step.id, at: step.at.words, action: step.action, by: step.by, undoes: step.undoes,
                entries: step.entries,
                set: set.isEmpty ? nil : set, emptied: emptied.isEmpty ? nil : emptied.sorted())
        }
    }
}
