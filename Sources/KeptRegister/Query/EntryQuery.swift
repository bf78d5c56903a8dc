package import KeptEntries

/// Which entries of a kind a reader asks for, in which portions.
///
/// What it can narrow by follows from what the kinds declare as filters.
package struct EntryQuery: Sendable {
    package let kind: EntryKind
    /// By the name of a field that is a filter, the keys of which an entry has one.
    package private(set) var filters: [String: Set<String>] = [:]
    /// Words that all stand in the entry, in any order.
    package var words: [String] = []
    /// The order of the list; the order in which entries came where there is none.
    package private(set) var order: Order?
    /// How many entries a page has.
    package var limit = 50
    /// The id of the entry after which the page begins; nothing for the first page.
    package var after: String?

    package static let mostEntries = 500

    package init(_ kind: EntryKind) { self.kind = kind }

    /// Narrows by a field's value as a person writes it.
    ///
    /// - Throws: `EntryError` where the kind has no such filter, or the value is none of it.
    package mutating func narrow(_ name: String, to words: String) throws(EntryError) {
        let declared = kind.description?.fields(for: .filter) ?? []
        guard let field = declared.first(where: { $0.name.lowercased() == name.lowercased() }) else {
            let known = declared.map(\.name)
            throw .unknownField(
                kind: kind.name, suggestion: Suggestion.nearest(to: name, in: known), known: known)
        }
        do { filters[field.name, default: []].formUnion(field.keys(try field.typed(words))) } catch {
            throw .wrongValue(field: field.name, expected: error.expected, suggestion: error.suggestion)
        }
    }

    /// A field by which a list is ordered; entries that do not have it come last.
    package struct Order: Sendable, Equatable {
        package let field: String
        package let isDescending: Bool
    }

    /// Puts it in the order of a field, as `date`, or the other way round, as `-date`.
    ///
    /// - Throws: `EntryError.unknownField` where the kind is not ordered by it.
    package mutating func sort(by word: String) throws(EntryError) {
        let isDescending = word.hasPrefix("-")
        let name = isDescending ? String(word.dropFirst()) : word
        let declared = kind.description?.fields(for: .order) ?? []
        guard let field = declared.first(where: { $0.name.lowercased() == name.lowercased() }) else {
            let known = declared.map(\.name)
            throw .unknownField(
                kind: kind.name, suggestion: Suggestion.nearest(to: name, in: known), known: known)
        }
        order = Order(field: field.name, isDescending: isDescending)
    }

    /// Whether it asks for all entries of the kind, in the order in which they came.
    package var isWhole: Bool { filters.isEmpty && words.isEmpty && order == nil }
}

/// A portion of the entries that a query asks for.
package struct EntryPortion: Sendable {
    package let entries: [Entry]
    /// All that the query asks for, not only those of the page.
    package let total: Int
    /// Where the next page begins; nothing on the last.
    package let next: String?
}

/// One value of a filter, and how many entries have it.
package struct FacetCount: Sendable, Hashable {
    package let key: String
    package let count: Int
}
