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

    /// What hangs on a record that is gone.
    private struct Lost: Encodable, Sendable {
        let id: String
        let was: String?
        let changed: [String]
        let tied: [String]
        /// The records that it may belong to, the likest first.
        let nearest: [String]
    }

    private let conflicts: [One]
    private let lost: [Lost]

    package init(_ conflicts: [Conflict], lost: [LostRecord]) {
        self.conflicts = conflicts.map { One(id: $0.entry, conflict: ConflictJSON($0)) }
        self.lost = lost.map { record in
            Lost(
                id: record.id, was: record.was?.title,
                changed: record.changed.keys.filter { !$0.isTechnical }.map(\.shownName).sorted(),
                tied: record.tied, nearest: record.nearest.map(\.id))
        }
    }
}
