/// A value as the journal holds it, in JSON, so that merge patches (RFC 7396) fit it; `null` is never stored.
package enum Value: Sendable, Hashable {
    case text(String)
    case number(Int)
    case truth(Bool)
    case list([Value])
    case members([String: Value])

    package var text: String? { if case .text(let value) = self { value } else { nil } }
    package var number: Int? { if case .number(let value) = self { value } else { nil } }
    package var truth: Bool? { if case .truth(let value) = self { value } else { nil } }
    package var list: [Value]? { if case .list(let values) = self { values } else { nil } }
    package var members: [String: Value]? { if case .members(let values) = self { values } else { nil } }

    /// The value on one line, whatever it is: what a newer Kept wrote is shown so.
    package var plainWords: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        case .truth(let truth): truth ? "yes" : "no"
        case .list(let values): values.map(\.plainWords).joined(separator: ", ")
        case .members(let values):
            values.sorted { $0.key < $1.key }.map { $0.key + " " + $0.value.plainWords }
                .joined(separator: ", ")
        }
    }

    /// The same value with every text in it changed.
    package func mapTexts(_ change: (String) -> String) -> Value {
        switch self {
        case .text(let text): .text(change(text))
        case .number, .truth: self
        case .list(let values): .list(values.map { $0.mapTexts(change) })
        case .members(let values): .members(values.mapValues { $0.mapTexts(change) })
        }
    }

    /// Whether a text in it, or a member's name, is such.
    package func containsText(where isSuch: (String) -> Bool) -> Bool {
        switch self {
        case .text(let text): isSuch(text)
        case .number, .truth: false
        case .list(let values): values.contains { $0.containsText(where: isSuch) }
        case .members(let values):
            values.contains { isSuch($0.key) || $0.value.containsText(where: isSuch) }
        }
    }
}

extension Value: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        // Foundation tells the types of JSON apart only by trying them.
        if let value = try? container.decode(Bool.self) {
            self = .truth(value)
        } else if let value = try? container.decode(Int.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let values = try? container.decode([Value].self) {
            self = .list(values)
        } else {
            self = .members(try container.decode([String: Value].self))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .truth(let value): try container.encode(value)
        case .list(let values): try container.encode(values)
        case .members(let values): try container.encode(values)
        }
    }
}
