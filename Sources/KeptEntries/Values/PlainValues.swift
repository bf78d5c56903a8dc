import KeptVocabulary

/// Texts as they are written.
extension String: FieldValue {
    package static let expected = "some words"
    package static let schema = JSONSchema.text()

    package init?(stored: Value) {
        guard case .text(let text) = stored else { return nil }
        self = text
    }

    package var stored: Value { .text(self) }

    package init(typed words: String) throws(Refusal) {
        guard words.contains(where: { !$0.isWhitespace }) else { throw Refusal(expected: Self.expected) }
        self = words
    }

    package var words: String { self }
}

/// Whole numbers that count something; what a number may be is told by the field.
extension Int: FieldValue {
    package static let expected = "a whole number"
    package static let schema = JSONSchema.number(0...1_000_000_000)

    package init?(stored: Value) {
        guard case .number(let number) = stored, (0...1_000_000_000).contains(number) else { return nil }
        self = number
    }

    package var stored: Value { .number(self) }

    package init(typed words: String) throws(Refusal) {
        guard let number = Int(words), let value = Int(stored: .number(number)) else {
            throw Refusal(expected: Self.expected)
        }
        self = value
    }

    package var words: String { String(self) }
}

extension Bool: FieldValue {
    package static let expected = "yes or no"
    package static let schema = JSONSchema.truth

    package init?(stored: Value) {
        guard case .truth(let truth) = stored else { return nil }
        self = truth
    }

    package var stored: Value { .truth(self) }

    package init(typed words: String) throws(Refusal) {
        switch words.lowercased() {
        case "yes", "true": self = true
        case "no", "false": self = false
        default: throw Refusal(expected: Self.expected)
        }
    }

    package var words: String { self ? "yes" : "no" }
}

/// Several values of one type, as one value; what two people write into it is a conflict (see `Elements` for what is not).
extension Array: FieldValue where Element: FieldValue {
    package static var expected: String { Element.expected + "; several are parted by ;" }
    package static var schema: JSONSchema { .list(Element.schema) }

    package init?(stored: Value) {
        guard case .list(let values) = stored else { return nil }
        var elements: [Element] = []
        for value in values {
            guard let element = Element(stored: value) else { return nil }
            elements.append(element)
        }
        self = elements
    }

    package var stored: Value { .list(map(\.stored)) }

    package init(typed words: String) throws(Refusal) {
        var elements: [Element] = []
        for part in words.split(separator: ";") { elements.append(try Element(typed: String(part).trimmed)) }
        guard !elements.isEmpty else { throw Refusal(expected: Self.expected) }
        self = elements
    }

    package var words: String { map(\.words).joined(separator: ", ") }
    package var keys: [String] { flatMap(\.keys) }
}
