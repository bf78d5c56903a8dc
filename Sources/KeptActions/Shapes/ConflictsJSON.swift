package import KeptRegister

/// Conflicts in the shape of `kept conflicts --json`.
package struct ConflictsJSON: Encodable, Sendable {
    private struct One: Encodable, Sendable {
        let id: String
        let conflict: ConflictJSON

        private enum CodingKeys: CodingKey { case id }

        func encode(to encoder: any Encoder) throws {
            try conflict.encode(to: encoder)
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(id, forKey: .id)
        }
    }

    private let conflicts: [One]

    package init(_ conflicts: [Conflict]) {
        self.conflicts = conflicts.map { One(id: $0.entry, conflict: ConflictJSON($0)) }
    }
}
