package import KeptRegister
package import KeptVocabulary

/// Adds one entry that a person typed.
package struct AddEntry: Sendable {
    private let register: Register

    package init(_ register: Register) { self.register = register }

    /// Adds an entry with its title, `name=value` fields, and `role=ID` links to entries that are there.
    ///
    /// Its id comes from chance, so that it tells nothing of who it is.
    /// - Throws: `RegisterError`, `ActionError`, `VocabularyError`; no message repeats the title.
    package func run(_ kind: EntryKind, _ title: String, fields pairs: [String], links ties: [String]) throws
        -> Entry
    {
        let title = title.trimmed
        guard !title.isEmpty else { throw ActionError.wrongValue(field: "title", needs: "some words") }
        var addition = Addition()
        let entry = Entry(
            kind: kind, key: register.randomKey(), title: title,
            fields: try FieldWords.fields(pairs, of: [:]).values.compactMapValues { $0 })
        addition.entries = [entry]
        for tie in ties {
            let parts = tie.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let role = Link.Role(rawValue: parts[0]) else {
                throw ActionError.unknownRole(roles: Link.Role.allCases.map(\.rawValue))
            }
            addition.links.append(Link(entry.id, role, try register.entry(parts[1]).id))
        }
        _ = try register.add(addition, evidence: [:], action: "add")
        return try register.entry(entry.id)
    }
}
