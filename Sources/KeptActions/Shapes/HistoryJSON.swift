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
            let patch = PatchJSON(step.values)
            return Step(
                id: step.id, at: step.at.words, action: step.action, by: step.by, undoes: step.undoes,
                entries: step.entries, set: patch.set, emptied: patch.emptied)
        }
    }
}
