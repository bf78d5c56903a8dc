package import KeptEntries
import KeptReading
package import KeptRegister

/// Lists entries of a kind, narrowed by what the kind declares as filters, and by words.
package struct ListEntries: Sendable {
    private let register: Register

    package init(_ register: Register) { self.register = register }

    /// A query from what a person asks for.
    ///
    /// Filters have the name of a filter and the value to narrow by; `about` has words that the entry's text holds, in any
    /// order, singular and plural counting as the same. `order` is a field that lists are ordered by, with `-` before it
    /// the other way round.
    /// - Throws: `EntryError` where the kind has no such filter or order, or the value is none of it.
    package static func query(
        _ kind: EntryKind, filters: [(name: String, value: String)], about: String?, order: String? = nil
    ) throws -> EntryQuery {
        var query = EntryQuery(kind)
        if let order { try query.sort(by: order) }
        for (name, value) in filters { try query.narrow(name, to: value) }
        query.words = PlainWords.of(about ?? "")
        return query
    }

    /// Goes through the entries one at a time, and says how many there are.
    package func each(_ query: EntryQuery, _ body: (Entry) throws -> Void) throws -> Int {
        var count = 0
        try register.each(query) { entry in
            count += 1
            try body(entry)
        }
        return count
    }
}
