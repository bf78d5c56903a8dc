import KeptRegister
import KeptVocabulary

/// Fields of an entry from words that a person typed.
enum FieldWords {
    /// Fields from `name=value` pairs, and the entry's title where one is among them; `name=` empties a field.
    ///
    /// A field keeps its type: a number stays one, and a date is refused where it is none.
    static func fields(_ pairs: [String], of now: [String: Field]) throws -> (
        values: [String: Field?], title: String?
    ) {
        var (fields, title): ([String: Field?], String?) = ([:], nil)
        for pair in pairs {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let (name, value) = (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
            if name == "title", now["title"] == nil {
                guard !value.isEmpty else { throw ActionError.wrongValue(field: name, needs: "some words") }
                title = value
            } else {
                fields.updateValue(try field(name, value, now: now[name]), forKey: name)
            }
        }
        return (fields, title)
    }

    private static func field(_ name: String, _ value: String, now: Field?) throws -> Field? {
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
            if name == "confidentiality", Confidentiality(rawValue: value) == nil {
                let words = Confidentiality.allCases.map(\.rawValue)
                throw ActionError.wrongValue(field: name, needs: "one of " + words.joined(separator: ", "))
            }
            return .text(value)
        }
    }
}
