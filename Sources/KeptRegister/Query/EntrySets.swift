internal import GRDB
import KeptEntries
import KeptLedger
import KeptVocabulary
import Synchronization

/// Which entries have a value of a filter, kept in memory from one query to the next until something is written.
///
/// Each set is read from the view's `facet` table when it is first asked for.
final class SetStore: Sendable {
    private struct Made {
        var progress = -1
        var sets: [[String]: NumberSet] = [:]
    }

    /// So many sets are kept; of 250,000 entries they take some 30 kB each.
    private static let most = 512

    private let made = Mutex(Made())

    func set(_ name: [String], in database: Database, make: () throws -> NumberSet) throws -> NumberSet {
        let progress = try ViewSchema.progress(database)
        let known = made.withLock { made -> NumberSet? in
            if made.progress != progress { made = Made(progress: progress) }
            return made.sets[name]
        }
        if let known { return known }
        let set = try make()
        made.withLock { made in
            guard made.progress == progress else { return }
            if made.sets.count >= Self.most { made.sets = [:] }
            made.sets[name] = set
        }
        return set
    }
}

/// The entries that a query asks for, as a set.
struct EntrySets {
    private let store: SetStore
    private let sight: Confidentiality
    private let database: Database

    init(_ store: SetStore, sight: Confidentiality, in database: Database) {
        (self.store, self.sight, self.database) = (store, sight, database)
    }

    /// Entries above the sight do not say what they hold, so that filters and words do not find them.
    func entries(_ query: EntryQuery) throws -> NumberSet {
        var sets: [NumberSet] = []
        for (field, keys) in query.filters.sorted(by: { $0.key < $1.key }) {
            var either = NumberSet()
            for key in keys { either.formUnion(try having(query.kind, field, key)) }
            sets.append(either)
        }
        if !query.words.isEmpty { sets.append(try holding(query.words, query.kind)) }
        // Of words, and of what has no filter, the kind's own.
        if query.filters.isEmpty { sets.append(try all(query.kind)) }
        var found = sets.removeLast()
        for set in sets { found.formIntersection(set) }
        // A list that is only put in order shows that they are there, as any list does.
        if !query.filters.isEmpty || !query.words.isEmpty { found.subtract(try hidden()) }
        return found
    }

    /// The entries of a kind that have a value of a field.
    func having(_ kind: EntryKind, _ field: String, _ key: String) throws -> NumberSet {
        try store.set([kind.name, field, key], in: database) {
            try numbers(
                "SELECT number FROM facet WHERE kind = ? AND field = ? AND value = ?",
                [kind.name, field, key])
        }
    }

    /// The entries of a kind that have any value of a field.
    func having(_ kind: EntryKind, _ field: String) throws -> NumberSet {
        try store.set([kind.name, field], in: database) {
            try numbers("SELECT number FROM facet WHERE kind = ? AND field = ?", [kind.name, field])
        }
    }

    private func all(_ kind: EntryKind) throws -> NumberSet {
        try store.set([kind.name], in: database) {
            try numbers("SELECT number FROM entry WHERE kind = ? AND removed IN (0, 2)", [kind.name])
        }
    }

    /// What has all the words.
    ///
    /// What is restricted is in no index: for whoever sees it, it is looked through.
    private func holding(_ words: [String], _ kind: EntryKind) throws -> NumberSet {
        var found = try numbers(
            "SELECT rowid FROM entryText WHERE entryText MATCH ?", [SearchWords.match(words)])
        guard sight == .restricted else { return found }
        let held = words.map { _ in "title || ' ' || fields LIKE ?" }.joined(separator: " AND ")
        found.formUnion(
            try numbers(
                """
                SELECT number FROM entry INDEXED BY entryHidden
                WHERE level > 0 AND level = 2 AND kind = ? AND removed IN (0, 2) AND \(held)
                """, [kind.name] + words.map { "%\($0)%" }))
        return found
    }

    /// What is above the sight.
    func hidden() throws -> NumberSet {
        try store.set(["", sight.rawValue], in: database) {
            try numbers(
                """
                SELECT number FROM entry INDEXED BY entryHidden WHERE level > 0 AND level > \(sight.number)
                """, [])
        }
    }

    private func numbers(_ sql: String, _ arguments: [String]) throws -> NumberSet {
        let statement = try RawStatement(database, sql)
        for (place, argument) in arguments.enumerated() { statement.bind(argument, at: Int32(place + 1)) }
        var set = NumberSet()
        try statement.each { set.insert($0) }
        return set
    }
}
