package import KeptEntries
package import KeptRegister

/// Entries of one kind, in the shape of `kept list KIND --json`.
package struct EntryListJSON: Encodable, Sendable {
    package let kind: String
    package let entries: [EntryJSON]

    package init(kind: EntryKind, entries: [Entry]) {
        self.kind = kind.name
        self.entries = entries.map { EntryJSON($0) }
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
        hits = result.hits.map { Hit(id: $0.id, kind: $0.kind.name, snippet: $0.snippet) }
    }
}
