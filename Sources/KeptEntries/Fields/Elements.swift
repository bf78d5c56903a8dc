package import KeptVocabulary

/// One of many things of a field, with a key and a place in the order of its own, so that two people can change two of
/// them and none of their work is in the other's way.
package struct Element<Held: ElementValue>: Sendable, Hashable {
    /// Permanent within its field.
    package let key: String
    package var rank: Rank
    package var value: Held

    package init(key: String, rank: Rank, value: Held) {
        (self.key, self.rank, self.value) = (key, rank, value)
    }
}

/// What an element holds.
package protocol ElementValue: Sendable, Hashable {
    static var schema: JSONSchema { get }
    /// What a person is asked to write.
    static var expected: String { get }

    /// `nil` where stored members are none of this type.
    init?(stored: [String: Value])
    var stored: [String: Value] { get }
    /// - Throws: `Refusal` with what was expected.
    init(typed words: String) throws(Refusal)
    var words: String { get }
}

/// An element as the journal holds it, of whatever kind.
package struct StoredElement: Sendable, Hashable {
    package let key: String
    package let rank: Rank
    package let members: [String: Value]

    /// The member that holds the rank.
    package static let rankMember = "order"

    /// `nil` where the value is no element: it has no members, or no order.
    package init?(key: String, _ value: Value) {
        guard var members = value.members, let rank = members[Self.rankMember]?.text.flatMap(Rank.init) else {
            return nil
        }
        members[Self.rankMember] = nil
        (self.key, self.rank, self.members) = (key, rank, members)
    }

    package init(key: String, rank: Rank, members: [String: Value]) {
        (self.key, self.rank, self.members) = (key, rank, members)
    }

    package var value: Value {
        .members(members.merging([Self.rankMember: .text(rank.description)]) { $1 })
    }
}

/// A field that holds elements.
package struct Elements<Held: ElementValue>: ElementsDeclaration {
    package let name: String
    package let label: String
    package let help: String
    package let uses: Set<FieldUse>

    package init(_ name: String, _ label: String, _ help: String, _ uses: FieldUse...) {
        (self.name, self.label, self.help, self.uses) = (name, label, help, Set(uses))
    }

    package var expected: String { Held.expected }
    package var schema: JSONSchema { Held.schema }

    package func element(_ stored: StoredElement) -> Element<Held>? {
        Held(stored: stored.members).map { Element(key: stored.key, rank: stored.rank, value: $0) }
    }

    package func accepts(_ element: StoredElement) -> Bool { self.element(element) != nil }

    package func typed(_ words: String) throws(Refusal) -> [String: Value] {
        try Held(typed: words).stored
    }

    package func words(_ element: StoredElement) -> String {
        self.element(element)?.value.words ?? Value.members(element.members).plainWords
    }
}

/// What a field of elements is, without the type of what it holds.
package protocol ElementsDeclaration: Sendable {
    var name: String { get }
    var label: String { get }
    var help: String { get }
    var uses: Set<FieldUse> { get }
    var expected: String { get }
    /// Of one element, its order not included.
    var schema: JSONSchema { get }

    func accepts(_ element: StoredElement) -> Bool
    func typed(_ words: String) throws(Refusal) -> [String: Value]
    func words(_ element: StoredElement) -> String
}
