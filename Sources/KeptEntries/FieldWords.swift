import KeptVocabulary

/// What a person typed for an entry: fields with their values, checked against the kind's declaration.
package struct FieldWords: Sendable {
    /// By field; `nil` where the field is to be emptied.
    package private(set) var values: [String: Value?] = [:]
    /// Elements to be added, by field, in the order in which they were typed.
    package private(set) var elements: [(field: String, members: [String: Value])] = []
    /// Fields of which all elements are to go.
    package private(set) var emptied: [String] = []

    /// Reads `name=value` pairs; `name=` empties a field, `title=` sets what the kind's title is made of.
    ///
    /// - Throws: `EntryError`.
    package init(_ pairs: [String], of kind: EntryKind) throws(EntryError) {
        for pair in pairs {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let value = parts.count > 1 ? String(parts[1]).trimmed : ""
            try take(String(parts[0]), value, kind)
        }
    }

    /// The title of a new entry beside its fields.
    package init(title: String, _ pairs: [String], of kind: EntryKind) throws(EntryError) {
        try self.init(pairs, of: kind)
        // What has an address for a title has it as its address, too: notes lead there.
        let isAddress = WebAddress.hasScheme(title.trimmed) && !title.trimmed.contains(" ")
        let declared = kind.description
        let address = declared?.titleFields.first { declared?.field($0) is Field<WebAddress> }
        let free = address.flatMap { values[$0] == nil ? $0 : nil }
        try take(isAddress ? free ?? "title" : "title", title.trimmed, kind)
    }

    private mutating func take(_ name: String, _ value: String, _ kind: EntryKind) throws(EntryError) {
        guard let declared = kind.description else {
            // Of a kind that this Kept does not know, nothing can be told of what is typed.
            throw .unknownKind(suggestion: nil)
        }
        let name = declared.fieldName(of: name)
        if let elements = declared.elements(name) {
            if value.isEmpty { return emptied.append(name) }
            let members: [String: Value]
            do { members = try elements.typed(value) } catch {
                throw .wrongValue(field: name, expected: error.expected, suggestion: error.suggestion)
            }
            return self.elements.append((name, members))
        }
        let isTitle = name == "title" && declared.field(name) == nil
        let field = declared.field(isTitle ? declared.titleFields.first ?? name : name)
        guard let field else {
            let known = declared.fields.map(\.name) + declared.elements.map(\.name)
            throw .unknownField(
                kind: kind.name, suggestion: Suggestion.nearest(to: name, in: known), known: known)
        }
        guard values[field.name] == nil else { throw .givenTwice(field: field.name) }
        if value.isEmpty, !isTitle {
            values.updateValue(nil, forKey: field.name)
            return
        }
        do { values[field.name] = try field.typed(value) } catch {
            throw .wrongValue(field: name, expected: error.expected, suggestion: error.suggestion)
        }
    }
}
