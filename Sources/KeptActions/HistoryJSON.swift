package import KeptRegister

/// Changes, oldest first, in the shape of `kept history --json`.
package struct HistoryJSON: Encodable, Sendable {
    private struct Step: Encodable, Sendable {
        let id: String
        let at: String
        let action: String
        let undoes: String?
        let entries: [String]
        let set: [String: Field]?
        let emptied: [String]?
    }

    private let changes: [Step]

    package init(_ steps: [HistoryStep]) {
        changes = steps.map { step in
            let set = step.values.compactMapValues { $0 }
            let emptied = step.values.filter { $0.value == nil }.keys.sorted()
            return Step(
                id: step.id, at: step.at.words, action: step.action, undoes: step.undoes,
                entries: step.entries,
                set: set.isEmpty ? nil : set, emptied: emptied.isEmpty ? nil : emptied)
        }
    }
}
