/// What one field of a kind is: its name, its words for people, what it holds, and what it is used for.
package protocol FieldDeclaration: Sendable {
    /// As the journal, the JSON and the command write it; permanent.
    var name: String { get }
    /// For people; `help` says in one sentence what belongs there.
    var label: String { get }
    var help: String { get }
    var uses: Set<FieldUse> { get }
    /// What a person is asked to write.
    var expected: String { get }
    var schema: JSONSchema { get }

    /// Whether a stored value is one of this field.
    func accepts(_ value: Value) -> Bool
    /// - Throws: `Refusal` with what was expected.
    func typed(_ words: String) throws(Refusal) -> Value
    /// A stored value in words for people; the plain value where it is none of this field.
    func words(_ value: Value) -> String
    /// The values that lists are narrowed by.
    func keys(_ value: Value) -> [String]
    /// A key in words for people.
    func words(ofKey key: String) -> String
}

/// What a field is used for beside being shown.
package enum FieldUse: Sendable, Hashable, CaseIterable {
    /// Its words are in the search index.
    case searched
    /// It is a column of lists.
    case column
    /// Lists are narrowed by it, and its values are counted beside them.
    case filter
    /// The entry is placed on a timeline by it.
    case timeline
    /// Lists can be put in its order.
    case order
    /// It tells more of where something stands than a person wants to see: shown only as JSON.
    case technical
}

/// A field that holds one value of a type.
package struct Field<Held: FieldValue>: FieldDeclaration {
    package let name: String
    package let label: String
    package let help: String
    package let uses: Set<FieldUse>
    /// What a value must hold beside its type; `nil` where nothing.
    private let limit: Limit?

    /// A narrower meaning of a type, as a number from 1 to 60.
    package struct Limit: Sendable {
        let expected: String
        let schema: JSONSchema
        let holds: @Sendable (Held) -> Bool

        package init(
            _ expected: String, _ schema: JSONSchema, holds: @escaping @Sendable (Held) -> Bool
        ) {
            (self.expected, self.schema, self.holds) = (expected, schema, holds)
        }
    }

    package init(_ name: String, _ label: String, _ help: String, _ uses: FieldUse..., limit: Limit? = nil) {
        (self.name, self.label, self.help, self.uses, self.limit) = (name, label, help, Set(uses), limit)
    }

    package var expected: String { limit?.expected ?? Held.expected }
    package var schema: JSONSchema { limit?.schema ?? Held.schema }

    package func value(_ stored: Value) -> Held? {
        Held(stored: stored).flatMap { limit?.holds($0) == false ? nil : $0 }
    }

    package func accepts(_ value: Value) -> Bool { self.value(value) != nil }

    package func typed(_ words: String) throws(Refusal) -> Value {
        let value: Held
        do { value = try Held(typed: words) } catch {
            throw Refusal(expected: expected, suggestion: error.suggestion)
        }
        guard limit?.holds(value) != false else { throw Refusal(expected: expected) }
        return value.stored
    }

    package func words(_ value: Value) -> String { self.value(value)?.words ?? value.plainWords }
    package func keys(_ value: Value) -> [String] { self.value(value)?.keys ?? [] }

    package func words(ofKey key: String) -> String {
        // A list's keys are those of its elements.
        let whole = Held(stored: .text(key))?.words ?? Int(key).flatMap { Held(stored: .number($0))?.words }
        let truth = ["yes": true, "no": false][key].flatMap { Held(stored: .truth($0))?.words }
        return whole ?? truth ?? Held(stored: .list([.text(key)]))?.words ?? key
    }
}

extension Field.Limit where Held == Int {
    /// A number within a range.
    package static func range(_ range: ClosedRange<Int>) -> Self {
        Self("a whole number from \(range.lowerBound) to \(range.upperBound)", .number(range)) {
            range.contains($0)
        }
    }
}
