package import KeptRegister
package import KeptVocabulary

/// Entries of one kind, in the shape of `kept list KIND --json`.
package struct EntryListJSON: Encodable, Sendable {
    package let kind: String
    package let entries: [EntryJSON]

    package init(kind: EntryKind, entries: [Entry]) {
        self.kind = kind.rawValue
        self.entries = entries.map { EntryJSON($0) }
    }
}

/// An entry with its fields beside its id, in the shape of `kept show ID --json` where links are given.
package struct EntryJSON: Encodable, Sendable {
    private let entry: Entry
    private let links: [Link]?
    private let provenance: [Provenance]?

    private let conflicts: [Conflict]

    package init(
        _ entry: Entry, links: [Link]? = nil, provenance: [Provenance]? = nil, conflicts: [Conflict] = []
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

    private struct ConflictJSON: Encodable {
        let field: String
        let value: Field?
        let at: String
        let by: String
    }

    private struct ProvenanceJSON: Encodable {
        let document: String
        let place: Place
        let quote: String
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        for (name, field) in entry.fields { try container.encode(field, forKey: Key(name)) }
        // An entry's own title, where it has one, is a field; the line that lists show is the label.
        try container.encode(entry.id, forKey: Key("id"))
        try container.encode(entry.kind.rawValue, forKey: Key("kind"))
        try container.encode(entry.title, forKey: Key("label"))
        if let links {
            let lines = links.map { link in
                link.origin == entry.id
                    ? LinkJSON(role: link.role.rawValue, direction: "to", id: link.target)
                    : LinkJSON(role: link.role.rawValue, direction: "from", id: link.origin)
            }
            try container.encode(lines, forKey: Key("links"))
        }
        if let provenance {
            try container.encode(
                provenance.map { ProvenanceJSON(document: $0.document, place: $0.place, quote: $0.quote) },
                forKey: Key("provenance"))
        }
        if !conflicts.isEmpty {
            try container.encode(
                conflicts.map {
                    ConflictJSON(field: $0.name, value: $0.value, at: $0.at.words, by: $0.by)
                }, forKey: Key("conflicts"))
        }
    }
}

/// What a search found, in the shape of `kept search WORDS --json`.
package struct SearchJSON: Encodable, Sendable {
    private struct Hit: Encodable, Sendable {
        let id: String
        let kind: String
        let snippet: String
    }

    private let total: Int
    private let facets: [String: [String: Int]]
    private let hits: [Hit]

    package init(_ result: SearchResult) {
        total = result.total
        facets = result.facets
        hits = result.hits.map { Hit(id: $0.id, kind: $0.kind.rawValue, snippet: $0.snippet) }
    }
}
