internal import GRDB
package import KeptVocabulary

/// What a search found.
package struct SearchResult: Sendable {
    package struct Hit: Sendable {
        package let id: String
        package let kind: EntryKind
        /// The text around the words; `[` and `]` stand around each.
        package let snippet: String
    }

    /// All that match, not only the hits that are given.
    package let total: Int
    /// By facet (`kind`, `state`) and value: how many match.
    package let facets: [String: [String: Int]]
    package let hits: [Hit]
}

/// Full-text search over entries.
enum ViewSearch {
    /// More words than this are not looked for.
    private static let mostWords = 32

    static func run(_ words: String, limit: Int, in database: Database) throws -> SearchResult {
        // Each word is quoted, so that nothing in it is read as FTS5's query language.
        let terms = words.split(whereSeparator: { $0.isWhitespace }).prefix(mostWords)
            .map { "\"" + $0.replacing("\"", with: "") + "\"" }.filter {
                $0.contains { $0.isLetter || $0.isNumber }
            }
        guard !terms.isEmpty else { throw RegisterError.emptySearch }
        let query = terms.joined(separator: " ")
        let hits = try Row.fetchAll(
            database,
            sql: """
                SELECT id, kind, snippet(entryText, 3, '[', ']', '…', 24) AS snippet
                FROM entryText WHERE entryText MATCH ? ORDER BY rank, rowid LIMIT ?
                """, arguments: [query, limit])
        var facets: [String: [String: Int]] = ["kind": [:], "state": [:]]
        var total = 0
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT kind, coalesce(state, '') AS state, count(*) AS matches
                FROM entryText WHERE entryText MATCH ? GROUP BY 1, 2
                """, arguments: [query])
        for row in rows {
            let (kind, state, matches): (String, String, Int) = (row["kind"], row["state"], row["matches"])
            total += matches
            facets["kind"]?[kind, default: 0] += matches
            if !state.isEmpty { facets["state"]?[state, default: 0] += matches }
        }
        return SearchResult(
            total: total, facets: facets,
            hits: try hits.map {
                .init(id: $0["id"], kind: try EntryKind($0["kind"]), snippet: $0["snippet"])
            })
    }
}
