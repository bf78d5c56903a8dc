/// A value of an entry, in JSON, so that the journal's merge patches (RFC 7396) fit it; `null` is never stored.
package enum Field: Sendable, Hashable {
    case text(String)
    case number(Int)
    case truth(Bool)
    case list([Field])
    case fields([String: Field])

    package var text: String? { if case .text(let value) = self { value } else { nil } }
    package var number: Int? { if case .number(let value) = self { value } else { nil } }
    package var truth: Bool? { if case .truth(let value) = self { value } else { nil } }
    package var list: [Field] { if case .list(let values) = self { values } else { [] } }
    package var fields: [String: Field] { if case .fields(let values) = self { values } else { [:] } }
}

extension Field: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let value = try? container.decode(Bool.self) {
            self = .truth(value)
        } else if let value = try? container.decode(Int.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let values = try? container.decode([Field].self) {
            self = .list(values)
        } else {
            self = .fields(try container.decode([String: Field].self))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .truth(let value): try container.encode(value)
        case .list(let values): try container.encode(values)
        case .fields(let values): try container.encode(values)
        }
    }
}
