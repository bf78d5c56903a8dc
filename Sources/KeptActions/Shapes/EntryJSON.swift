package import KeptEntries
package import KeptRegister
import KeptVocabulary

/// An entry with its fields beside its id, in the shape of `kept show ID --json` where links are given.
package struct EntryJSON: Encodable, Sendable {
    private let entry: Entry
    private let links: [Link]?
    private let provenance: [Accepted]?
    private let conflicts: [Conflict]

    package init(
        _ entry: Entry, links: [Link]? = nil, provenance: [Accepted]? = nil, conflicts: [Conflict] = []
    ) {
        self.entry = entry
        self.conflicts = conflicts
        self.links = links
        self.provenance = provenance
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { nil }
    }

    private struct LinkJSON: Encodable {
        let role: String
        /// Whether this entry is the one that cites, mentions …, or the one that is cited.
        let direction: String
        let id: String
    }

    private struct ProvenanceJSON: Encodable {
        let document: String
        let place: Place
        let quote: String
        /// Who accepted it into the register, and when.
        let acceptedBy: String
        let acceptedAt: String
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        for (name, value) in entry.fields { try container.encode(value, forKey: Key(name)) }
        for name in entry.elements.keys {
            let elements = entry.elements(name).map { element in
                Value.members(element.members.merging(["key": .text(element.key)]) { $1 })
            }
            if !elements.isEmpty { try container.encode(elements, forKey: Key(name)) }
        }
        // An entry's own title, where it has one, is a field; the line that lists show is the label.
        try container.encode(entry.id, forKey: Key("id"))
        try container.encode(entry.kind.name, forKey: Key("kind"))
        try container.encode(entry.title, forKey: Key("label"))
        if let links {
            let lines = links.map { link in
                link.origin == entry.id
                    ? LinkJSON(role: link.role.name, direction: "to", id: link.target)
                    : LinkJSON(role: link.role.name, direction: "from", id: link.origin)
            }
            try container.encode(lines, forKey: Key("links"))
        }
        if let provenance {
            try container.encode(
                provenance.map { place in
                    ProvenanceJSON(
                        document: place.provenance.document, place: place.provenance.place,
                        quote: place.provenance.quote, acceptedBy: place.by, acceptedAt: place.at.words)
                }, forKey: Key("provenance"))
        }
        if !conflicts.isEmpty {
            try container.encode(conflicts.map(ConflictJSON.init), forKey: Key("conflicts"))
        }
    }
}

/// A conflict of an entry.
struct ConflictJSON: Encodable, Sendable {
    private let field: String
    private let value: Value?
    private let at: String
    private let by: String

    init(_ conflict: Conflict) {
        (field, value) = (conflict.slot.shownName, conflict.value)
        (at, by) = (conflict.at.words, conflict.by)
    }
}
