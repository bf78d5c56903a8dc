package import KeptEntries
package import KeptRegister
import KeptVocabulary

/// Adds one entry that a person typed.
package struct AddEntry: Sendable {
    private let register: Register

    package init(_ register: Register) { self.register = register }

    /// Where a new text is to stand.
    package enum Position: Sendable {
        /// At the end of a section or a submission.
        case lastIn(String)
        /// In the same section, in a paragraph of its own, behind another text or section.
        case after(String)
    }

    /// Adds an entry with its title, `name=value` fields, and `role=ID` links to entries that are there.
    ///
    /// Its id comes from chance, so that it tells nothing of who it is.
    /// - Throws: `RegisterError`, `ActionError`, `EntryError`; no message repeats the title.
    package func run(
        _ kind: EntryKind, _ title: String, fields pairs: [String], links ties: [String],
        at position: Position? = nil
    ) throws -> Entry {
        let words = try FieldWords(title: title, pairs, of: kind)
        var entry = Entry(id: "", kind: kind, fields: words.values.compactMapValues { $0 })
        for (number, element) in words.elements.enumerated() {
            let key = register.elementKey()
            entry.elements[element.field, default: [:]][key] = StoredElement(
                key: key, rank: .number(number), members: element.members)
        }
        entry = try register.withChance(entry)
        var addition = Addition()
        addition.entries = [entry]
        addition.links = try TieWords.links(ties, of: entry.id, kind, in: register)
        if let position { addition.links.append(try SubmissionPlace(register).link(of: entry, at: position)) }
        _ = try register.add(addition, evidence: [:], action: "add")
        return try register.entry(entry.id)
    }
}

/// Ties as a person types them: `role=ID`.
enum TieWords {
    /// - Throws: `EntryError.unknownRole`; `RegisterError.unknownEntry`.
    static func links(
        _ ties: [String], of origin: String, _ originKind: EntryKind, in register: Register
    ) throws -> [Link] {
        try ties.map { tie in
            let parts = tie.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw EntryError.unknownRole(suggestion: nil) }
            let role = try Role(parts[0])
            let target = try register.entry(parts[1])
            // `victim=PERSON` of an event says the same as `victim=EVENT` of the person.
            let isToldFromEvent = role.namesAPart && originKind == .event && target.kind != .event
            return isToldFromEvent ? Link(target.id, role, origin) : Link(origin, role, target.id)
        }
    }
}
