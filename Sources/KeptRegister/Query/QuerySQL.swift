internal import GRDB
import KeptEntries
import KeptLedger
import KeptVocabulary

/// A query as SQL: nothing of what a person typed is in its text.
///
/// It is driven by what leaves fewest entries: the words, or the filter that fewest entries have. Both give entries in the
/// order of their numbers, so that a page ends where it is full. A cross join keeps SQLite from driving it otherwise.
struct QuerySQL {
    /// `FROM … WHERE …`, where `e` is the entry.
    private let body: String
    private let number: String
    private let arguments: StatementArguments

    /// More than so many are counted no further.
    static let mostCounted = 5_000

    /// Entries above the sight do not say what they hold, so that filters do not find them.
    init(_ query: EntryQuery, sight: Confidentiality, in database: Database) throws {
        var (conditions, arguments) = (
            ["e.kind = ?", "e.removed IN (0, 2)"], StatementArguments([query.kind.name])
        )
        if !query.isWhole, sight < .restricted {
            conditions.append("e.level <= ?")
            arguments += [sight.number]
        }
        var filters = try query.filters.map { field, keys in
            try Filter(query.kind, field, keys.sorted(), in: database)
        }.sorted { ($0.entries, $0.field) < ($1.entries, $1.field) }
        if query.words.isEmpty, let first = filters.first, first.keys.count == 1 {
            filters.removeFirst()
            (body, number) = ("facet AS d CROSS JOIN entry AS e ON e.number = d.number", "d.number")
            conditions.append("d.kind = ? AND d.field = ? AND d.value = ?")
            arguments += [query.kind.name, first.field, first.keys[0]]
        } else if !query.words.isEmpty, sight < .restricted {
            (body, number) = ("entryText AS t CROSS JOIN entry AS e ON e.number = t.rowid", "t.rowid")
            conditions.append("t.entryText MATCH ?")
            arguments += [SearchWords.match(query.words)]
        } else {
            (body, number) = ("entry AS e", "e.number")
            if !query.words.isEmpty {
                // What is restricted is in no index: for whoever sees it, it is looked through.
                let held = query.words.map { _ in "e.title || ' ' || e.fields LIKE ?" }
                conditions.append(
                    """
                    (e.number IN (SELECT rowid FROM entryText WHERE entryText MATCH ?)
                    OR (e.level = 2 AND \(held.joined(separator: " AND "))))
                    """)
                arguments += [SearchWords.match(query.words)]
                arguments += StatementArguments(query.words.map { "%\($0)%" })
            }
        }
        for filter in filters {
            conditions.append(filter.condition)
            arguments += filter.arguments
        }
        self.conditions = conditions.joined(separator: " AND ")
        self.arguments = arguments
    }

    private let conditions: String

    /// A filter, with how many entries have one of its keys at most.
    private struct Filter {
        let field: String
        let keys: [String]
        let entries: Int
        let condition: String
        let arguments: StatementArguments

        init(_ kind: EntryKind, _ field: String, _ keys: [String], in database: Database) throws {
            (self.field, self.keys) = (field, keys)
            let marks = keys.map { _ in "?" }.joined(separator: ", ")
            arguments = StatementArguments([kind.name, field]) + StatementArguments(keys)
            condition = """
                EXISTS (SELECT 1 FROM facet AS f
                WHERE f.kind = ? AND f.field = ? AND f.value IN (\(marks)) AND f.number = e.number)
                """
            entries =
                try Int.fetchOne(
                    database,
                    sql:
                        "SELECT sum(entries) FROM tally WHERE kind = ? AND field = ? AND value IN (\(marks))",
                    arguments: arguments) ?? 0
        }
    }

    // MARK: - What it finds

    /// Rows of entries in their order, after an entry where one is given.
    func rows(after id: String? = nil, limit: Int? = nil, in database: Database) throws -> RowCursor {
        var (sql, arguments) = (conditions, arguments)
        if let id {
            let last = try Int64.fetchOne(
                database, sql: "SELECT number FROM entry WHERE id = ?", arguments: [id])
            guard let last else { throw RegisterError.unknownPage }
            sql += " AND \(number) > ?"
            arguments += [last]
        }
        var text = "SELECT \(ViewReading.columns) FROM \(body) WHERE \(sql) ORDER BY \(number)"
        if let limit { text += " LIMIT \(limit)" }
        return try Row.fetchCursor(database, sql: text, arguments: arguments)
    }

    /// How many there are, counted no further than `mostCounted` and one more.
    func count(in database: Database) throws -> Int {
        try Int.fetchOne(
            database,
            sql: """
                SELECT count(*) FROM (SELECT 1 FROM \(body) WHERE \(conditions) LIMIT \(Self.mostCounted + 1))
                """, arguments: arguments) ?? 0
    }
}
