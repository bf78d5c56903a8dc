package import KeptEntries
package import KeptRegister
import KeptVocabulary

/// Changes fields of an entry from words that a person typed.
package struct SetFields: Sendable {
    private let register: Register

    package init(_ register: Register) { self.register = register }

    /// Sets `name=value` pairs; `name=` empties a field, and a value for a field of many things adds one.
    ///
    /// - Throws: `RegisterError`, `EntryError`.
    package func run(_ id: String, _ pairs: [String]) throws -> Entry {
        // What the entry holds is looked at even where it may not be shown: it says what is empty.
        let entry = try register.seeing(.restricted).entry(id)
        let words = try FieldWords(pairs, of: entry.kind)
        var change = EntryChange(entry: id, fields: words.values)
        for field in words.emptied {
            for key in entry.elements[field, default: [:]].keys {
                change.elements[field, default: [:]].updateValue(nil, forKey: key)
            }
        }
        var last = entry.elements.mapValues { $0.values.map(\.rank).max() }
        for element in words.elements {
            let key = register.elementKey()
            let rank = Rank.between(last[element.field] ?? nil, nil)
            last[element.field] = rank
            change.elements[element.field, default: [:]].updateValue(
                StoredElement(key: key, rank: rank, members: element.members), forKey: key)
        }
        try register.set(change)
        return try register.entry(id)
    }
}
