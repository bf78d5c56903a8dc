package import KeptRegister

/// Changes fields of an entry from words that a person typed.
package struct SetFields: Sendable {
    private let register: Register

    package init(_ register: Register) { self.register = register }

    /// Sets `name=value` pairs; `name=` empties a field.
    ///
    /// A field keeps its type: a number stays one, and a date is refused where it is none.
    /// - Throws: `RegisterError`, `ActionError`, `VocabularyError`.
    package func run(_ id: String, _ pairs: [String]) throws -> Entry {
        // A field keeps its type also where its value may not be shown.
        let entry = try register.seeing(.restricted).entry(id)
        let fields = try FieldWords.fields(pairs, of: entry.fields)
        try register.set(id, fields.values, title: fields.title)
        return try register.entry(id)
    }
}
