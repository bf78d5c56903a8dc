package import KeptRegister
import KeptVocabulary

/// Changes fields of an entry from words that a person typed.
package struct SetFields: Sendable {
    private let register: Register

    package init(_ register: Register) { self.register = register }

    /// Sets `name=value` pairs; `name=` empties a field.
    ///
    /// A field keeps its type: a number stays one, and a date is refused where it is none.
    /// - Throws: `RegisterError`, `ActionError`, `VocabularyError`.
    package func run(_ id: String, _ pairs: [String]) throws -> Entry {
        let entry = try register.entry(id)
        var (fields, title): ([String: Field?], String?) = ([:], nil)
        for pair in pairs {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let (name, value) = (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
            if name == "title", entry.fields["title"] == nil {
                guard !value.isEmpty else { throw ActionError.wrongValue(field: name, needs: "some words") }
                title = value
            } else {
                fields.updateValue(try field(name, value, now: entry.fields[name]), forKey: name)
            }
        }
        try register.set(id, fields, title: title)
        return try register.entry(id)
    }

    private func field(_ name: String, _ value: String, now: Field?) throws -> Field? {
        if value.isEmpty { return nil }
        switch now {
        case .number:
            guard let number = Int(value) else {
                throw ActionError.wrongValue(field: name, needs: "a whole number")
            }
            return .number(number)
        case .truth:
            guard ["yes", "no"].contains(value) else {
                throw ActionError.wrongValue(field: name, needs: "yes or no")
            }
            return .truth(value == "yes")
        case .list, .fields:
            throw ActionError.wrongValue(field: name, needs: "more than one value, and is not typed")
        case .text, nil:
            if ["date", "period", "previousReview"].contains(name) { _ = try EDTFDate(value) }
            return .text(value)
        }
    }
}
