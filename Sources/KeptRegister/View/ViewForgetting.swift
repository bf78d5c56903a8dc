internal import GRDB
import KeptEntries
import KeptLedger

/// What changes said that is to be forgotten, in the view's tables.
enum ViewForgetting {
    static func add(_ forgetting: Forgetting, to database: Database) throws {
        let knowledge = forgetting.knowledge
        try database.cachedStatement(
            sql: """
                INSERT INTO forgetting (branch, number, position, rank, seen, id, lines, subject)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """
        ).execute(arguments: [
            knowledge.branch.text, knowledge.number, forgetting.position, knowledge.rank,
            ViewMembers.text(knowledge.seen), forgetting.order.id, text(forgetting.order.lines),
            text(forgetting.order.subject),
        ])
    }

    /// Takes in what a change says that is to be forgotten.
    static func add(of change: PlacedChange, to database: Database) throws {
        for (position, line) in change.lines.enumerated() {
            guard let line, let found = Forgetting(line, at: position, of: change) else { continue }
            try add(found, to: database)
        }
    }

    /// What of it counts.
    static func forgotten(_ founder: String, in database: Database) throws -> Forgotten {
        let statement = try database.cachedStatement(
            sql: """
                SELECT branch, number, position, rank, seen, id, lines, subject FROM forgetting
                ORDER BY branch, number, position
                """)
        let all = try Row.fetchAll(statement).map { row in
            Forgetting(
                try ViewChanges.knowledge(row), position: row["position"],
                .init(id: row["id"], lines: try places(row["lines"]), subject: try places(row["subject"])))
        }
        let none = Membership(founder, [])
        let membership = all.isEmpty ? none : try ViewMembers.membership(founder, in: database)
        let changes = ViewChanges(database)
        return try Forgotten(all, membership) { try changes.knowledge($0)?.device }
    }

    private static func text(_ places: Set<LinePlace>) -> String {
        CanonicalWriter.text(.list(places.map(\.text).sorted().map(Value.text)))
    }

    private static func places(_ text: String) throws -> Set<LinePlace> {
        Set(try CanonicalReader.value(text).list?.compactMap(\.text).compactMap(LinePlace.init) ?? [])
    }

    // MARK: - Whether the journal still has it

    /// Whether the journal still has lines in clear that are to be forgotten.
    static func isUnfinished(_ database: Database) throws -> Bool {
        try Bool.fetchOne(database.cachedStatement(sql: "SELECT unfinished FROM progress")) ?? false
    }

    static func note(unfinished isUnfinished: Bool, in database: Database) throws {
        try database.execute(sql: "UPDATE progress SET unfinished = ?", arguments: [isUnfinished])
    }
}
