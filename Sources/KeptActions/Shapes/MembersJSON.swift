package import KeptLedger

/// Members in the shape of `kept exchange members --json`.
package struct MembersJSON: Encodable, Sendable {
    private struct One: Encodable, Sendable {
        let id: String
        let name: String
        let right: String
        let sees: String
        let isThisMachine: Bool
    }

    private let members: [One]

    package init(_ all: [Member], own: Member?) {
        members = all.map {
            One(
                id: $0.id, name: $0.name, right: $0.access.rawValue, sees: $0.sight.rawValue,
                isThisMachine: $0 == own)
        }
    }
}
