internal import GRDB
package import KeptEntries
import KeptVocabulary

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
    /// Whether there are more than the total says.
    package let isMore: Bool
    /// By facet (`kind`, `state`) and value: how many match.
    package let facets: [String: [String: Int]]
    package let hits: [Hit]
}

/// The words of a search as the index takes them.
enum SearchWords {
    /// More words than this are not looked for.
    private static let most = 32

    /// A query for FTS5 that asks for all words.
    static func match(_ words: [String], loosely isLoose: Bool = false) -> String {
        words.prefix(most).map { SearchForms.clause($0, loosely: isLoose) }.joined(separator: " AND ")
    }

    /// The words of a text; none where it has none that could be looked for.
    static func of(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init).filter { word in
            word.contains { $0.isLetter || $0.isNumber }
        }
    }
}

extension Register {
    /// Entries whose text has all the words, best first; only what the reader may see is found.
    ///
    /// Words are found in all their forms that `SearchForms` knows; with `*` behind it, a word's beginning. Where nothing
    /// has all of them, what begins with them is found.
    /// Where more than some thousands match and it is to be quick, they are given in the order in which they came, and
    /// counted no further.
    /// - Throws: `RegisterError.emptySearch` where no word is left to look for.
    package func search(_ text: String, limit: Int = 50, isQuick: Bool = false) throws -> SearchResult {
        let words = SearchWords.of(text)
        guard !words.isEmpty else { throw RegisterError.emptySearch }
        if sight == .restricted, let found = try searchEverything(words, limit) { return found }
        let found = try search(words, loosely: false, limit, isQuick)
        return found.total > 0 ? found : try search(words, loosely: true, limit, isQuick)
    }

    private func search(_ words: [String], loosely isLoose: Bool, _ limit: Int, _ isQuick: Bool) throws
        -> SearchResult
    {
        try veiled { database, veil in
            let arguments: StatementArguments = [
                SearchWords.match(words, loosely: isLoose), veil.sight.number,
            ]
            let found = "FROM entryText WHERE entryText MATCH ? AND level <= ?"
            let isMore = try isQuick && isMany(found, arguments, database)
            let counted =
                isMore
                ? "SELECT kind, state \(found) LIMIT \(Self.mostCounted)" : "SELECT kind, state \(found)"
            let hits = try Row.fetchAll(
                database,
                sql: """
                    SELECT id, kind, text, snippet(entryText, 4, '[', ']', '…', 24) AS snippet
                    \(found) ORDER BY \(isMore ? "rowid" : "rank, rowid") LIMIT ?
                    """, arguments: arguments + [limit])
            var facets: [String: [String: Int]] = ["kind": [:], "state": [:]]
            var total = 0
            let rows = try Row.fetchAll(
                database,
                sql:
                    "SELECT kind, coalesce(state, '') AS state, count(*) AS matches FROM (\(counted)) GROUP BY 1, 2",
                arguments: arguments)
            for row in rows {
                let (kind, state, matches): (String, String, Int) = (
                    row["kind"], row["state"], row["matches"]
                )
                total += matches
                facets["kind"]?[kind, default: 0] += matches
                if !state.isEmpty { facets["state"]?[state, default: 0] += matches }
            }
            return SearchResult(
                total: total, isMore: isMore, facets: facets,
                hits: hits.map { hit in
                    let marked: String = hit["snippet"]
                    let snippet = marked.contains("[") ? marked : Snippet.of(hit["text"], words)
                    return .init(
                        id: hit["id"], kind: EntryKind(named: hit["kind"]), snippet: veil.mask.masked(snippet)
                    )
                })
        }
    }

    /// For whoever sees everything; nothing where no restricted entry, and none that bears a restricted name, holds the words.
    ///
    /// Such entries are in no index with their words, and are looked through.
    private func searchEverything(_ words: [String], _ limit: Int) throws -> SearchResult? {
        let (found, marked) = try translated {
            try database.read { database in
                let found = try Row.fetchAll(
                    database,
                    sql:
                        "SELECT id, kind, coalesce(state, '') AS state, text FROM entryText WHERE entryText MATCH ?",
                    arguments: [SearchWords.match(words)])
                let marked = try Row.fetchAll(
                    database,
                    sql: """
                        SELECT \(ViewReading.columns) FROM entry AS e INDEXED BY entryHidden
                        WHERE e.level > 0 AND e.level = 2 AND e.removed IN (0, 2)
                        UNION ALL SELECT \(ViewReading.columns) FROM entryText AS t JOIN entry AS e ON e.number = t.rowid
                        WHERE entryText MATCH ?
                        """, arguments: ["text : \"restricted\""])
                return (
                    found.map {
                        (
                            $0["id"] as String, $0["kind"] as String, $0["state"] as String,
                            $0["text"] as String
                        )
                    },
                    try marked.map(ViewReading.entry)
                )
            }
        }
        var hits: [(hit: SearchResult.Hit, state: String)] = []
        let typed = words.flatMap(SearchForms.words).map(String.init)
        for entry in marked {
            let text = EntryRow(entry).text
            let held = SearchForms.words(text)
            guard typed.allSatisfy({ word in held.contains { SearchForms.finds(word, in: $0) } }) else {
                continue
            }
            hits.append(
                (
                    .init(id: entry.id, kind: entry.kind, snippet: Snippet.of(text, words)),
                    entry.state?.code ?? ""
                ))
        }
        guard !hits.isEmpty else { return nil }
        let known = Set(hits.map(\.hit.id))
        for (id, kind, state, text) in found where !known.contains(id) {
            hits.append(
                (.init(id: id, kind: EntryKind(named: kind), snippet: Snippet.of(text, words)), state))
        }
        var facets: [String: [String: Int]] = ["kind": [:], "state": [:]]
        for (hit, state) in hits {
            facets["kind"]?[hit.kind.name, default: 0] += 1
            if !state.isEmpty { facets["state"]?[state, default: 0] += 1 }
        }
        return SearchResult(
            total: hits.count, isMore: false, facets: facets, hits: hits.prefix(limit).map(\.hit))
    }

    /// More matches than this are counted no further where it is to be quick.
    private static let mostCounted = 5_000

    private func isMany(_ found: String, _ arguments: StatementArguments, _ database: Database) throws -> Bool
    {
        let count = try Int.fetchOne(
            database, sql: "SELECT count(*) FROM (SELECT 1 \(found) LIMIT \(Self.mostCounted + 1))",
            arguments: arguments)
        return count ?? 0 > Self.mostCounted
    }
}
