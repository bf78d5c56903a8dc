/// What a field can hold: a type of the vocabulary, its form in the journal, and its words for people.
package protocol FieldValue: Hashable, Sendable {
    /// What a person is asked to write, as in "takes a date, as 2014, 2014-10 or 12 May 2014".
    static var expected: String { get }

    /// The form as JSON Schema tells it.
    static var schema: JSONSchema { get }

    /// `nil` where a stored value is none of this type.
    init?(stored: Value)

    var stored: Value { get }

    /// - Throws: `Refusal` with what was expected.
    init(typed words: String) throws(Refusal)

    /// For people, in English.
    var words: String { get }

    /// The values that lists are narrowed by; one for most, several for a list.
    var keys: [String] { get }
}

extension FieldValue {
    package var keys: [String] { [stored.plainWords] }
}

/// Why words are no value of a field; it never repeats them, since they may be a name.
package struct Refusal: Error, Hashable {
    /// What the field takes, as in "a date, as 2014-10-01".
    package let expected: String
    /// The value that was perhaps meant.
    package let suggestion: String?

    package init(expected: String, suggestion: String? = nil) {
        self.expected = expected
        self.suggestion = suggestion
    }
}

/// The parts of JSON Schema (2020-12) that fields need.
package indirect enum JSONSchema: Sendable, Hashable {
    case text(pattern: String? = nil)
    case number(ClosedRange<Int>)
    case truth
    case choice([String])
    case list(JSONSchema)
    case members([String: JSONSchema], required: [String])

    /// The schema as a JSON value.
    package var value: Value {
        switch self {
        case .text(let pattern):
            .members(["type": .text("string"), "pattern": pattern.map(Value.text)].compactMapValues { $0 })
        case .number(let range):
            .members([
                "type": .text("integer"), "minimum": .number(range.lowerBound),
                "maximum": .number(range.upperBound),
            ])
        case .truth: .members(["type": .text("boolean")])
        case .choice(let words): .members(["enum": .list(words.map(Value.text))])
        case .list(let element): .members(["type": .text("array"), "items": element.value])
        case .members(let members, let required):
            .members([
                "type": .text("object"), "properties": .members(members.mapValues(\.value)),
                "required": .list(required.map(Value.text)),
            ])
        }
    }
}
