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

    private struct Dispute: Encodable, Sendable {
        let believed: String
        let putOut: String
    }

    private let members: [One]
    private let disputes: [Dispute]
    /// The names of members whose key signs in more than one copy.
    private let copied: [String]

    package init(
        _ all: [Member], own: Member?, disputes: [(believed: String, putOut: String)], copied: [String]
    ) {
        self.copied = copied
        self.disputes = disputes.map { Dispute(believed: $0.believed, putOut: $0.putOut) }
        members = all.map {
            One(
                id: $0.id, name: $0.name, right: $0.access.rawValue, sees: $0.sight.rawValue,
                isThisMachine: $0 == own)
        }
    }
}
