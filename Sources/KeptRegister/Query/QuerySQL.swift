internal import GRDB
import KeptEntries
import KeptLedger
import KeptVocabulary

/// A query as SQL: nothing of what a person typed is in its text.
struct QuerySQL {
    private(set) var conditions: [String]
    private(set) var arguments: StatementArguments

    /// A filter that leaves so few entries is looked up first; else entries are gone through in their order.
    private static let few = 2000

    /// Entries above the sight do not say what they hold, so that filters do not find them.
    init(_ query: EntryQuery, sight: Confidentiality, in database: Database) throws {
        conditions = ["e.kind = ?", "e.removed <> 1"]
        arguments = [query.kind.name]
        guard !query.isWhole else { return }
        if sight < .restricted {
            conditions.append("e.level <= ?")
            arguments += [sight.number]
        }
        for (field, keys) in query.filters.sorted(by: { $0.key < $1.key }) {
            let marks = keys.map { _ in "?" }.joined(separator: ", ")
            let values = StatementArguments([query.kind.name, field]) + StatementArguments(keys.sorted())
            let found = "FROM facet AS f WHERE f.kind = ? AND f.field = ? AND f.value IN (\(marks))"
            let size = try Int.fetchOne(
                database, sql: "SELECT count(*) FROM (SELECT 1 \(found) LIMIT \(Self.few + 1))",
                arguments: values)
            conditions.append(
                size ?? 0 <= Self.few
                    ? "e.number IN (SELECT f.number \(found))"
                    : "EXISTS (SELECT 1 \(found) AND f.number = e.number)")
            arguments += values
        }
        guard !query.words.isEmpty else { return }
        let match = SearchWords.match(query.words)
        // What is restricted is in no index: for whoever sees it, it is looked through.
        let hidden = sight == .restricted ? " OR (e.level = 2 AND \(Self.holds(query.words)))" : ""
        conditions.append(
            "(e.number IN (SELECT rowid FROM entryText WHERE entryText MATCH ?)\(hidden))")
        arguments += [match]
        if sight == .restricted { arguments += StatementArguments(query.words.map { "%\($0)%" }) }
    }

    private static func holds(_ words: [String]) -> String {
        words.map { _ in "e.title || ' ' || e.fields LIKE ?" }.joined(separator: " AND ")
    }

    /// The conditions, and one more that goes on after an entry.
    func conditions(after id: String?, in database: Database) throws -> (sql: String, StatementArguments) {
        guard let id else { return (conditions.joined(separator: " AND "), arguments) }
        guard
            let row = try Row.fetchOne(
                database, sql: "SELECT at, device, position FROM entry WHERE id = ?", arguments: [id])
        else { throw RegisterError.unknownPage }
        let (at, device, position): (Int64, String, Int) = (row["at"], row["device"], row["position"])
        return (
            (conditions + ["(e.at, e.device, e.position) > (?, ?, ?)"]).joined(separator: " AND "),
            arguments + [at, device, position]
        )
    }
}
